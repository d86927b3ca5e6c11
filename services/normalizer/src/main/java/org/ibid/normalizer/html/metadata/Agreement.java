package org.ibid.normalizer.html.metadata;

import org.ibid.wording.Letters;
import org.jspecify.annotations.Nullable;

/** How far a declared title confirms that a heading is the document's title, the best first. */
enum Agreement {
    /** The title begins with it. */
    BEGINS,
    /** The title has it in the middle. */
    HOLDS,
    /** The title ends with it: it may be the site's name. */
    ENDS,
    /** The title begins with it, and it is like the site's name. */
    BEGINS_AS_SITE,
    NONE;

    private static final int SHORTEST = 4;
    /** How many times longer than the heading a title may be that does not begin with it. */
    private static final int MOST_TIMES = 5;

    /** The best that any of the titles says of the heading; a title may be null. */
    static Agreement of(String heading, @Nullable String... titles) {
        String wanted = Letters.bare(heading);
        Agreement best = NONE;
        for (String title : titles) {
            Agreement each = title == null || wanted.length() < SHORTEST ? NONE : between(wanted, Letters.bare(title));
            best = each.compareTo(best) < 0 ? each : best;
        }
        return best;
    }

    private static Agreement between(String heading, String title) {
        if (title.startsWith(heading)) {
            return BEGINS;
        }
        if (heading.length() * MOST_TIMES < title.length()) {
            return NONE;
        }
        if (title.endsWith(heading)) {
            return ENDS;
        }
        return title.contains(heading) ? HOLDS : NONE;
    }

    /** The same of a heading that is like the site's name. */
    Agreement ofSite() {
        return this == BEGINS ? BEGINS_AS_SITE : NONE;
    }
}
