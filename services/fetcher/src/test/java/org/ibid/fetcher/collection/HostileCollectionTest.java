package org.ibid.fetcher.collection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ibid.fetcher.collection.CollectionReaderTest.gzip;
import static org.ibid.fetcher.collection.CollectionReaderTest.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Collections that were made to break their reader, or were broken on their way: each ends, in little memory, with a reason. */
class HostileCollectionTest {

    private static final long ENDLESS = 180L << 20;
    private static final String NS = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
    private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    /** The same bytes again and again, and how many of them were asked for. */
    private static final class Endless extends InputStream {

        private final byte[] piece;
        private long given;

        Endless(String piece) {
            this.piece = piece.getBytes(ISO_8859_1);
        }

        @Override
        public int read() {
            return given < ENDLESS ? piece[(int) (given++ % piece.length)] : -1;
        }
    }

    private static Entries open(String head, InputStream rest) throws IOException {
        return CollectionReader.open(
                new SequenceInputStream(new ByteArrayInputStream(head.getBytes(ISO_8859_1)), rest), ENDLESS);
    }

    /** What becomes of each entry, and of all of them at the end. */
    private static List<String> read(byte[] bytes) throws IOException {
        List<String> read = new ArrayList<>();
        try (Entries entries = CollectionReader.open(new ByteArrayInputStream(bytes), bytes.length)) {
            for (Entry entry; (entry = entries.next()) != null; ) {
                read.add(word(entry));
            }
            read.add("end");
        } catch (UnfitCollection unfit) {
            read.add(unfit.code());
        }
        return read;
    }

    private static String word(Entry entry) throws IOException {
        return switch (entry) {
            case Entry.Address address -> address.href();
            case Entry.Content content -> {
                try {
                    yield new String(content.bytes().readAllBytes(), UTF_8);
                } catch (UnfitEntry unfit) {
                    yield "unfit";
                }
            }
            case Entry.PassedOver other -> "passed over";
            case Entry.Refused refused -> "refused";
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] beginning(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static String record(String http) {
        return record(http, "" + http.length());
    }

    private static String record(String http, String length) {
        return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                + "WARC-Date: 2026-11-20T06:00:00Z\r\nWARC-Target-URI: https://courier.example/a\r\n"
                + "Content-Type: application/http;msgtype=response\r\nContent-Length: " + length + "\r\n\r\n"
                + http + "\r\n\r\n";
    }

    /** Words that pack to no little. */
    private static String words() {
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < 20_000; n++) {
            words.append(n * 31L % 7_919).append(' ');
        }
        return words.toString();
    }

    @Test
    void emptyMembersOfAGzipTakeNoStack() throws IOException {
        byte[] list = gzip(bytes("https://a.example/1\n"));
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int n = 0; n < 300_000; n++) {
            members.writeBytes(gzip(new byte[0]));
        }
        assertThat(read(joined(list, members.toByteArray(), list)))
                .containsExactly("https://a.example/1", "https://a.example/1", "end");
    }

    @Test
    void aGzipThatIsCutOrChangedIsDamaged() throws IOException {
        byte[] feed = gzip(bytes("<rss version=\"2.0\"><channel><title>" + words() + "</title></channel></rss>"));
        assertThat(read(beginning(feed))).containsExactly("collection-damaged");
        feed[feed.length - 6] ^= 1;
        assertThat(read(feed)).containsExactly("collection-damaged");
        assertThat(read(new byte[] {0x1F, (byte) 0x8B})).containsExactly("collection-damaged");
        assertThat(read(beginning(gzip(bytes("https://a.example/1\n" + words().replace(" ", "\n"))))))
                .contains("https://a.example/1")
                .endsWith("collection-damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&x;</loc></url></urlset>",
                "<!DOCTYPE urlset [<!ENTITY a 'ab'><!ENTITY x '&a;&a;'>]><urlset><url><loc>&x;</loc></url></urlset>",
                "<!DOCTYPE rss [<!ENTITY % x SYSTEM 'file:///etc/passwd'> %x;]><rss version='2.0'><channel/></rss>",
                "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/x.dtd'><rss version='2.0'><channel/></rss>",
                "<?xml version='1.0' encoding='UTF-99'?><rss version='2.0'><channel/></rss>",
                "<?xml version='1.0' encoding='a b'?><rss version='2.0'><channel/></rss>",
                "<?xml version='1.0' encoding='UTF-99'?><urlset/>",
                "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 99999999999999999999999\r\n\r\n",
                "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\nx",
                "WARC/1.1\r\nWARC-Type: response\r\n\r\nx",
                "filedesc://x.arc 0.0.0.0 20260101000000 text/plain 99999999999\r\n1 0 x\r\n",
            })
    void whatLiesAboutItselfIsDamaged(String collection) throws IOException {
        assertThat(read(bytes(collection))).endsWith("collection-damaged").doesNotContain("end");
    }

