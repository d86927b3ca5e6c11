/** BibTeX's databases: entries and names as BibTeX 0.99 and biber part them, each value the LaTeX that it is. */
@NullMarked
package org.ibid.normalizer.bibtex;

import org.jspecify.annotations.NullMarked;
