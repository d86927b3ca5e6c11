package org.ibid.fetcher.collection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.fetcher.response.ContentCoding;

/** Opens collections: what they are is told by their bytes, whatever they are declared as. Gzip around one is undone. */
public final class CollectionReader {

    /** Feeds and pages come to 10; bombs to 1,000. */
    private static final int MAX_RATIO = 200;

    /** Below it no ratio does harm. */
    private static final long HARMLESS = 16 << 20;

    /** Sitemaps may have no more (sitemaps.org), and no feed is larger. */
    private static final int MAX_LIST = 50 << 20;

    private static final List<ContentCoding> GZIP = List.of(ContentCoding.GZIP);
    private static final int HEAD = 4 << 10;

    /** What may stand before the root element, piece by piece: as one pattern, it would recurse for each blank. */
    private static final Pattern PROLOG =
            Pattern.compile("(?s)\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>");

    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?(\\w+)[\\s>/]");
    private static final Pattern ADDRESSES = Pattern.compile("(?is)\\s*https?://\\S+(\\s.*)?");

    private CollectionReader() {}

    /**
     * Nothing but a few kilobytes of what streams by, or 50 MiB of a feed, is in memory. Whatever is wrong with the bytes is told as an
     * {@link UnfitCollection} or {@link UnfitEntry}; faults of where they come from pass as they are.
     *
     * @param size of the packed bytes
     * @throws UnfitCollection when it is none
     */
    public static Entries open(InputStream bytes, long size) throws IOException {
        CollectionBytes source = new CollectionBytes(bytes);
        try {
            UnpackedBytes unpacked = new UnpackedBytes(Math.max(HARMLESS, size * MAX_RATIO));
            BufferedInputStream in = new BufferedInputStream(source);
            return new CarefulEntries(
                    head(in).startsWith("\u001f\u008b")
                            ? open(new BufferedInputStream(unpacked.count(ContentCoding.decode(GZIP, in))), unpacked)
                            : open(in, unpacked),
                    source);
        } catch (IOException | RuntimeException e) {
            throw source.damage(e);
        }
    }

    private static Entries open(BufferedInputStream in, UnpackedBytes unpacked) throws IOException {
        String head = head(in);
        if (head.startsWith("WARC/") || head.startsWith("filedesc://")) {
            return new WarcEntries(in, unpacked);
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return new ZipEntries(in, unpacked);
        }
        if (head.startsWith("From ")) {
            return new MboxEntries(in);
        }
        String text = new String(head.getBytes(ISO_8859_1), UTF_8).replace("\uFEFF", "");
        if (ADDRESSES.matcher(text).matches()) {
            return new Addresses(UnpackedBytes.list(in, MAX_LIST));
        }
        if (text.stripLeading().startsWith("{")) {
            return new JsonFeedEntries(whole(in));
        }
        // UTF-16 has a zero beside each letter
        return switch (root(text.replace("\0", "").replaceFirst("^[^<\\s]+", ""))) {
            case "rss", "RDF", "feed" -> FeedEntries.xml(whole(in));
            case "urlset", "sitemapindex" -> new SitemapEntries(UnpackedBytes.list(fromFirst(in), MAX_LIST));
            default -> throw UnfitCollection.unknown();
        };
    }

    /** The name of the root element, without its prefix; empty where there is none so far. */
    private static String root(String xml) {
        int at = 0;
        Matcher prolog = PROLOG.matcher(xml);
        while (prolog.region(at, xml.length()).lookingAt()) {
            at = prolog.end();
        }
        Matcher root = ROOT.matcher(xml).region(at, xml.length());
        return root.lookingAt() ? root.group(1) : "";
    }

    private static String head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return new String(head, ISO_8859_1);
    }

    /** Blanks before it are none of XML, and often there. */
    private static BufferedInputStream fromFirst(BufferedInputStream in) throws IOException {
        int blank;
        do {
            in.mark(1);
            blank = in.read();
        } while (blank > 0 && blank <= ' ');
        in.reset();
        return in;
    }

    private static byte[] whole(InputStream feed) throws IOException {
        return UnpackedBytes.list(feed, MAX_LIST).readAllBytes();
    }
}
