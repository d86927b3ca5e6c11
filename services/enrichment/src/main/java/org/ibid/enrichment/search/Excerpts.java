package org.ibid.enrichment.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Place;
import org.ibid.enrichment.search.Found.Excerpt;

/** Chooses the stretches of a content that show most of what was found. */
public final class Excerpts {

    private static final int LENGTH = 240;
    private static final int LEAD = 60;
    private static final int MOST = 2;
    private static final int TO_BOUNDARY = 30;

    private Excerpts() {}

    /** In the order of the text; for a document of which nothing is highlighted its beginning. */
    public static List<Excerpt> of(String content, List<Place> highlights) {
        List<Excerpt> chosen = new ArrayList<>();
        List<Place> left = new ArrayList<>(highlights);
        while (chosen.size() < MOST && !left.isEmpty()) {
            int densest = densest(left);
            Excerpt excerpt = cut(content, left.get(densest).start() - LEAD);
            chosen.add(excerpt);
            left.removeIf(place -> place.start() < excerpt.end() + LEAD && place.end() > excerpt.start() - LEAD);
        }
        if (chosen.isEmpty() && !content.isEmpty()) {
            chosen.add(cut(content, 0));
        }
        chosen.sort(Comparator.comparingInt(Excerpt::start));
        return chosen;
    }

    /** By how many begin within an excerpt's length of it; of equals the first. */
    private static int densest(List<Place> places) {
        int best = 0;
        int most = 0;
        for (int first = 0, last = 0; first < places.size(); first++) {
            while (last < places.size()
                    && places.get(last).start() < places.get(first).start() + LENGTH - LEAD) {
                last++;
            }
            if (last - first > most) {
                most = last - first;
                best = first;
            }
        }
        return best;
    }

    private static Excerpt cut(String content, int from) {
        int start = boundary(content, Math.clamp(from, 0, content.length()));
        int end = boundary(content, Math.min(start + LENGTH, content.length()));
        return new Excerpt(start, end, content.substring(start, end));
    }

    /** The next beginning of a word, if one is near; never within a character. */
    private static int boundary(String content, int at) {
        if (at == 0 || at == content.length()) {
            return at;
        }
        for (int i = at; i < Math.min(at + TO_BOUNDARY, content.length()); i++) {
            if (Character.isWhitespace(content.charAt(i - 1))) {
                return i;
            }
        }
        return Character.isLowSurrogate(content.charAt(at)) ? at + 1 : at;
    }
}
