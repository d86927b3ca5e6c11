package org.ibid.normalizer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ibid.normalizer.media.DocumentFailure;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static final byte[] TWO_PARTS = Zips.of(new LinkedHashMap<>(
            Map.of("a.xml", "The lamp was lit. ".repeat(100), "folder/b.xml", "The night was calm.")));

    @Test
    void readsThePartsByName() throws DocumentFailure {
        Archive archive = Archive.open(TWO_PARTS, "archive");

        assertThat(archive.names()).containsExactlyInAnyOrder("a.xml", "folder/b.xml");
        assertThat(new String(archive.read("folder/b.xml"), StandardCharsets.UTF_8))
                .isEqualTo("The night was calm.");
        assertThat(archive.read("a.xml")).hasSize(1800);
        assertThat(archive.read("c.xml")).isNull();
    }

    @Test
    void unpacksNoBomb() throws DocumentFailure {
        Archive bomb = Archive.open(Zips.of(Map.of("a.xml", " ".repeat(65 << 20))), "archive");

        assertThatThrownBy(() -> bomb.read("a.xml"))
                .isInstanceOfSatisfying(
                        DocumentFailure.class, e -> assertThat(e.code()).isEqualTo("expands-too-far"));
    }

    @Test
    void saysThatAPartIsEncrypted() throws DocumentFailure {
        byte[] bytes = TWO_PARTS.clone();
        for (int i = 0; i + 4 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        Archive locked = Archive.open(bytes, "archive");

        assertThatThrownBy(() -> locked.read("a.xml"))
                .isInstanceOfSatisfying(
                        DocumentFailure.class, e -> assertThat(e.code()).isEqualTo("encrypted"));
    }

    @Property(tries = 300)
    void damageIsAReasonAndNoException(
            @ForAll @IntRange(min = 0, max = 400) int at,
            @ForAll byte value,
            @ForAll @IntRange(min = 0, max = 60) int cut) {
        byte[] bytes = Arrays.copyOf(TWO_PARTS, TWO_PARTS.length - cut);
        bytes[at % bytes.length] = value;
        try {
            Archive archive = Archive.open(bytes, "archive");
            for (String name : archive.names()) {
                archive.read(name);
            }
        } catch (DocumentFailure reason) {
            assertThat(reason.code()).isIn("damaged", "encrypted", "expands-too-far");
        }
    }
}
