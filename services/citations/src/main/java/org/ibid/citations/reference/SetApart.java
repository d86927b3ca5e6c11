package org.ibid.citations.reference;

import java.util.Arrays;
import org.ibid.wording.Letters;

/**
 * What signs alone set apart, whatever the model makes of the words: in Japanese and Chinese the names end at a colon and the title at a
 * stop ({@code 田中花子：港の会計．}), in Russian a title at the slash before its editors ({@code Протоколы / под ред. В. В. Ветрова}).
 */
final class SetApart {

    /** In characters, of the names before the colon. */
    private static final int LONGEST_NAMES = 40;

    private static final int LONGEST_NAME = 7;

    private SetApart() {}

    static void tell(Tokens tokens, byte[] fields) {
        byColon(tokens, fields);
        bySlash(tokens, fields);
    }

    private static void byColon(Tokens tokens, byte[] fields) {
        int from = tokens.gapStart(0);
        int colon = colon(tokens.raw, from);
        int stop = colon < 0 ? -1 : stop(tokens.raw, colon + 1);
        if (stop < 0) {
            return;
        }
        int i = 0;
        for (; i < fields.length && tokens.start[i] < stop; i++) {
            fields[i] = (tokens.end[i] <= colon ? Field.AUTHOR : Field.TITLE).index();
        }
        // a title that the model let run on takes in the press, and the press then its place
        boolean ranOn = i < fields.length && fields[i] == Field.TITLE.index();
        for (; ranOn && i < fields.length; i++) {
            if (fields[i] == Field.PUBLISHER.index()) {
                fields[i] = Field.PLACE.index();
            } else if (fields[i] == Field.TITLE.index()) {
                fields[i] = Field.PUBLISHER.index();
            }
        }
    }

    /** Of names that are all in Chinese characters or kana, with commas between them; -1 where anything else stands there. */
    private static int colon(String raw, int from) {
        int name = 0;
        for (int i = from; i < Math.min(raw.length(), from + LONGEST_NAMES); i++) {
            char c = raw.charAt(i);
            if (c == '：' || c == ':') {
                return name > 1 ? i : -1;
            }
            boolean parts = "，、・,； ".indexOf(c) >= 0;
            if (!parts && !Letters.isUnspaced(c) || ++name > LONGEST_NAME && !parts) {
                return -1;
            }
            name = parts ? 0 : name;
        }
        return -1;
    }

    private static int stop(String raw, int from) {
        for (int i = from; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ("．。.".indexOf(c) >= 0) {
                return i > from ? i : -1;
            }
            if (c == '[' || c == '［') {
                return -1;
            }
        }
        return -1;
    }

    private static void bySlash(Tokens tokens, byte[] fields) {
        int slash = tokens.raw.indexOf(" / ");
        if (slash < 0) {
            return;
        }
        int first = 0;
        while (first < fields.length && tokens.end[first] <= slash) {
            if (fields[first] != Field.EDITOR.index() && fields[first] != Field.OTHER.index()) {
                return;
            }
            first++;
        }
        boolean announced =
                first > 0 && first < fields.length && tokens.word(first).equals("под");
        if (announced) {
            Arrays.fill(fields, 0, first, Field.TITLE.index());
        }
    }
}
