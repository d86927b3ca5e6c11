package org.ibid.normalizer.html;

import java.util.List;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.html.metadata.StampLine;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.html.sources.Entry;
import org.ibid.wording.Letters;
import org.jspecify.annotations.Nullable;

/** Title, byline and date lines above the text: they are metadata and no content. */
final class Masthead {

    private static final int LONGEST_LINE = 120;
    /** Paragraphs that may stand between the title and the line of author and date. */
    private static final int LEADS = 1;

    private Masthead() {}

    /** Unmarks them; looks no further than the first prose after the title and a lead. */
    static void drop(Page page, boolean[] keep, Entry[] entries, @Nullable String title, List<String> byline) {
        String wanted = title == null ? "" : Letters.bare(title);
        boolean titleSeen = false;
        int prose = 0;
        for (int i = 0; i < keep.length; i++) {
            Segment segment = page.segments().get(i);
            if (!keep[i] || entries[i] != null) {
                continue;
            }
            if (segment.digits + byline.size() > 0 && StampLine.is(page.text(segment), byline)) {
                keep[i] = false;
                continue;
            }
            if (titleSeen && segment.isProse() && ++prose > LEADS) {
                return;
            }
            if (prose > 0) {
                continue;
            }
            if (segment.length() > Math.max(LONGEST_LINE, title == null ? 0 : title.length() + 10)) {
                continue;
            }
            String text = page.text(segment);
            if (!titleSeen && !wanted.isEmpty() && Letters.bare(text).equals(wanted)) {
                titleSeen = true;
                keep[i] = false;
            } else if (isByline(text, byline) || isDateline(text)) {
                keep[i] = false;
            }
        }
    }

    /** Nothing but the authors' names, a "By" and a date. */
    private static boolean isByline(String text, List<String> byline) {
        String rest = text;
        for (String name : byline) {
            rest = rest.replace(name, " ");
        }
        return !rest.equals(text) && rest.length() < 60 && words(rest) <= 3;
    }

    private static boolean isDateline(String text) {
        DateGrammar.Found found = text.length() > 80 ? null : DateGrammar.find(text, true);
        return found != null && words(text.substring(0, found.start()) + ' ' + text.substring(found.end())) <= 3;
    }

    private static int words(String text) {
        int words = 0;
        boolean in = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            words += letter && !in ? 1 : 0;
            in = letter;
        }
        return words;
    }
}
