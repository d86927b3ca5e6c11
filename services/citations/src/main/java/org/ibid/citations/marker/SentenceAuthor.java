package org.ibid.citations.marker;

import org.ibid.citations.marker.AuthorMatcher.Match;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a parenthesis of nothing but a year, {@code Lund held that parishes paid for them (2014b, p. 60)}, is of: the
 * author that its sentence names before it, if the list has a work of theirs and of that year.
 */
final class SentenceAuthor {

    /** In characters, of what stands between the name and the parenthesis. */
    private static final int REACH = 240;

    private final String content;
    private final AuthorMatcher matcher;

    SentenceAuthor(String content, AuthorMatcher matcher) {
        this.content = content;
        this.matcher = matcher;
    }

    /** The works of the nearest author of the sentence; null where none it names has a work of the year, or two have. */
    @Nullable
    Match match(Passage passage, int open, CitedYear year) {
        int from = Math.max(passage.start(), open - REACH);
        Match nearest = null;
        for (int end = open; end > from; ) {
            char c = content.charAt(end - 1);
            if (endsSentence(end - 1, from)) {
                break;
            }
            int start = NameKeys.isNameChar(c) ? NameKeys.start(content, from, end) : end - 1;
            if (start < end - 1 && Character.isUpperCase(content.charAt(start))) {
                Match match = matcher.dated(year, NameRun.before(content, start, end));
                if (match != null && nearest != null && !match.entries().equals(nearest.entries())) {
                    return null;
                }
                nearest = match == null ? nearest : match;
            }
            end = start;
        }
        return nearest;
    }

    /** A mark behind a word, and no initial nor the like, that a space follows. */
    private boolean endsSentence(int at, int from) {
        char c = content.charAt(at);
        boolean stop = c == '!' || c == '?' || c == '.' && at - NameKeys.start(content, from, at) > 2;
        return stop
                && at + 1 < content.length()
                && (content.charAt(at + 1) <= ' ' || "”\"»".indexOf(content.charAt(at + 1)) >= 0);
    }
}
