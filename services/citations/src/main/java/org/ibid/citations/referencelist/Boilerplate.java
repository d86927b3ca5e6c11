package org.ibid.citations.referencelist;

import java.util.List;
import java.util.Locale;
import org.ibid.wording.SectionHeading;

/** Lines of the site or the back matter that interrupt a reference list or end it. */
final class Boilerplate {

    private static final int LONGEST = 200;

    private static final List<String> BEGINNINGS = List.of(
            "copyright ",
            "©",
            "(c) ",
            "all rights reserved",
            "filed under",
            "posted in",
            "tagged ",
            "share this",
            "click here",
            "sign up",
            "subscribe to",
            "follow us",
            "related posts",
            "related articles",
            "read more:",
            "read also",
            "continue reading",
            "advertisement",
            "like this:",
            "share on",
            "tags:",
            "categories:");

    private Boilerplate() {}

    static boolean is(String content, Line line) {
        if (line.end() - line.start() > LONGEST) {
            return false;
        }
        SectionHeading heading = SectionHeading.of(content, line.start(), line.end());
        if (heading != SectionHeading.OTHER) {
            return !heading.mayAnnounceSources();
        }
        String text = line.of(content).toLowerCase(Locale.ROOT);
        int begins = 0;
        while (begins < text.length() && "#*_=0123456789. \t\u00A0".indexOf(text.charAt(begins)) >= 0) {
            begins++;
        }
        int at = begins;
        return BEGINNINGS.stream().anyMatch(beginning -> text.startsWith(beginning, at));
    }
}
