/**
 * Who said what, and who told whom: quoted and reported speech of a text.
 *
 * <pre>
 * Text, markers, references
 *   │
 *   ├─ {@link org.ibid.citations.quotation.lexicon.Lexicons}    the words of the text's language
 *   │
 *   │  for each paragraph, in order ({@link org.ibid.citations.quotation.QuotationFinder})
 *   ├─ ParagraphQuotes    which stretches stand in quotation marks (QuoteScanner, QuoteMarks, StraightQuotes)
 *   ├─ NarrativeReader    the narrator's own tokens, each quoted stretch as one: a Narrative
 *   │
 *   │  for each sentence of the narrator ({@link org.ibid.citations.quotation.Attributor})
 *   ├─ CueFinder          words of saying (CueVerb), each with its subject (CueSubject, NounPhrases, Speaking) and where
 *   │                     what was said begins (CueContent): a CuedSentence
 *   ├─ SentenceReader     Findings
 *   │   ├─ QuotedSpeech   of a quoted stretch: by its cue (CueChoice), or without one (UncuedSpeech)
 *   │   └─ ReportedSpeech of a clause that a cue governs without quotation marks (ClauseShape)
 *   │       └─ Tellers    through whom it came
 *   ├─ Speakers           the name behind a noun phrase (SpeakerName) or a pronoun (Persons)
 *   ├─ Conversation       who goes on speaking where nobody is named
 *   ├─ MarkerSupport      the references that stand behind it
 *   ▼
 * QuotationLog            the quotations, one that runs over paragraphs once
 * </pre>
 *
 * Tokens are numbered within their paragraph, ranges of them are {@code [from,to)}; {@code start} and {@code end} are offsets of
 * the content. All rules look at a bounded number of tokens, so that time is linear in the text.
 */
@NullMarked
package org.ibid.citations.quotation;

import org.jspecify.annotations.NullMarked;
