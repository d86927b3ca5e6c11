/** What of a text is running prose. */
package org.ibid.citations.prose;
