package org.ibid.normalizer.html.main;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Segment;

/** Segments that say again what an earlier one said: pages carry a second copy for small screens. */
final class Repeats {

    private Repeats() {}

    static boolean[] of(Page page) {
        List<Segment> segments = page.segments();
        boolean[] repeated = new boolean[segments.size()];
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < repeated.length; i++) {
            Segment segment = segments.get(i);
            long hash = segment.length();
            for (int at = segment.start; at < segment.end; at++) {
                hash = hash * 0x100000001B3L + page.buffer().charAt(at);
            }
            repeated[i] = !seen.add(hash);
        }
        return repeated;
    }
}