    @Test
    void aDocumentTypeElsewhereIsNotAskedFor() throws IOException {
        assertThat(read(bytes("<!DOCTYPE urlset SYSTEM 'http://127.0.0.1:9/x.dtd'><urlset" + NS
                        + "<url><loc>https://a.example/1</loc></url></urlset>")))
                .containsExactly("https://a.example/1", "end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<urlset>", "<sitemapindex>", "https://a.example/0\n"})
    void ofAListNoMoreIsReadThanIsAskedFor(String root) throws IOException {
        Endless rest = new Endless(
                root.startsWith("<")
                        ? "<url><loc>https://a.example/1</loc></url><sitemap><loc>https://a.example/2</loc></sitemap>"
                        : "https://a.example/1\n");
        Entries entries = open(root, rest);
        for (int n = 0; n < 1_000; n++) {
            assertThat(entries.next()).isInstanceOf(Entry.Address.class);
        }
        assertThat(rest.given).isLessThan(1 << 20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<urlset x=' | y",
                "<urlset><!-- | z",
                "<urlset> | <a>",
                "WARC/1.1rn | a: brn",
                "WARC/1.1rnA: | b",
            })
    void aPieceWithoutAnEndIsNotKept(String head, String rest) throws IOException {
        Endless endless = new Endless(rest.replace("rn", "\r\n"));
        assertThatExceptionOfType(UnfitCollection.class)
                .isThrownBy(() -> open(head.replace("rn", "\r\n"), endless).next())
                .satisfies(unfit -> assertThat(unfit.code()).isEqualTo("collection-damaged"));
        assertThat(endless.given).isLessThan(4 << 20);
    }

    @Test
    void anAnswerInAWarcWhoseHeadHasNoEndIsNotKept() throws IOException {
        Endless fields = new Endless("a: b\r\n");
        Entries warc = open(record("", "" + ENDLESS).stripTrailing() + "\r\n\r\nHTTP/1.1 200 OK\r\n", fields);
        assertThatThrownBy(warc::next).isInstanceOf(UnfitCollection.class).hasMessageContaining("head");
        assertThat(fields.given).isLessThan(4 << 20);
    }

    @Test
    void anAddressLongerThanAnyIsRefusedAndTheNextIsRead() throws IOException {
        String endless = "https://a.example/" + "x".repeat(2 << 20);
        assertThat(read(bytes("https://a.example/1\n" + endless + "\nhttps://a.example/2")))
                .containsExactly("https://a.example/1", "refused", "https://a.example/2", "end");
        String longer = "https://a.example/" + "x".repeat(20_000);
        assertThat(read(bytes("<urlset" + NS + "<url><loc>" + longer + "</loc></url><url><lastmod>2026</lastmod></url>"
                        + "<url><loc> https://a.example/2 </loc><image:image xmlns:image='urn:i'>"
                        + "<image:loc>https://a.example/3</image:loc></image:image></url></urlset>")))
                .containsExactly("refused", "refused", "https://a.example/2", "end");
    }

    @Test
    void aSitemapInAnotherEncodingOrBehindBlanksIsRead() throws IOException {
        String map = "<urlset" + NS + "<url><loc>https://a.example/1</loc></url></urlset>";
        assertThat(read(("<?xml version='1.0' encoding='UTF-16'?>" + map).getBytes(UTF_16)))
                .containsExactly("https://a.example/1", "end");
        assertThat(read(bytes("\n  <?xml version='1.0'?>" + map))).containsExactly("https://a.example/1", "end");
    }

    @Test
    void aSitemapThatIsCutGivesWhatItHasAndThenIsDamaged() throws IOException {
        assertThat(read(bytes("<urlset" + NS + "<url><loc>https://a.example/1</loc></url><url><loc>https://a.ex")))
                .containsExactly("https://a.example/1", "collection-damaged");
    }

