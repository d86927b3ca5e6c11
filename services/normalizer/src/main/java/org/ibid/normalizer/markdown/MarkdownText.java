package org.ibid.normalizer.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.ibid.contracts.Text;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.html.sources.Entry;
import org.ibid.normalizer.html.sources.PageSources;
import org.ibid.normalizer.html.writing.PageWriter;
import org.ibid.normalizer.name.PersonNames;
import org.ibid.normalizer.unicode.Characters;
import org.ibid.normalizer.writing.ContentWriter;
import org.jsoup.Jsoup;

/** Reads Markdown (CommonMark with tables and footnotes): all of it is the document; front matter gives the metadata. */
public final class MarkdownText {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownText() {}

    /** @param url where it came from, or null; @param titleHint used when the document shows no title, or null */
    public static Text read(String raw, String url, String titleHint) {
        FrontMatter front = FrontMatter.of(Characters.clean(raw.replace("\r\n", "\n")));
        Footnotes footnotes = Footnotes.of(front.body());
        StringBuilder html = new StringBuilder(html(footnotes.body()));
        List<String> notes = footnotes.notes();
        if (!notes.isEmpty()) {
            html.append("<section class=\"footnotes\"><ol>");
            for (int i = 0; i < notes.size(); i++) {
                html.append("<li id=\"fn-")
                        .append(i + 1)
                        .append("\">")
                        .append(html(notes.get(i)))
                        .append("</li>");
            }
            html.append("</ol></section>");
        }
        Page page = PageWalk.over(Jsoup.parse(html.toString()), url);
        boolean[] keep = new boolean[page.segments().size()];
        Arrays.fill(keep, true);
        String title = front.first("title");
        List<String> byline = byline(front);
        if (title == null && keep.length > 1 && page.segments().getFirst().headingLevel() == 1) {
            title = page.text(page.segments().getFirst());
            keep[0] = false;
        }
        PartialDate date = front.first("date") == null ? null : DateGrammar.date(front.first("date"), true);
        Masthead masthead = Masthead.below(page, keep, keep.length > 0 && !keep[0] ? 1 : 0, byline, date);
        Entry[] entries = PageSources.find(page);
        ContentWriter writer = PageWriter.write(page, keep, entries, false);
        PartialDate published = masthead.date();
        return new Text(
                title == null ? titleHint : title,
                masthead.byline(),
                published == null ? null : published.toString(),
                null,
                front.first("lang"),
                url,
                null,
                writer.content(),
                writer.blocks(),
                writer.inlines());
    }

    private static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static List<String> byline(FrontMatter front) {
        List<String> names = new ArrayList<>(front.values().getOrDefault("author", List.of()));
        names.addAll(front.values().getOrDefault("authors", List.of()));
        return names;
    }

    /** A byline and a date on lines of their own under the title. */
    private record Masthead(List<String> byline, PartialDate date) {

        static Masthead below(Page page, boolean[] keep, int from, List<String> byline, PartialDate date) {
            List<String> names = byline;
            PartialDate said = date;
            for (int i = from; i < Math.min(keep.length, from + 2); i++) {
                Segment segment = page.segments().get(i);
                if (segment.headingLevel() > 0 || segment.length() > 120) {
                    break;
                }
                String text = page.text(segment);
                List<String> found = names.isEmpty() ? PersonNames.line(text) : List.of();
                PartialDate day = said == null ? DateGrammar.whole(text, true) : null;
                keep[i] = found.isEmpty() && day == null;
                names = found.isEmpty() ? names : found;
                said = day == null ? said : day;
            }
            return new Masthead(names, said);
        }
    }
}
