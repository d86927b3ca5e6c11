/** Articles in JATS, the XML that journals and archives give out (ANSI/NISO Z39.96), and its forerunner NLM. */
@NullMarked
package org.ibid.normalizer.jats;

import org.jspecify.annotations.NullMarked;
