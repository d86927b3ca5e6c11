package org.ibid.fetcher.collection;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.util.Date;
import org.ibid.contracts.Expansion;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps, their indexes and plain lists of addresses (sitemaps.org 0.9). */
final class SitemapEntries {

    /** Its own URL decides nothing here: what it lists elsewhere is listed too. */
    private static final URI NOWHERE = URI.create("https://sitemap.invalid/sitemap.xml");

    private SitemapEntries() {}

    static Entries xml(byte[] sitemap) throws IOException {
        AbstractSiteMap read;
        try {
            read = new SiteMapParser(false, true).parseSiteMap("text/xml", sitemap, NOWHERE.toURL());
        } catch (UnknownFormatException e) {
            throw UnfitCollection.damaged(e);
        }
        return read instanceof SiteMapIndex index
                ? new ListedEntries(
                        Expansion.Kind.SITEMAP_INDEX,
                        index.getSitemaps().stream().map(one -> entry(one.getUrl(), one.getLastModified(), true)))
                : new ListedEntries(
                        Expansion.Kind.SITEMAP,
                        ((SiteMap) read)
                                .getSiteMapUrls().stream()
                                        .map(one -> entry(one.getUrl(), one.getLastModified(), false)));
    }

    /** One a line, each as it is asked for: most lines of a hostile list are a letter long. */
    static Entries addresses(byte[] list) {
        return new ListedEntries(
                Expansion.Kind.SITEMAP,
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(list), UTF_8))
                        .lines()
                        .map(line -> line.replace("\uFEFF", "").strip())
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .map(line -> new Entry.Address(line, line, null, null, false)));
    }

    private static Entry entry(URL url, @Nullable Date modified, boolean isCollection) {
        Instant at = modified == null ? null : modified.toInstant();
        return new Entry.Address(url.toString(), url.toString(), null, at, isCollection);
    }
}
