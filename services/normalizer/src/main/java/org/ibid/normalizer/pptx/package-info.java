/** Presentations of Office Open XML, slide by slide. */
@NullMarked
package org.ibid.normalizer.pptx;

import org.jspecify.annotations.NullMarked;
