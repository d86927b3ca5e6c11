package org.ibid.normalizer.html.metadata;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    private static final List<String> PUBLISHED =
            WordFile.phrases(PrintedDates.class, "metadata-words.txt", "published");
    private static final List<String> CHANGED = WordFile.phrases(PrintedDates.class, "metadata-words.txt", "changed");

    /** Days of people and accounts. */
    private static final List<String> OTHERS = WordFile.phrases(PrintedDates.class, "metadata-words.txt", "other-day");

    private final Page page;
    private final int titleAt;
    private final boolean monthFirst;
    private final @Nullable Instant fetchedAt;

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
            if (segment.length() <= LONGEST && !isChrome(segment.region) && !Chrome.around(segment.region.element)) {
                PartialDate date = RelativeDates.find(page.text(segment), fetchedAt);
                if (date != null) {
                    return new Dated(date, "visible, relative to the fetch");
                }
            }
        }
        return null;
    }

    private @Nullable Dated choose(boolean onlyNear) {
        Dated changed = null;
        Dated announced = null;
        Dated marked = null;
        List<Segment> segments = page.segments();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            boolean near = titleAt >= 0 && i >= titleAt - ABOVE && i <= titleAt + BELOW;
            if (segment.length() > LONGEST || segment.digits < 4 || onlyNear && !near || isChrome(segment.region)) {
                continue;
            }
            String text = page.text(segment);
            DateGrammar.Found found = DateGrammar.find(text, monthFirst);
            if (found == null || !found.date().hasDay()) {
                continue;
            }
            Dated date = new Dated(found.date(), "visible");
            String cue = cue(i, text, found.start());
            if (OTHERS.stream().anyMatch(cue::contains)) {
                continue;
            }
            boolean isChange = CHANGED.stream().anyMatch(cue::contains);
            boolean elsewhere = Chrome.around(segment.region.element) || Hint.RELATED.in(segment.region.allHints);
            if (near && !isChange && !(onlyNear && elsewhere)) {
                return date;
            }
            changed = near && changed == null && !onlyNear ? date : changed;
            announced = announced == null
                            && !isChange
                            && !elsewhere
                            && PUBLISHED.stream().anyMatch(cue::contains)
                    ? date
                    : announced;
            boolean inDateline =
                    Hint.DATE.in(segment.region.hints | segment.inlineHints) || Hint.BYLINE.in(segment.region.hints);
            marked = marked == null && inDateline && !elsewhere ? date : marked;
        }
        return changed != null ? changed : announced != null ? announced : marked;
    }

    /** What stands before the date, in its segment or in a short one before it, in lower case. */
    private String cue(int i, String text, int start) {
        String before = text.substring(Math.max(0, start - LONGEST_CUE), start);
        Segment last = i == 0 ? null : page.segments().get(i - 1);
        String cue = before.isBlank() && last != null && last.length() <= LONGEST_CUE ? page.text(last) : before;
        return cue.toLowerCase(Locale.ROOT);
    }

    private static boolean isChrome(Region region) {
        return region.within(Role.NAV) || region.within(Role.FOOTER) && !region.within(Role.ARTICLE);
    }
}
