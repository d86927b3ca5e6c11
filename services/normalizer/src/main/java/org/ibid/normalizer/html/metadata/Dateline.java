package org.ibid.normalizer.html.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Place and date that a report begins with, before its first sentence: {@code Tollund (2 March 2014). The ferry …}. */
final class Dateline {

    private static final int LONGEST = 60;

    /** A few words without a stop, a year or a full date, then a mark that parts it from the text. */
    private static final Pattern OPENING = Pattern.compile(
            "^\\(?(?:[\\p{Lu}][^.!?:;()\\d]{0,30}[,(] ?\\(?)?\\d[^!?;()]{4,28}\\d{4}(?:\\)|(?= ?[|–—:]| - |/))");

    private Dateline() {}

    /** The dateline of a paragraph, or nothing. */
    static String of(String paragraph) {
        Matcher opening = OPENING.matcher(paragraph.substring(0, Math.min(LONGEST, paragraph.length())));
        return opening.find() ? opening.group() : "";
    }
}
