package org.ibid.normalizer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnsupportedTest {

    @Test
    void aFormatThatIsKnownByItsBytesIsNamedWithWhatToDo() {
        assertThat(said(null, null, "\0".repeat(60) + "BOOKMOBI\0\1")).contains("MOBI e-book", "EPUB");
        assertThat(said("application/octet-stream", null, "\u00FFWPC\20\0\0\0\1\12"))
                .contains("WordPerfect", ".docx");
        assertThat(said(null, "scan.bin", "AT&TFORM\0\0\0\1DJVU")).contains("DjVu");
        assertThat(said("image/png", null, "\u0089PNG\r\n\32\n")).contains("picture");
    }

    @Test
    void elseByItsTypeOrItsName() {
        assertThat(said("application/vnd.apple.pages", null, "PK\3\4\0\0\0\0")).contains("iWork document");
        assertThat(said(null, "https://a.example/book.MOBI?x=1", "\0\1\2\3\4")).contains("MOBI");
    }

    @Test
    void whatNobodyKnowsIsNeverCalledNull() {
        assertThat(said(null, null, "\0\1\2\3\4"))
                .contains("name its media type")
                .doesNotContain("null");
        assertThat(said("application/x-quay", null, "\0\1\2\3\4")).endsWith("application/x-quay");
    }

    private static String said(@Nullable String type, @Nullable String name, String bytes) {
        Source source = new Source(bytes.getBytes(StandardCharsets.ISO_8859_1), type, null, name, null);
        Unreadable failure = (Unreadable) new Normalizer().normalize(source);
        assertThat(failure.code()).isEqualTo("unsupported-media-type");
        return failure.message();
    }
}
