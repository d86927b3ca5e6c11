package org.ibid.fetcher.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.stage.intake.WebUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {

    @ParameterizedTest
    @CsvSource({
        "www.courier.com, courier.com",
        "a.b.courier.co.uk, courier.co.uk",
        "courier.com, courier.com",
        "one.github.io, one.github.io",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "co.uk, co.uk",
        "localhost, localhost",
        "192.0.2.7, 192.0.2.7",
        "[2001:db8:0:0:0:0:0:1], [2001:db8:0:0:0:0:0:1]",
    })
    void isTheRegistrableDomainOrTheHostItself(String host, String site) {
        assertThat(Site.of(WebUrl.parse("http://" + host))).isEqualTo(site);
    }
}
