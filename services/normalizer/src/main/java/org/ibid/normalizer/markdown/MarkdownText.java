package org.ibid.normalizer.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.ibid.contracts.Text;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.WholeDocument;
import org.ibid.normalizer.unicode.Characters;
import org.jspecify.annotations.Nullable;

/** Reads Markdown (CommonMark with tables and footnotes, and what Pandoc adds): all of it is the document; front matter gives the metadata. */
public final class MarkdownText {

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownText() {}

    /** @param url where it came from; @param titleHint used when the document shows no title */
    public static Text read(String raw, @Nullable String url, @Nullable String titleHint) {
        FrontMatter front = FrontMatter.of(Characters.clean(raw.replace("\r\n", "\n")));
        Footnotes footnotes = Footnotes.of(PandocSyntax.asHtml(front.body()));
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
        PartialDate date = front.first("date") == null ? null : DateGrammar.date(front.first("date"), true);
        return WholeDocument.read(
                html.toString(), url, front.first("title"), titleHint, byline(front), date, front.first("lang"));
    }

    private static String html(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }

    private static List<String> byline(FrontMatter front) {
        List<String> names = new ArrayList<>(front.values().getOrDefault("author", List.of()));
        names.addAll(front.values().getOrDefault("authors", List.of()));
        return names;
    }
}
