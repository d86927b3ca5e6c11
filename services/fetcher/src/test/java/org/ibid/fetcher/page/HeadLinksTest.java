package org.ibid.fetcher.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.ibid.contracts.PageLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadLinksTest {

    private static PageLinks read(String page) throws IOException {
        return HeadLinks.read(
                new ByteArrayInputStream(page.getBytes(UTF_8)),
                "text/html",
                "nonsense!",
                "https://courier.example/a/b?c");
    }

    @Test
    void aPagesOtherAddressesAreAbsolute() throws IOException {
        assertThat(read(
                        "<html><head><link REL='shortlink Canonical' href=' ../lamps#x '><link rel=amphtml href=//amp.example/l>"
                                + "<meta http-equiv=Refresh content='0; URL=\"/moved\"'></head><body>Hi"))
                .isEqualTo(new PageLinks(
                        "https://courier.example/lamps", "https://amp.example/l", "https://courier.example/moved"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5;url=/x | https://courier.example/x",
                "0, /x | https://courier.example/x",
                "0 ; url = https://b.example/ | https://b.example/",
                "300 |",
                "0; url=javascript:alert(1) |",
                "soon; url=/x |",
            })
    void aRefreshIsReadAsBrowsersReadIt(String content, String target) throws IOException {
        PageLinks links = read("<meta http-equiv=refresh content='" + content + "'>");
        assertThat(links == null ? null : links.refresh()).isEqualTo(target);
    }

    @Test
    void whatGivesNoneOrIsNoPageHasNone() throws IOException {
        assertThat(read("<p>Hi <link rel=canonical href='ftp://x/'>")).isNull();
        assertThat(HeadLinks.read(
                        new ByteArrayInputStream("<link rel=canonical href=/x>".getBytes(UTF_8)),
                        "text/plain",
                        null,
                        "https://courier.example/"))
                .isNull();
    }
}
