/**
 * Reference lists and notes, wherever they stand, split into entries that nobody has read yet.
 *
 * <pre>
 * Text
 *   │
 *   ├─ Lines              the text line by line; blocks are hints
 *   ├─ AnchoredNotes      lines that links from the body lead to
 *   │
 *   │  {@link org.ibid.citations.referencelist.ReferenceLists}, each step over the lines that are left
 *   ├─ headed             under a heading (SectionHeading, Sections), as far as the lines look like it (Evidence, Likeness)
 *   ├─ hinted             in blocks that the normalizer took for references or notes
 *   ├─ anchored           in lines that links lead to
 *   ├─ unheaded           by labels in sequence (LabelledRuns) that the body points at (Pointers)
 *   ├─ closing run        lines that look like references at the end, where nothing else was found
 *   │
 *   │  SectionReader, for each list
 *   ├─ EntryLabel         where lines bear labels in a credible sequence, they part the entries
 *   ├─ Wrapping           else which lines begin an entry and which go on with it
 *   ├─ RunTogether        entries that share a line
 *   ├─ Backlinks          ^ a b, ↩ are no part of an entry's body
 *   ▼
 * EntryList of Entry
 * </pre>
 */
@NullMarked
package org.ibid.citations.referencelist;

import org.jspecify.annotations.NullMarked;
