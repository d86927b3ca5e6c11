package org.ibid.normalizer.html;

import java.util.Arrays;
import java.util.List;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
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
     * @param byline declared names; where there are none, a line of names under the title is the byline
     * @param date declared: then a line that is a date under the title
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
        for (int i = top; i < Math.min(keep.length, top + LINES) && (top > 0 || title != null); i++) {
            Segment segment = page.segments().get(i);
            if (segment.headingLevel() > 0 || segment.length() > LONGEST_LINE) {
                break;
            }
            String text = page.text(segment);
            List<String> found = PersonNames.line(text);
            PartialDate day = published == null ? DateGrammar.whole(text, true) : null;
            keep[i] = found.isEmpty() && day == null;
            names = names.isEmpty() ? found : names;
            published = day == null ? published : day;
        }
        Entry[] entries = PageSources.find(page);
        WrittenPage written = PageWriter.write(page, keep, entries, false);
        return TextBuilder.builder()
                .title(shown == null || shown.isBlank() ? otherwise : shown)
                .byline(names)
                .published(published == null ? null : published.toString())
                .language(language)
                .url(url)
                .content(written.content())
                .blocks(written.blocks())
                .inlines(written.inlines())
                .build();
    }
}
