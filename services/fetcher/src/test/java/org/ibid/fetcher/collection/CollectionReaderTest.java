package org.ibid.fetcher.collection;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionReaderTest {

    private static final String RSS = """
            <?xml version="1.0"?>
            <rss version="2.0"><channel><title>Courier</title><link>https://courier.example/</link><description>d</description>
            <item><title>The lamps</title><link>https://courier.example/lamps</link><guid isPermaLink="false">tag:lamps</guid>
              <pubDate>Fri, 20 Nov 2026 06:00:00 GMT</pubDate></item>
            <item><title>The pier</title><link>/pier</link></item>
            <item><title>No link at all</title></item>
            </channel></rss>""";

    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><id>urn:x</id><updated>2026-11-20T06:00:00Z</updated>
            <entry><title>The lamps</title><id>urn:lamps</id><updated>2026-11-20T06:00:00Z</updated>
              <link rel="alternate" href="https://courier.example/lamps"/></entry></feed>""";

    private static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Courier", "items": [
              {"id": "1", "url": "https://courier.example/lamps", "title": "The lamps", "date_published": "2026-11-20T06:00:00Z"},
              {"id": "https://courier.example/pier", "content_text": "x"}, {"id": "3", "content_text": "only here"}]}""";

    /** Entries as a line each. */
    private static List<String> read(byte[] bytes) throws IOException {
        List<String> read = new ArrayList<>();
        try (Entries entries = CollectionReader.open(new ByteArrayInputStream(bytes), bytes.length)) {
            read.add(entries.kind().name());
            for (Entry entry; (entry = entries.next()) != null; ) {
                read.add(
                        switch (entry) {
                            case Entry.Address a -> a.href() + "|" + a.title() + "|" + a.at();
                            case Entry.Content c ->
                                c.name() + "|" + c.url() + "|" + c.mediaType() + "|"
                                        + new String(c.bytes().readAllBytes(), UTF_8);
                            case Entry.PassedOver p -> "passed over " + p.name();
                            case Entry.Refused r -> "refused " + r.name() + ": " + r.message();
                        });
            }
        }
        return read;
    }

    private static List<String> read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Names and contents by turns. */
    static byte[] zip(String... files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int n = 0; n < files.length; n += 2) {
                zip.putNextEntry(new ZipEntry(files[n]));
                zip.write(files[n + 1].getBytes(UTF_8));
            }
        }
        return packed.toByteArray();
    }

    private static String response(int n, String url, String head, String body) {
        String http = head + "\r\n\r\n" + body;
        return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000" + n
                + ">\r\nWARC-Date: 2026-11-20T06:00:00Z\r\nWARC-Target-URI: " + url
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + http.getBytes(UTF_8).length
                + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static String html(int n, String url, String body) {
        return response(n, url, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8", body);
    }

    @Test
    void feedsOfEachFormAreTheirEntries() throws IOException {
        assertThat(read(RSS))
                .containsExactly(
                        "FEED",
                        "https://courier.example/lamps|The lamps|2026-11-20T06:00:00Z",
                        "/pier|The pier|null",
                        "refused #3: the feed gives no address for it");
        assertThat(read(ATOM)).containsExactly("FEED", "https://courier.example/lamps|The lamps|2026-11-20T06:00:00Z");
        assertThat(read(JSON))
                .containsExactly(
                        "FEED",
                        "https://courier.example/lamps|The lamps|2026-11-20T06:00:00Z",
                        "https://courier.example/pier|null|null",
                        "refused 3: the feed gives no address for it");
    }

    @Test
    void packedOrInAnotherEncodingItIsTheSameFeed() throws IOException {
        assertThat(read(gzip(RSS.getBytes(UTF_8)))).isEqualTo(read(RSS));
        assertThat(read(RSS.replace("\"1.0\"?", "\"1.0\" encoding=\"UTF-16\"?").getBytes(UTF_16)))
                .isEqualTo(read(RSS));
    }

    @Test
    void sitemapsTheirIndexesAndPlainListsAreAddresses() throws IOException {
        String ns = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
        assertThat(read("<urlset" + ns + "<url><loc>https://a.example/1</loc><lastmod>2026-11-20</lastmod></url>"
                        + "<url><loc>https://b.example/2?x=1&amp;y=2</loc></url></urlset>"))
                .containsExactly(
                        "SITEMAP",
                        "https://a.example/1|null|2026-11-20T00:00:00Z",
                        "https://b.example/2?x=1&y=2|null|null");
        assertThat(read("<sitemapindex" + ns
                        + "<sitemap><loc>https://a.example/s1.xml.gz</loc></sitemap></sitemapindex>"))
                .containsExactly("SITEMAP_INDEX", "https://a.example/s1.xml.gz|null|null");
        assertThat(read("\uFEFFhttps://a.example/1\r\n\n# old\nhttps://a.example/2"))
                .containsExactly("SITEMAP", "https://a.example/1|null|null", "https://a.example/2|null|null");
    }

    @Test
    void whatStandsBeforeTheRootHidesItNot() throws IOException {
        String bare = RSS.substring(RSS.indexOf("<rss"));
        for (String before : List.of(
                " ".repeat(4_000),
                "<!---->".repeat(560),
                "<?a?>\n<!-- <feed> -->\n",
                "<!-- an <urlset> that is none -->")) {
            assertThat(read(before + bare)).isEqualTo(read(RSS));
        }
        assertThatThrownBy(() -> read("<!---->".repeat(600) + "x")).hasMessageContaining("none of RSS");
    }

    @Test
    void aListOfMillionsIsReadOneByOne() throws IOException {
        int many = 3_000_000;
        String json =
                "{\"items\":[" + "[],".repeat(many) + "{\"id\":\"https://a.example/1\",\"x\":[{\"url\":\"no\"}]}], "
                        + "\"version\":\"https://jsonfeed.org/version/1\"}";
        try (Entries entries = CollectionReader.open(new ByteArrayInputStream(json.getBytes(UTF_8)), json.length())) {
            int refused = 0;
            Entry last = entries.next();
            for (; last instanceof Entry.Refused; last = entries.next()) {
                refused++;
            }
            assertThat(refused).isEqualTo(many);
            assertThat(last)
                    .isEqualTo(new Entry.Address("https://a.example/1", "https://a.example/1", null, null, false));
            assertThat(entries.next()).isNull();
            assertThat(entries.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<item/>", "<item><a b=''/></item>", "<a b='' c='' d='' e='' f=''/>"})
    void aFeedWhoseTreeWouldFillTheMemoryIsRefused(String item) {
        assertThatThrownBy(() -> read("<rss version=\"2.0\"><channel>" + item.repeat(500_000) + "</channel></rss>"))
                .isInstanceOfSatisfying(
                        UnfitCollection.class, unfit -> assertThat(unfit.code()).isEqualTo("collection-too-large"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<skipHours><hour>noon</hour></skipHours>",
                "<skipHours><hour>99</hour></skipHours>",
                "<skipHours/>",
                "<skipDays><day>Someday</day></skipDays>",
                "<ttl>an hour</ttl>",
                "<cloud domain='a.example' port='none' path='/' registerProcedure='a' protocol='b'/>",
                "<image><url>no address</url><width>wide</width><height>-1</height></image>",
                "<textInput><title>Search</title><link>no address</link></textInput>",
                "<sy:updatePeriod xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>now</sy:updatePeriod>",
                "<sy:updateFrequency xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>x</sy:updateFrequency>",
                "<sy:updateBase xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>x</sy:updateBase>",
                "<lastBuildDate>yesterday</lastBuildDate><pubDate>0</pubDate><language>??</language>",
                "<category domain=''/><item><enclosure length='long' url='' type=''/><link>/x</link></item>",
                "<item><guid isPermaLink='maybe'/><pubDate>soon</pubDate><link>/x</link></item>",
            })
    void aMistakeBesideTheEntriesRefusesNone(String mistake) throws IOException {
        List<String> entries = new ArrayList<>(read(RSS.replace("<channel>", "<channel>" + mistake)));
        entries.remove("/x|null|null");
        List<String> right = new ArrayList<>(read(RSS));
        // what has no name is called by its place
        right.replaceAll(entry -> mistake.contains("<item>") ? entry.replace("#3", "#4") : entry);
        assertThat(entries).isEqualTo(right);
    }

    @Test
    void commentsAndInstructionsOfAFeedTakeNoMemory() throws IOException {
        assertThat(read(RSS.replace("<channel>", "<channel>" + "<!----><?a?>".repeat(600_000))))
                .isEqualTo(read(RSS));
    }

    @Test
    void aZipHasTheFilesThatAreDocumentsByTheirNames() throws IOException {
        assertThat(read(zip(
                        "notes/a.txt", "one", "logo.png", "\u0089PNG", "__MACOSX/._a.txt", "x", "b.HTML", "<p>two")))
                .containsExactly(
                        "ZIP",
                        "notes/a.txt|null|text/plain|one",
                        "passed over logo.png",
                        "passed over __MACOSX/._a.txt",
                        "b.HTML|null|text/html|<p>two");
    }

    @Test
    void anMboxHasItsMessagesAsTheyWere() throws IOException {
        String mbox =
                "From a@x.example Fri Nov 20 06:00:00 2026\r\nSubject: one\r\n\r\n>From here on\r\n>>From there\r\nFrom now, no end\r\n\r\n"
                        + "From b@x.example Fri Nov 20 07:00:00 2026\r\nSubject: two\r\n\r\n" + "long ".repeat(10_000)
                        + "\r\n";
        assertThat(read(mbox))
                .containsExactly(
                        "MBOX",
                        "#1|null|message/rfc822|Subject: one\r\n\r\nFrom here on\r\n>From there\r\nFrom now, no end\r\n\r\n",
                        "#2|null|message/rfc822|Subject: two\r\n\r\n" + "long ".repeat(10_000) + "\r\n");
    }

    @Test
    void aWarcHasTheDocumentsThatItsSitesAnswered() throws IOException {
        String warc = html(1, "https://courier.example/lamps", "<p>lamps")
                + response(2, "https://courier.example/old", "HTTP/1.1 301 Moved\r\nLocation: /lamps", "")
                + response(3, "https://courier.example/logo", "HTTP/1.1 200 OK\r\nContent-Type: image/png", "x")
                + response(4, "https://courier.example/robots.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/plain", "x")
                + response(
                        5,
                        "https://courier.example/report.pdf?v=1",
                        "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked",
                        "4\r\n%PDF\r\n0\r\n\r\n")
                + "WARC/1.1\r\nWARC-Type: request\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000009>\r\n"
                + "WARC-Date: 2026-11-20T06:00:00Z\r\nWARC-Target-URI: https://courier.example/\r\n"
                + "Content-Type: application/http;msgtype=request\r\nContent-Length: 18\r\n\r\nGET / HTTP/1.1\r\n\r\n\r\n\r\n"
                + response(
                        6,
                        "https://courier.example/x",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: lzw",
                        "x");
        List<String> entries = read(warc);
        assertThat(entries).hasSize(7);
        assertThat(entries.get(1)).endsWith("1>|https://courier.example/lamps|text/html|<p>lamps");
        assertThat(entries.subList(2, 5)).allMatch(entry -> entry.startsWith("passed over <urn:uuid:"));
        assertThat(entries.get(5)).endsWith("|https://courier.example/report.pdf?v=1|application/pdf|%PDF");
        assertThat(entries.get(6)).startsWith("refused").endsWith("https://courier.example/x: packed as lzw");
    }

    @Test
    void aWarcThatIsPackedRecordByRecordIsReadToItsEnd() throws IOException {
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        for (int n = 1; n <= 3; n++) {
            warc.write(
                    gzip(html(n, "https://courier.example/" + n, "<p>page " + n).getBytes(UTF_8)));
        }
        assertThat(read(warc.toByteArray())).hasSize(4).last().asString().endsWith("<p>page 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<html><p>A page", "{\"a\": 1}", "{", "plain words", "<?xml", "%PDF-1.7"})
    void whatIsNoCollectionSaysSo(String bytes) {
        assertThatExceptionOfType(UnfitCollection.class)
                .isThrownBy(() -> read(bytes))
                .satisfies(unfit -> assertThat(unfit.code()).isEqualTo("collection-unknown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><item>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version=\"2.0\"><channel><title>&x;</title></channel></rss>",
                "WARC/1.0\r\nbroken",
            })
    void whatIsBrokenIsDamaged(String bytes) {
        assertThatExceptionOfType(UnfitCollection.class)
                .isThrownBy(() -> read(bytes))
                .satisfies(unfit -> assertThat(unfit.code()).isEqualTo("collection-damaged"));
    }

    @Test
    void aCutArchiveGivesWhatItHasAndThenIsDamaged() throws IOException {
        byte[] zip = zip("a.txt", "one", "b.txt", "two");
        byte[] cut = Arrays.copyOf(zip, 60);
        try (Entries entries = CollectionReader.open(new ByteArrayInputStream(cut), cut.length)) {
            Entry.Content first = (Entry.Content) entries.next();
            assertThat(first.bytes().readAllBytes()).isEqualTo("one".getBytes(UTF_8));
            assertThatExceptionOfType(UnfitCollection.class).isThrownBy(entries::next);
        }
    }

    @Test
    void aBombEndsEvenWhereNobodyWantsWhatItUnpacksTo() throws IOException {
        byte[] bomb = zip("zeros.bin", "\0".repeat(40 << 20), "a.txt", "one");
        assertThatExceptionOfType(UnfitCollection.class)
                .isThrownBy(() -> read(bomb))
                .satisfies(unfit -> assertThat(unfit.code()).isEqualTo("collection-bomb"));
        byte[] list = gzip("https://a.example/x\n".repeat(2 << 20).getBytes(UTF_8));
        assertThatExceptionOfType(UnfitCollection.class).isThrownBy(() -> read(list));
    }
}
