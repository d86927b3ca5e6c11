package org.ibid.fetcher.collection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Opens collections: what they are is told by their bytes, whatever they are declared as. Gzip around one is undone. */
public final class CollectionReader {

    /** Feeds and pages come to 10; bombs to 1,000. */
    private static final int MAX_RATIO = 200;

    /** Below it no ratio does harm. */
    private static final long HARMLESS = 16 << 20;

    /** Sitemaps may have no more (sitemaps.org), and no feed is larger. */
    private static final int MAX_LIST = 50 << 20;

    private static final int HEAD = 4 << 10;

    /** What may stand before the root element, piece by piece: as one pattern, it would recurse for each blank. */
    private static final Pattern PROLOG =
            Pattern.compile("(?s)\\s+|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>");

    private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?(\\w+)[\\s>/]");
    private static final Pattern ADDRESSES = Pattern.compile("(?is)\\s*https?://\\S+(\\s.*)?");

    private CollectionReader() {}

    /**
     * Nothing but a few kilobytes of an archive, or 50 MiB of a list, is in memory.
     *
     * @param size of the packed bytes
     * @throws UnfitCollection when it is none
     */
    public static Entries open(InputStream bytes, long size) throws IOException {
        long limit = Math.max(HARMLESS, size * MAX_RATIO);
        UnpackedBytes unpacked = new UnpackedBytes(limit);
        BufferedInputStream in = new BufferedInputStream(bytes);
        String head = head(in);
        if (!head.startsWith("\u001f\u008b")) {
            return open(in, head, unpacked);
        }
        // archives of archives pack each record by itself, and jwarc unpacks them
        String inner = unpackedHead(head);
        return isWarc(inner)
                ? new WarcEntries(in, unpacked)
                : open(unpacked.count(new GZIPInputStream(in)), inner, unpacked);
    }

    private static Entries open(InputStream in, String head, UnpackedBytes unpacked) throws IOException {
        if (isWarc(head)) {
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
            return SitemapEntries.addresses(whole(in));
        }
        if (text.stripLeading().startsWith("{")) {
            return new JsonFeedEntries(whole(in));
        }
        // UTF-16 has a zero beside each letter
        return switch (root(text.replace("\0", "").replaceFirst("^[^<\\s]+", ""))) {
            case "rss", "RDF", "feed" -> FeedEntries.xml(whole(in));
            case "urlset", "sitemapindex" -> SitemapEntries.xml(whole(in));
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

    private static boolean isWarc(String head) {
        return head.startsWith("WARC/") || head.startsWith("filedesc://");
    }

    private static String head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        return new String(head, ISO_8859_1);
    }

    /** As far as the beginning of the packed bytes tells it. */
    private static String unpackedHead(String packed) throws IOException {
        byte[] head = new byte[HEAD];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.getBytes(ISO_8859_1)))) {
            for (int n; length < HEAD && (n = in.read(head, length, HEAD - length)) > 0; ) {
                length += n;
            }
        } catch (EOFException cut) {
            // what came before it is there
        }
        return new String(head, 0, length, ISO_8859_1);
    }

    private static byte[] whole(InputStream list) throws IOException {
        byte[] bytes = list.readNBytes(MAX_LIST + 1);
        if (bytes.length > MAX_LIST) {
            throw UnfitCollection.tooLarge(MAX_LIST);
        }
        return bytes;
    }
}
