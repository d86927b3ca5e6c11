/** What of a page is the document, and what is the site around it. */
package org.ibid.normalizer.html.main;
