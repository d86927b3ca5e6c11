package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Place;
import org.ibid.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says which references stand behind a quotation: those that the markers inside it, right after it, at the end of its
 * sentence, or at who speaks point at. A dangling or empty marker gives none.
 */
final class MarkerSupport {

    private static final int GAP = 3;

    private final String text;
    private final List<Marker> markers;

    /** @param markers in order of start */
    MarkerSupport(String text, List<Marker> markers) {
        this.text = text;
        this.markers = markers;
    }

    /** Ids in printed order; {@code sentenceEnd} is the offset where the sentence's own words end. */
    List<String> references(int start, int end, int sentenceEnd) {
        Set<String> ids = new LinkedHashSet<>();
        int reach = Math.max(end, sentenceEnd);
        for (int m = Span.firstStartingAt(markers, start); m < markers.size(); m++) {
            Marker marker = markers.get(m);
            if (marker.start() > reach + GAP) {
                break;
            }
            boolean inside = marker.end() <= end;
            boolean after = marker.start() >= end && isOnlyPunctuation(end, marker.start());
            boolean atEnd = marker.start() >= end
                    && (marker.end() >= sentenceEnd
                            ? isOnlyPunctuation(Math.min(reach, marker.start()), marker.start())
                            : isOnlyPunctuation(marker.end(), sentenceEnd));
            if (inside || after || atEnd) {
                ids.addAll(marker.references());
                if (marker.start() >= end && after) {
                    end = Math.max(end, marker.end());
                }
                reach = Math.max(reach, marker.end());
            }
        }
        return new ArrayList<>(ids);
    }

    /** The ids of {@link #references} with those of the marker at who speaks: {@code Smith [1] argued}, {@code as Bokk (1977) put it}. */
    List<String> references(int start, int end, int sentenceEnd, @Nullable Place speaker) {
        List<String> ids = references(start, end, sentenceEnd);
        int m = speaker == null ? markers.size() : Span.firstStartingAt(markers, speaker.start());
        if (speaker == null || m == markers.size()) {
            return ids;
        }
        Marker marker = markers.get(m);
        boolean names = marker.start() == speaker.start();
        boolean follows = marker.start() >= speaker.end() && isOnlyPunctuation(speaker.end(), marker.start());
        if (!names && !follows) {
            return ids;
        }
        Set<String> all = new LinkedHashSet<>(marker.start() < start ? marker.references() : ids);
        all.addAll(ids);
        all.addAll(marker.references());
        return new ArrayList<>(all);
    }

    private boolean isOnlyPunctuation(int from, int to) {
        if (to - from > GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '\n') {
                return false;
            }
        }
        return true;
    }
}
