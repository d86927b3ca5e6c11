package org.ibid.stage.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    /** What Chromium's and Firefox's address bars make of the left. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://x.example|http://x.example/",
                "HTTPS://X.Example:443/A?B#c|https://x.example/A?B",
                "http://x.example:80/|http://x.example/",
                "http://x.example:/|http://x.example/",
                "http://x.example:08080/|http://x.example:8080/",
                "  http://x.example/a b  |http://x.example/a%20b",
                "http:x.example/|http://x.example/",
                "http:\\\\x.example\\a\\b|http://x.example/a/b",
                "http://x.example/a/./b/../c/%2e%2E/d|http://x.example/a/d",
                "http://x.example/../..|http://x.example/",
                "http://x.example/a/..|http://x.example/",
                "http://x.example//a//|http://x.example//a//",
                "http://x.example?a|http://x.example/?a",
                "http://x.example/grün?ä=ö|http://x.example/gr%C3%BCn?%C3%A4=%C3%B6",
                "http://x.example/100%|http://x.example/100%",
                "http://x.example/a;b=c,d!$&'()*+~:@|http://x.example/a;b=c,d!$&'()*+~:@",
                "http://x.example/?q=a<c>\"|http://x.example/?q=a%3Cc%3E%22",
                "http://bücher.example/|http://xn--bcher-kva.example/",
                "http://my_host.example/|http://my_host.example/",
                "http://0177.0.0.1/|http://127.0.0.1/",
                "http://010.8.8.8/|http://8.8.8.8/",
                "http://134744072/|http://8.8.8.8/",
                "http://0x8.0x080808/|http://8.8.8.8/",
                "http://８.８.８.８/|http://8.8.8.8/",
                "http://[2606:4700::1111]:8080/|http://[2606:4700:0:0:0:0:0:1111]:8080/",
                "http://[::ffff:8.8.8.8]/|http://8.8.8.8/",
            })
    void isReadAsBrowsersReadIt(String line) {
        int bar = line.indexOf('|');
        assertThat(WebUrl.parse(line.substring(0, bar))).hasToString(line.substring(bar + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "b, http://x.example/d/b",
        "/b, http://x.example/b",
        "../b, http://x.example/b",
        "./, http://x.example/d/",
        "..\\b, http://x.example/b",
        "?b, http://x.example/d/e?b",
        "#b, http://x.example/d/e?q",
        "//y.example/b, http://y.example/b",
        "\\\\y.example\\b, http://y.example/b",
        "https://y.example, https://y.example/",
        "HTTPS:y.example, https://y.example/",
    })
    void redirectsLeadWhereBrowsersGo(String location, String there) {
        assertThat(WebUrl.parse("http://x.example/d/e?q").resolve(location)).hasToString(there);
    }

    @Test
    void anEmptyLocationLeadsBack() {
        WebUrl here = WebUrl.parse("http://x.example/d/e?q");
        assertThat(here.resolve("")).isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x.example/", "file:/etc/passwd", "javascript:x", "//user@y.example/", "http://[/"})
    void redirectsElsewhereAreRefused(String location) {
        WebUrl here = WebUrl.parse("http://x.example/");
        assertThatThrownBy(() -> here.resolve(location)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasReadIsReadTheSameAgain() {
        for (String url : new String[] {"http://x.example/a%20b?c%3Cd", "http://8.8.8.8/", "http://[2606:4700::1]/"}) {
            WebUrl once = WebUrl.parse(url);
            assertThat(WebUrl.parse(once.toString())).isEqualTo(once);
        }
    }
}
