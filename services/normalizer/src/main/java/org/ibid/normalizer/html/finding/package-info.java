/** What the reading of a page has to say about its text: an error page, a stub before a paywall, chrome and nothing else. */
@NullMarked
package org.ibid.normalizer.html.finding;

import org.jspecify.annotations.NullMarked;
