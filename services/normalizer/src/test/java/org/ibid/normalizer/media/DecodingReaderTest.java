package org.ibid.normalizer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecodingReaderTest {

    @Property(tries = 500)
    void readsWhatTheStringHolds(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int room)
            throws IOException {
        assertThat(read(bytes, room)).isEqualTo(Decoding.html(bytes, null));
    }

    @Property(tries = 500)
    void readsWellFormedTextAsItIs(@ForAll String text, @ForAll @IntRange(min = 1, max = 9) int room)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes, room)).isEqualTo(Decoding.html(bytes, null));
    }

    @Test
    void readsAPairWithRoomForOne() throws IOException {
        assertThat(read("😀 ahoy 😀".getBytes(StandardCharsets.UTF_8), 1)).isEqualTo("😀 ahoy 😀");
    }

    private static String read(byte[] bytes, int room) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[room + 1];
        try (Reader reader = Decoding.markup(bytes, null).reader()) {
            for (int n = reader.read(buffer, 1, room); n >= 0; n = reader.read(buffer, 1, room)) {
                text.append(Arrays.copyOfRange(buffer, 1, n + 1));
            }
        }
        return text.toString();
    }
}
