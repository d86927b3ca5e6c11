/** How many documents, markers and references a second the citations core takes, over a folder of articles. */
@NullMarked
package org.ibid.citations.measure;

import org.jspecify.annotations.NullMarked;
