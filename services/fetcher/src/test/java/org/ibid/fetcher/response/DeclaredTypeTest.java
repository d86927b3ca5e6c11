package org.ibid.fetcher.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclaredTypeTest {

    @Test
    void theTypeIsReadWithoutItsParametersAndTheCharsetApart() {
        assertThat(DeclaredType.parse("Text/HTML; Charset=\"utf-8\"; x=y"))
                .isEqualTo(new DeclaredType("text/html", "utf-8"));
        assertThat(DeclaredType.parse("nonsense")).isEqualTo(new DeclaredType(null, null));
        assertThat(DeclaredType.parse(null)).isEqualTo(new DeclaredType(null, null));
    }

    @Test
    void whatIsLongerThanAnyTypeOrCharsetIsNone() {
        assertThat(DeclaredType.parse("text/" + "x".repeat(10_000) + ";charset=utf-8"))
                .isEqualTo(new DeclaredType(null, "utf-8"));
        assertThat(DeclaredType.parse("text/html;charset=" + "u".repeat(10_000)))
                .isEqualTo(new DeclaredType("text/html", null));
    }
}
