package org.ibid.normalizer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecodingTest {

    private static final String TEXT = "Über die Fähre – “nichts”";

    @Test
    void readsUtf8WhateverWasDeclared() {
        assertThat(Decoding.plain(TEXT.getBytes(StandardCharsets.UTF_8), "iso-8859-1"))
                .isEqualTo(TEXT);
    }

    @Test
    void readsUndeclaredWesternTextAsWindows1252() {
        assertThat(Decoding.plain(TEXT.getBytes(Charset.forName("windows-1252")), null))
                .isEqualTo(TEXT);
    }

    @Test
    void believesTheMetaElement() {
        String html = "<meta charset=\"windows-1251\"><p>Паром";
        assertThat(Decoding.html(html.getBytes(Charset.forName("windows-1251")), null))
                .isEqualTo(html);
    }

    @Test
    void readsUtf16WithAndWithoutMark() {
        assertThat(Decoding.plain("\uFEFFferry".getBytes(StandardCharsets.UTF_16LE), null))
                .isEqualTo("ferry");
        assertThat(Decoding.plain("the last ferry".getBytes(StandardCharsets.UTF_16BE), null))
                .isEqualTo("the last ferry");
    }

    @Test
    void survivesACharsetThatDoesNotExist() {
        assertThat(Decoding.plain("ferry".getBytes(StandardCharsets.US_ASCII), "x-nonsense-1"))
                .isEqualTo("ferry");
    }
}
