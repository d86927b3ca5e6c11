package org.ibid.citations.quotation;

import java.util.List;
import org.ibid.contracts.Quotation;

/**
 * Speech found in a sentence.
 *
 * @param start, end offsets of what was said
 * @param cue null when the speech is somebody's for another reason than words of saying
 * @param speaker null when nobody is named in the sentence
 * @param tellers the subjects through whom it came, nearest first, the speaker left out
 * @param quote the number of the quoted stretch that this is the whole of; -1 for none
 */
record Finding(Quotation.Kind kind, int start, int end, Cue cue, Phrase speaker, List<Phrase> tellers, int quote) {}
