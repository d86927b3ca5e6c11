package org.ibid.normalizer.html;

import java.util.Arrays;
import java.util.List;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.metadata.Stamp;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.html.sources.Entry;
import org.ibid.normalizer.html.sources.PageSources;
import org.ibid.normalizer.html.writing.PageWriter;
import org.ibid.normalizer.html.writing.WrittenPage;
import org.ibid.normalizer.name.PersonNames;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Reads HTML that is a document and nothing else, as other formats are turned into it. */
public final class WholeDocument {

    private static final int LONGEST_LINE = 300;
    private static final int LINES = 3;

    private WholeDocument() {}

    /**
     * @param title as the document declares it: then its first first-level heading is the title
     * @param otherwise the title of a document that neither declares nor shows one
     * @param byline declared names; where there are none, a line of names under the title or before the sources is the byline
     * @param date declared: then what a line under the title says
     */
    public static Text read(
            String html,
            @Nullable String url,
            @Nullable String title,
            @Nullable String otherwise,
            List<String> byline,
            @Nullable PartialDate date,
            @Nullable String language) {
        Page page = PageWalk.over(Jsoup.parse(html), url);
        boolean[] keep = new boolean[page.segments().size()];
        Arrays.fill(keep, true);
        String shown = title;
        int top = 0;
        for (int i = 0; shown == null && i < Math.min(keep.length - 1, LINES); i++) {
            if (page.segments().get(i).headingLevel() == 1) {
                shown = page.text(page.segments().get(i)).replace('\n', ' ');
                keep[i] = false;
                top = i + 1;
            }
        }
        List<String> names = byline;
        PartialDate published = date;
        PartialDate modified = null;
        for (int i = top; i < Math.min(keep.length, top + LINES) && (top > 0 || title != null); i++) {
            Segment segment = page.segments().get(i);
            if (segment.headingLevel() > 0 || segment.length() > LONGEST_LINE) {
                break;
            }
            String text = page.text(segment);
            Stamp stamp = stamp(text);
            if (stamp != null) {
                keep[i] = false;
                names = names.isEmpty() ? stamp.names() : names;
                published = published == null ? stamp.published() : published;
                modified = stamp.modified() == null ? modified : stamp.modified();
            }
        }
        Entry[] entries = PageSources.find(page);
        int signed = names.isEmpty() ? signature(page, entries) : -1;
        if (signed >= top) {
            keep[signed] = false;
            names = PersonNames.line(page.text(page.segments().get(signed)));
        }
        WrittenPage written = PageWriter.write(page, keep, entries, false);
        return TextBuilder.builder()
                .title(shown == null || shown.isBlank() ? otherwise : shown)
                .byline(names)
                .published(published == null ? null : published.toString())
                .modified(modified == null ? null : modified.toString())
                .language(language)
                .url(url)
                .content(written.content())
                .blocks(written.blocks())
                .inlines(written.inlines())
                .build();
    }

    /** What a line under the title says of authors and days, if it says nothing else. */
    private static @Nullable Stamp stamp(String line) {
        List<String> names = PersonNames.line(line);
        if (!names.isEmpty()) {
            return new Stamp(names, null, null);
        }
        PartialDate day = DateGrammar.whole(line, true);
        return day == null ? Stamp.of(line) : new Stamp(List.of(), day, null);
    }

    /** The paragraph before the sources and their heading, where it is nothing but names; -1 for none. */
    private static int signature(Page page, Entry[] entries) {
        int at = 0;
        while (at < entries.length && entries[at] == null) {
            at++;
        }
        at--;
        boolean heads = at > 0 && at + 1 < entries.length;
        if (heads && page.segments().get(at).announces.announcesSources()) {
            at--;
        }
        boolean signs = heads
                && at > 0
                && page.segments().get(at).region.role == Role.PARAGRAPH
                && !PersonNames.line(page.text(page.segments().get(at))).isEmpty();
        return signs ? at : -1;
    }
}
