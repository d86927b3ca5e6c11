/** What of a page is the document, and what is the site around it. */
@NullMarked
package org.ibid.normalizer.html.main;

import org.jspecify.annotations.NullMarked;
