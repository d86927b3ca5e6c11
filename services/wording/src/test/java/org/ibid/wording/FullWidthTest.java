package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FullWidthTest {

    @Test
    void bracketsDigitsAndStopsBecomePlain() {
        assertThat(FullWidth.plain("（田中，２０１０）。１） ［2］、Smith")).isEqualTo("(田中,2010)。1) [2],Smith");
    }

    @Test
    void commasAndDigitsOfArabicAndPersianBecomePlain() {
        assertThat(FullWidth.plain("(الحسن، ٢٠١٠؛ خالد، ۲۰۱۱؟)")).isEqualTo("(الحسن, 2010; خالد, 2011?)");
    }

    @Test
    void otherTextIsTheSameObject() {
        String text = "Smith (2010), “so”, 田中。";

        assertThat(FullWidth.plain(text)).isSameAs(text);
    }

    @Property
    void theLengthStaysWhateverTheText(@ForAll String text) {
        assertThat(FullWidth.plain(text)).hasSameSizeAs(text);
    }
}
