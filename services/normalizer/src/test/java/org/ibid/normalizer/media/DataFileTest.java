package org.ibid.normalizer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataFileTest {

    private static Format format(@Nullable String type, @Nullable String name, String text) {
        return Format.of(type, name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void valuesObjectsAndLogsAreNoDocuments() {
        assertThat(format("text/csv", null, "year,ships\n2019,12\n")).isEqualTo(Format.DATA);
        assertThat(format(null, "https://pier.example/ships.csv?all=1", "year,ships\n2019,12\n"))
                .isEqualTo(Format.DATA);
        assertThat(format("text/plain", "ferry.log", "2019-03-01 INFO left\n")).isEqualTo(Format.DATA);
        assertThat(format(null, null, "[ {\"year\": 2019} ]")).isEqualTo(Format.DATA);
    }

    @Test
    void aPageOrATextIsNone() {
        assertThat(format("text/html", "https://pier.example/ships.json", "<!DOCTYPE html><p>Ships"))
                .isEqualTo(Format.HTML);
        assertThat(format("text/plain", "notes.txt", "[1] Reed, A. (2017). \"Harbour\": accounts."))
                .isEqualTo(Format.PLAIN);
        assertThat(format("text/plain", "notes.txt", "{Harbour} \"accounts\": notes"))
                .isEqualTo(Format.PLAIN);
    }
}
