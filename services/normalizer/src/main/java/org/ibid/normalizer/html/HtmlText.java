package org.ibid.normalizer.html;

import org.ibid.contracts.Text;
import org.ibid.normalizer.html.main.MainContent;
import org.ibid.normalizer.html.metadata.Metadata;
import org.ibid.normalizer.html.metadata.MetadataReader;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
import org.ibid.normalizer.html.sources.Entry;
import org.ibid.normalizer.html.sources.PageSources;
import org.ibid.normalizer.html.writing.PageWriter;
import org.ibid.normalizer.writing.ContentWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads HTML: parse, walk, metadata, sources, main content, writing. */
public final class HtmlText {

    private HtmlText() {}

    /** @param url where the page came from, or null; @param titleHint used when the page shows no title, or null */
    public static Text read(String html, String url, String titleHint) {
        Document document = Jsoup.parse(html, url == null ? "" : url);
        Page page = PageWalk.over(document, url);
        Metadata metadata = MetadataReader.read(page, url);
        Entry[] entries = PageSources.find(page);
        boolean[] keep = MainContent.choose(page);
        for (int i = 0; i < keep.length; i++) {
            keep[i] |= entries[i] != null;
        }
        String title = metadata.title() == null ? titleHint : metadata.title();
        Masthead.drop(page, keep, entries, title, metadata.byline());
        ContentWriter writer = PageWriter.write(page, keep, entries, false);
        return new Text(
                title,
                metadata.byline(),
                metadata.published(),
                metadata.modified(),
                metadata.language(),
                metadata.url(),
                metadata.site(),
                writer.content(),
                writer.blocks(),
                writer.inlines());
    }
}
