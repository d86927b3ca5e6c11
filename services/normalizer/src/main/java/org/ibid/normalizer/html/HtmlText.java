package org.ibid.normalizer.html;

import java.io.Reader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.normalizer.html.finding.PageFindings;
import org.ibid.normalizer.html.main.MainContent;
import org.ibid.normalizer.html.metadata.Metadata;
import org.ibid.normalizer.html.metadata.MetadataReader;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.html.sources.Entry;
import org.ibid.normalizer.html.sources.PageSources;
import org.ibid.normalizer.html.writing.PageWriter;
import org.ibid.normalizer.html.writing.WrittenPage;
import org.ibid.normalizer.language.Passages;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads HTML: parse, walk, metadata, sources, main content, writing. */
public final class HtmlText {

    private final MainContent mainContent;

    public HtmlText(MainContent mainContent) {
        this.mainContent = mainContent;
    }

    /**
     * @param url where the page came from
     * @param titleHint used when the page shows no title
     * @param fetchedAt what relative dates count from; null leaves them unread
     */
    public Text read(Reader html, @Nullable String url, @Nullable String titleHint, @Nullable Instant fetchedAt) {
        Document document = Parser.htmlParser().parseInput(html, url == null ? "" : url);
        ArchiveCapture.undo(document, url);
        LatexmlNotes.move(document);
        Page page = PageWalk.over(document, url);
        Metadata metadata = MetadataReader.read(page, url, fetchedAt);
        Entry[] entries = PageSources.find(page);
        boolean[] keep = mainContent.choose(page, metadata);
        if (!metadata.discussion()) {
            ReadersComments.drop(page, keep);
        }
        keepSources(page, entries, keep);
        WholeTables.keep(page, keep);
        String title = metadata.title() == null ? titleHint : metadata.title();
        Masthead.drop(page, keep, entries, title, metadata.byline());
        WrittenPage written = PageWriter.write(page, keep, entries, metadata.discussion());
        Map<String, String> provenance = new HashMap<>(metadata.provenance());
        if (metadata.title() == null && title != null) {
            provenance.put("title", "intake");
        }
        String language = Passages.document(metadata.language(), written.content(), written.blocks());
        if (language != null && !language.equals(metadata.language())) {
            provenance.put("language", "detected");
        }
        return TextBuilder.builder()
                .title(title)
                .byline(metadata.byline())
                .published(metadata.published())
                .modified(metadata.modified())
                .language(language)
                .url(metadata.url())
                .site(metadata.site())
                .section(metadata.section())
                .provenance(provenance)
                .content(written.content())
                .blocks(Passages.mark(written.blocks(), written.languages(), written.content(), language))
                .inlines(written.inlines())
                .origins(written.origins())
                .diagnostics(PageFindings.of(page, keep, written, title))
                .build();
    }

    /** Sources belong to the document wherever they stand, and so does the heading over them. */
    private static void keepSources(Page page, Entry[] entries, boolean[] keep) {
        for (int i = 0; i < keep.length; i++) {
            Segment segment = page.segments().get(i);
            boolean heads = i + 1 < keep.length && entries[i + 1] != null && segment.announces.announcesSources();
            keep[i] |= entries[i] != null || heads;
        }
    }
}
