/** Title, byline, dates, language, site and address of a page, from what it declares and what it shows. */
@NullMarked
package org.ibid.normalizer.html.metadata;

import org.jspecify.annotations.NullMarked;
