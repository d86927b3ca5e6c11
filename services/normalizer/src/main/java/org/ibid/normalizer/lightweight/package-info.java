/**
 * What the readers of lightweight markup (reStructuredText, AsciiDoc, Org) share: lines with their indentation, phrases in which marks
 * dress words, numbered notes, and the draft of HTML that comes of it. Each character is read a bounded number of times.
 */
@NullMarked
package org.ibid.normalizer.lightweight;

import org.jspecify.annotations.NullMarked;
