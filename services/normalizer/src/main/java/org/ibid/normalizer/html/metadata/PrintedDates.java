package org.ibid.normalizer.html.metadata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.date.RelativeDates;
import org.ibid.normalizer.html.metadata.PageDates.Dated;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** The date that a page prints near its title, or in a line that says what date it is. */
final class PrintedDates {

    private static final int LONGEST = 120;
    /** Segments above and below the title among which the date stands. */
    private static final int ABOVE = 4;

    private static final int BELOW = 10;
    private static final int LONGEST_CUE = 30;
    private static final int LONGEST_ENTRY = 400;
    private static final int MOST_LINKED_WORDS = 7;
    /** Of a stretch that a line break parts. */
    private static final int LONGEST_LINE = 60;

    private static final int LONGEST_LINES = 800;
    private static final List<String> ENTRIES =
            WordFile.phrases(PrintedDates.class, "metadata-words.txt", "entry-posted");
    private final Page page;
    private final int titleAt;
    private final boolean monthFirst;
    private final @Nullable Instant fetchedAt;
    /** Per segment what it prints, once it was asked for. */
    private final Map<Integer, List<Printed>> known = new HashMap<>();

    PrintedDates(Page page, int titleAt, boolean monthFirst, @Nullable Instant fetchedAt) {
        this.fetchedAt = fetchedAt;
        this.page = page;
        this.titleAt = titleAt;
        this.monthFirst = monthFirst;
    }

    /** Near the title alone. */
    @Nullable
    Dated near() {
        return choose(true);
    }

    /** Near the title, else announced as a day of publication, else marked by its element's names. */
    @Nullable
    Dated find() {
        return choose(false);
    }

    /** {@code 3 days ago} near the title, counted from when the page was fetched; null where that is not known. */
    @Nullable
    Dated relative() {
        if (fetchedAt == null || titleAt < 0) {
            return null;
        }
        List<Segment> segments = page.segments();
        for (int i = Math.max(0, titleAt - ABOVE); i < Math.min(segments.size(), titleAt + BELOW + 1); i++) {
            Segment segment = segments.get(i);
            if (segment.length() <= LONGEST && !isChrome(segment.region) && !Chrome.isAround(segment.region.element)) {
                PartialDate date = RelativeDates.find(page.text(segment), fetchedAt);
                if (date != null) {
                    return new Dated(date, "visible, relative to the fetch");
                }
            }
        }
        return null;
    }

    /** The one day that short lines of the page begin with, if they begin with no other. */
    @Nullable
    Dated alone() {
        Dated only = null;
        for (int i = 0; i < page.segments().size(); i++) {
            for (Printed printed : printed(i)) {
                boolean own = printed.label() == DateLabel.NONE && printed.leads() && !printed.elsewhere();
                if (own && only != null && !only.date().equals(printed.date().date())) {
                    return null;
                }
                only = own ? printed.date() : only;
            }
        }
        return only;
    }

    /** The first that is labelled as a day of change, near the title before others. */
    @Nullable
    Dated modified() {
        Dated other = null;
        for (int i = 0; i < page.segments().size(); i++) {
            for (Printed printed : printed(i)) {
                if (printed.label() == DateLabel.MODIFIED && !printed.elsewhere()) {
                    if (printed.near()) {
                        return printed.date();
                    }
                    other = other == null ? printed.date() : other;
                }
            }
        }
        return other;
    }

    private @Nullable Dated choose(boolean onlyNear) {
        Dated plain = null;
        int plainAt = -1;
        Dated changed = null;
        Dated announced = null;
        Dated marked = null;
        for (int i = 0; i < page.segments().size(); i++) {
            for (Printed printed : !onlyNear || isNear(i) ? printed(i) : List.<Printed>of()) {
                Dated date = printed.date();
                boolean own = !printed.elsewhere();
                boolean beside = printed.near() && (own || !onlyNear);
                switch (printed.label()) {
                    case PUBLISHED -> {
                        if (beside) {
                            // a day without a word above the title is often today's
                            return plain != null && plainAt > titleAt ? plain : date;
                        }
                        announced = announced == null && own ? date : announced;
                    }
                    case MODIFIED -> {
                        boolean stamp = printed.near()
                                || own && isMarked(page.segments().get(i));
                        changed = changed == null && stamp && !onlyNear ? date : changed;
                    }
                    case NONE -> {
                        boolean stands = beside
                                && !(onlyNear && isOfOther(page.segments().get(i)));
                        plainAt = plain == null && stands ? i : plainAt;
                        plain = plain == null && stands ? date : plain;
                        marked = marked == null
                                        && own
                                        && isMarked(page.segments().get(i))
                                ? date
                                : marked;
                    }
                    case OTHER -> {}
                }
            }
        }
        if (plain != null) {
            return plain;
        }
        return announced != null ? announced : marked != null ? marked : changed;
    }

