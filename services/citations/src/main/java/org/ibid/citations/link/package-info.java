/** The hyperlinks of a text, and what each does where it stands: cite, belong to a reference, or lead away. */
@NullMarked
package org.ibid.citations.link;

import org.jspecify.annotations.NullMarked;
