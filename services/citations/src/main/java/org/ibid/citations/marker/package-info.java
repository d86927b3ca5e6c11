/**
 * The places in a text that point at references, linked to them.
 *
 * <pre>
 * lines of the text, reference lists
 *   │
 *   ├─ Passages              where markers are looked for: the body by block, each entry by itself
 *   ├─ EntryIndex            the entries by number (EntryNumbers), label and author (AuthorIndex, AuthorHead: AuthorWords, EntryYears)
 *   ├─ AnchorLinks           what links inside the document tie together
 *   │
 *   │  {@link org.ibid.citations.marker.Markers}, style by style, as Sightings
 *   ├─ RaisedScanner         superscripts in markup, and raised digits (not Powers)
 *   ├─ BracketScanner        [1, 4-6], [Smi20], [] (NumberGroup, NumbersAmongWords; not Intervals, not ForeignBrackets), and HalfBrackets
 *   │   └─ Listless          which of them stand, where the text has no list
 *   ├─ ParenthesisScanner    (3), where the document has that habit and no other
 *   ├─ SymbolScanner         *, †, where a note bears them
 *   ├─ RomanScanner          iv, raised or flattened, where a note bears it
 *   ├─ FlattenedScanner      debated.2,5-8, where the digits count up through the list (RisingChain)
 *   ├─ AuthorYearScanner     (Smith et al., 2020): the year first (YearSuffix), then the names before them (NameRun), or in the sentence (SentenceAuthor)
 *   ├─ AuthorTitleScanner    (Reed 44), (“Three Bids” 7) (NamedWorks), and OthersScanner: Okoro et al. asked
 *   ├─ BackReferenceScanner  ibid., op. cit.
 *   │
 *   ├─ Resolver              which entries the numbers of a group are: by markup, label, number
 *   ├─ Antecedents           what ibid. and its kin stand for, in reading order
 *   ▼
 * FoundMarkers               without overlap, in order of start
 * </pre>
 *
 * Every look-up is a hash access and every scanner passes once over its passages: linear in text and entries.
 */
@NullMarked
package org.ibid.citations.marker;

import org.jspecify.annotations.NullMarked;
