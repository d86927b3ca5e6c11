package org.ibid.enrichment.adapter.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms, as clients and those who mean ill send them. */
class UploadTest {

    private static final String TYPE = "multipart/form-data; boundary=lamp";
    private static final int LIMIT = 100_000;
    private static final String FILE = "--lamp~Content-Disposition: form-data; name=file; filename=a.txt~"
            + "Content-Type: text/plain; charset=UTF-16~~The lamps were lit.~";
    private static final String END = "--lamp--~";

    private static InputStream bytes(String form) {
        return new ByteArrayInputStream(form.replace("~", "\r\n").getBytes(ISO_8859_1));
    }

    private static String field(String name, String value) {
        return "--lamp~Content-Disposition: form-data; name=" + name + "~~" + value + "~";
    }

    private static void isRefused(InputStream form, String type, String word) {
        assertThatThrownBy(() -> Upload.form(form, type, LIMIT).close())
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(word);
    }

    @Test
    void aFileAndItsFieldsComeInAnyOrder() throws IOException {
        String fields = field("id", "a/1") + field("tags", "a") + field("tags", "b");
        for (String form :
                new String[] {fields + FILE + END, FILE + fields + END, "before~" + FILE + fields + END + "~"}) {
            try (Upload upload = Upload.form(bytes(form), TYPE, LIMIT)) {
                assertThat(upload.body().open()).hasContent("The lamps were lit.");
                assertThat(upload.mediaType()).isEqualTo("text/plain");
                assertThat(upload.charset()).isEqualTo("UTF-16");
                assertThat(upload.beside().id()).isEqualTo("a/1");
                assertThat(upload.beside().file()).isEqualTo("a.txt");
                assertThat(upload.beside().tags()).containsExactly("a", "b");
            }
        }
    }

    @Test
    void ofSeveralFilesNoneIsTaken() {
        isRefused(bytes(FILE + FILE + END), TYPE, "one file");
        isRefused(bytes(FILE + field("id", "a") + FILE.replace("name=file", "name=other") + END), TYPE, "one file");
    }

    @Test
    void aFormWithoutAFileSaysSo() {
        isRefused(bytes(field("id", "a") + END), TYPE, "no file");
        isRefused(bytes(END), TYPE, "no file");
        isRefused(bytes(FILE.replace("The lamps were lit.", "") + END), TYPE, "no content");
        isRefused(bytes(FILE.replace("; filename=a.txt", "") + END), TYPE, "no file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=pier",
                "multipart/form-data; boundary=lam",
                "multipart/form-data; boundary=\"--lamp\"",
            })
    void aBoundaryThatIsNotTheFormsIsToldAsThat(String type) {
        assertThatThrownBy(() -> Upload.form(bytes(FILE + END), type, LIMIT).close())
                .isInstanceOf(ApiException.class);
    }

    @Test
    void aFormThatIsCutAnywhereIsNone() throws IOException {
        String form = field("id", "a/1") + FILE + END;
        String whole = form.replace("~", "\r\n");
        // without the two hyphens that end it there may be more
        int end = whole.lastIndexOf("--");
        for (int length = 0; length < end; length++) {
            InputStream cut =
                    new ByteArrayInputStream(whole.substring(0, length).getBytes(ISO_8859_1));
            assertThatThrownBy(() -> Upload.form(cut, TYPE, LIMIT).close())
                    .as("of %d bytes", length)
                    .isInstanceOf(ApiException.class);
        }
    }

    @Test
    void aConnectionThatBreaksIsNoFaultOfTheForm() {
        InputStream breaks = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        assertThatThrownBy(() -> Upload.form(new SequenceInputStream(bytes(FILE), breaks), TYPE, LIMIT)
                        .close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reset");
    }

    @ParameterizedTest
    @CsvSource({"50000, 1", "200, 500", "1, 50000"})
    void headersWithoutMeasureAreRefused(int length, int count) {
        String header = "X-" + "a".repeat(length) + ": b~";
        isRefused(bytes("--lamp~" + header.repeat(count) + FILE.substring("--lamp~".length()) + END), TYPE, "form");
    }

    @Test
    void partsWithoutEndAreRefused() {
        isRefused(bytes(field("tags", "a").repeat(10_000) + FILE + END), TYPE, "parts");
        isRefused(bytes(FILE + field("tags", "a").repeat(10_000) + END), TYPE, "parts");
        isRefused(bytes(field("title", "a".repeat(70_000)) + FILE + END), TYPE, "field");
        isRefused(bytes(field("colour", "red") + FILE + END), TYPE, "colour");
    }

    @Test
    void whatIsTooLargeIsLeftBeforeItsEnd() {
        String beginning = FILE.substring(0, FILE.length() - 1);
        isLeft(beginning, "" + LIMIT);
        isLeft(FILE + beginning, "one file");
        isLeft(field("title", "a").substring(0, field("title", "a").length() - 1), "field");
    }

    private static void isLeft(String beginning, String word) {
        CountedLamps endless = new CountedLamps();
        isRefused(new SequenceInputStream(bytes(beginning), endless), TYPE, word);
        assertThat(endless.read).isLessThan(2 * LIMIT);
    }

    /** Comes without an end that anybody should wait for. */
    private static final class CountedLamps extends InputStream {

        private static final long ENOUGH = 100_000_000;

        private long read;

        @Override
        public int read() {
            return read++ < ENOUGH ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            Arrays.fill(into, from, from + length, (byte) 'a');
            read += length;
            return read < ENOUGH ? length : -1;
        }
    }
}