    /**
     * @param near it stands near the title
     * @param elsewhere in what surrounds the document
     * @param leads its line begins with it
     */
    private record Printed(Dated date, DateLabel label, boolean near, boolean elsewhere, boolean leads) {}

    /** The days that a short line prints. */
    private List<Printed> printed(int i) {
        return known.computeIfAbsent(i, this::read);
    }

    private List<Printed> read(int i) {
        Segment segment = page.segments().get(i);
        boolean prose = segment.length() > LONGEST;
        if (segment.digits < 4 || segment.region.isWithin(Role.NAV)) {
            return List.of();
        }
        boolean entry = prose && segment.length() < LONGEST_ENTRY && beginsEntry(page.text(segment));
        String lines = prose && !entry && segment.length() < LONGEST_LINES ? labelledLines(page.text(segment)) : "";
        if (prose && !isNear(i) && !entry && lines.isEmpty()) {
            return List.of();
        }
        List<Printed> printed = new ArrayList<>(1);
        String text = !prose || entry ? page.text(segment) : lines.isEmpty() ? Dateline.of(page.text(segment)) : lines;
        boolean foot = isFoot(segment.region);
        boolean elsewhere = !foot && Chrome.isAround(segment.region.element)
                || Hint.RELATED.isIn(segment.region.allHints)
                || foot && Hint.CARD.isIn(segment.region.allHints);
        DateGrammar.Found found = DateGrammar.find(text, monthFirst);
        if (found == null && (isMarked(segment) || isNear(i) && isBare(text))) {
            found = DateGrammar.shortYear(text);
        }
        int from = 0;
        while (found != null) {
            int start = from + found.start();
            int end = from + found.end();
            if (found.date().hasDay()) {
                String before = text.substring(from, start);
                DateLabel label =
                        DateLabel.of(from == 0 && before.isBlank() ? lineBefore(i) : before, text.substring(end));
                label = label == DateLabel.NONE && entry ? DateLabel.PUBLISHED : label;
                boolean said = label == DateLabel.PUBLISHED || label == DateLabel.MODIFIED;
                if (said || !foot) {
                    boolean near = isNear(i) && !foot;
                    printed.add(new Printed(
                            new Dated(found.date(), "visible"), label, near, elsewhere, start == 0 && !prose));
                }
            }
            from = end;
            found = DateGrammar.find(text.substring(from), monthFirst);
        }
        return printed;
    }

    /** Of a stretch of lines, those that say what day they print. */
    private String labelledLines(String text) {
        if (text.indexOf('\n') < 0) {
            return "";
        }
        StringBuilder labelled = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            DateGrammar.Found date = line.length() > LONGEST_LINE ? null : DateGrammar.find(line, monthFirst);
            if (date != null && DateLabel.of(line.substring(0, date.start()), "") != DateLabel.NONE) {
                labelled.append(line).append('\n');
            }
        }
        return labelled.toString();
    }

    /** A quotation, a link to another document, or a line that introduces something: its day is none to correct a declared one by. */
    private boolean isOfOther(Segment segment) {
        return segment.region.isWithin(Role.QUOTE)
                || segment.words > MOST_LINKED_WORDS && segment.linkDensity() > 0.5
                || page.text(segment).endsWith(":");
    }

    private boolean isNear(int i) {
        return titleAt >= 0 && i >= titleAt - ABOVE && i <= titleAt + BELOW;
    }

    private static boolean isMarked(Segment segment) {
        return Hint.DATE.isIn(segment.region.hints | segment.inlineHints) || Hint.BYLINE.isIn(segment.region.hints);
    }

    /** A short line before it may be its label. */
    private String lineBefore(int i) {
        Segment last = i == 0 ? null : page.segments().get(i - 1);
        return last != null && last.length() <= LONGEST_CUE ? page.text(last) : "";
    }

    private static boolean isChrome(Region region) {
        return region.isWithin(Role.NAV) || isFoot(region);
    }

    /** The foot of the page, where a day must be said to be the document's. */
    private static boolean isFoot(Region region) {
        return region.isWithin(Role.FOOTER) && !region.isWithin(Role.ARTICLE);
    }

    /** The sentence below an entry that tells when it was posted, and where it is filed. */
    private static boolean beginsEntry(String text) {
        return ENTRIES.stream().anyMatch(begin -> text.regionMatches(true, 0, begin, 0, begin.length()));
    }

    /** Without a letter. */
    private static boolean isBare(String text) {
        return text.chars().noneMatch(Character::isLetter);
    }
}
