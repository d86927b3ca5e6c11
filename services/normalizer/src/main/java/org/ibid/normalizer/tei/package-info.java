/** Texts in TEI, the XML of editions and archives (TEI Guidelines P5). */
@NullMarked
package org.ibid.normalizer.tei;

import org.jspecify.annotations.NullMarked;