    @Test
    void whatAnArticleSaysInAFeedAndDatesWithoutAnEndTakeNoMemory() throws IOException {
        String item = "<item><link>https://a.example/1</link><description>" + "x".repeat(1 << 20) + "</description>"
                + "<pubDate>" + "9".repeat(1 << 20) + "</pubDate></item>";
        assertThat(read(bytes("<rss version=\"2.0\"><channel>" + item.repeat(15) + "</channel></rss>")))
                .hasSize(16)
                .contains("https://a.example/1")
                .endsWith("end");
    }

    @Test
    void aStringOfAJsonFeedThatIsLongerThanAnyIsDamage() throws IOException {
        assertThat(read(bytes("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\""
                        + "x".repeat(21 << 20) + "\"}]}")))
                .containsExactly("collection-damaged");
    }

    @Test
    void aFileInAZipThatIsCutOrChangedIsUnfitAndTheEndIsToldByTheNext() throws IOException {
        byte[] zip = zip("a.txt", "one", "b.txt", words(), "c.txt", "three");
        assertThat(read(beginning(zip))).containsExactly("one", "unfit", "collection-damaged");
        for (int n = 1_000; n < 1_100; n++) {
            zip[n] ^= 0x55;
        }
        assertThat(read(zip)).containsExactly("one", "unfit", "collection-damaged");
    }

    @Test
    void ofAFileInAZipThatIsStoredWithoutItsLengthSoMuchIsKept() throws IOException {
        String head = "PK\u0003\u0004\u0014\0\b\0" + "\0".repeat(18) + "\u0005\0\0\0a.txt";
        Endless content = new Endless("x");
        try (Entries zip = open(head, content)) {
            Entry.Content file = (Entry.Content) zip.next();
            assertThatThrownBy(() -> file.bytes().read())
                    .isInstanceOf(UnfitCollection.class)
                    .hasMessageContaining("stored without its length");
        }
        assertThat(content.given).isLessThan(20 << 20);
    }

    @Test
    void anAnswerThatIsNotPackedAsItSaysIsUnfitAndTheNextIsRead() throws IOException {
        String good = record(HTML + "\r\ngood");
        for (String bad : List.of(
                HTML + "Transfer-Encoding: chunked\r\n\r\nff\r\nx",
                HTML + "Content-Encoding: gzip\r\n\r\n\u001f\u008b\b\0\0\0\0\0\0\0x",
                HTML + "Content-Encoding: zstd\r\n\r\n(\u00b5/\u00fdx",
                HTML + "Content-Encoding: br\r\n\r\nx")) {
            assertThat(read((record(bad) + good).getBytes(ISO_8859_1))).as(bad).containsExactly("unfit", "good", "end");
        }
        assertThat(read((record(HTML + "Content-Encoding: gzip\r\n\r\nx") + good).getBytes(ISO_8859_1)))
                .containsExactly("refused", "good", "end");
        assertThat(read((record("FOO BAR\r\n\r\nx") + good).getBytes(ISO_8859_1)))
                .containsExactly("refused", "good", "end");
    }

    @Test
    void aRecordWithoutADateOrWithNoneIsReadAllTheSame() throws IOException {
        String good = record(HTML + "\r\ngood");
        assertThat(read(bytes(good.replace("2026-11-20T06:00:00Z", "yesterday")
                        + good.replaceAll("WARC-Date.*\r\n", "")
                        + good)))
                .containsExactly("good", "good", "good", "end");
    }

    @Test
    void aWarcThatIsCutGivesWhatItHasAndThenIsDamaged() throws IOException {
        byte[] good = gzip(bytes(record(HTML + "\r\ngood")));
        byte[] large = gzip(bytes(record(HTML + "\r\n" + words())));
        assertThat(read(joined(good, beginning(large)))).containsExactly("good", "unfit", "collection-damaged");
        assertThat(read(bytes(record(HTML + "\r\ngood") + record(HTML + "\r\nshort", "10000"))))
                .containsExactly("good", "unfit", "collection-damaged");
    }

    @Test
    void aFaultOfWhereTheBytesComeFromIsNoneOfTheirs() {
        for (String head : List.of("<urlset>", "<rss>", "https://a.example/1\n", "WARC/1.1\r\n", "From a\n", "{")) {
            InputStream dies = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the store is away");
                }
            };
            assertThatThrownBy(() -> {
                        try (Entries entries = open(head, dies)) {
                            for (Entry entry; (entry = entries.next()) != null; ) {
                                word(entry);
                            }
                        }
                    })
                    .as(head)
                    .isExactlyInstanceOf(IOException.class)
                    .hasMessage("the store is away");
        }
    }
}
