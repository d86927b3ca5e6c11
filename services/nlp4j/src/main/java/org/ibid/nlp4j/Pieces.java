package org.ibid.nlp4j;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Place;
import org.ibid.contracts.Span;

/** Cuts what is too long to be a sentence, so that nothing that is published can make the decoder work for ever. */
final class Pieces {

    /** In characters; hardly a sentence that people write is longer. */
    static final int LONGEST = 600;

    private Pieces() {}

    /** Of {@code [from,to)}, in order: cut before the last space that fits, where there is one. */
    static List<Span> of(String content, int from, int to) {
        List<Span> pieces = new ArrayList<>();
        int start = from;
        while (to - start > LONGEST) {
            int space = content.lastIndexOf(' ', start + LONGEST);
            int end = space > start ? space : start + LONGEST;
            pieces.add(new Place(start, end));
            start = end;
        }
        if (start < to) {
            pieces.add(new Place(start, to));
        }
        return pieces;
    }

    /** Every character where it stood. */
    static String onOneLine(String printed) {
        return printed.replace('\n', ' ').replace('\r', ' ');
    }
}
