/** AsciiDoc to text, as Asciidoctor reads it: by lines, delimiters and block attributes. */
@NullMarked
package org.ibid.normalizer.asciidoc;

import org.jspecify.annotations.NullMarked;
