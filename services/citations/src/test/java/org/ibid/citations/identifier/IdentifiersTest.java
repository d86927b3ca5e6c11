package org.ibid.citations.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ibid.contracts.Identifier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
    private static Identifier valid(String type, String value) {
        return new Identifier(type, value, true);
    }

    private static Identifier invalid(String type, String value) {
        return new Identifier(type, value, false);
    }

    @Test
    void doiEndsBeforeTheSentencesPunctuation() {
        assertThat(Identifiers.in("See doi:10.1234/Ab.12(3)45).")).containsExactly(valid("doi", "10.1234/ab.12(3)45"));
        assertThat(Identifiers.in("DOI10.5555/x-1; and")).containsExactly(valid("doi", "10.5555/x-1"));
    }

    @Test
    void doiIsDecodedAndLosesWhatAnAddressHasBehindIt() {
        assertThat(Identifiers.in("https://doi.org/10.1002%2FAB.9%28x%29")).contains(valid("doi", "10.1002/ab.9(x)"));
        assertThat(Identifiers.in("http://dx.doi.org/10.1234/abc/full")).contains(valid("doi", "10.1234/abc/full"));
        assertThat(Identifiers.in("https://press.example.org/doi/10.1234/abc/full"))
                .contains(valid("doi", "10.1234/abc"));
        assertThat(Identifiers.in("doi:10.1002/(SICI)1097-45(1998)49:8<693::AID-ASI4>3.0.CO;2-O."))
                .containsExactly(valid("doi", "10.1002/(sici)1097-45(1998)49:8<693::aid-asi4>3.0.co;2-o"));
    }

    @Test
    void whatIsCalledADoiAndIsNoneIsInvalid() {
        assertThat(Identifiers.in("doi: 10.1234, and")).containsExactly(invalid("doi", "10.1234"));
        assertThat(Identifiers.in("DOI: 11.1234/abc")).containsExactly(invalid("doi", "11.1234/abc"));
        assertThat(Identifiers.in("the doi: see below")).isEmpty();
    }

    @Test
    void versionNumbersAndPricesAreNoDois() {
        assertThat(Identifiers.in("version 10.15/2 costs 10.50/unit and 110.1234/56"))
                .isEmpty();
    }

    @Test
    void doiInAnAddressIsBoth() {
        assertThat(Identifiers.in("https://doi.org/10.1234/abc.5"))
                .containsExactlyInAnyOrder(
                        valid("url", "https://doi.org/10.1234/abc.5"), valid("doi", "10.1234/abc.5"));
    }

    @Test
    void checkDigitsDecideOnIsbnAndIssn() {
        assertThat(Identifiers.in("ISBN 978-0-306-40615-7")).containsExactly(valid("isbn", "9780306406157"));
        assertThat(Identifiers.in("ISBN: 0-306-40615-2.")).containsExactly(valid("isbn", "0306406152"));
        assertThat(Identifiers.in("ISBN 978-0-306-40615-8")).containsExactly(invalid("isbn", "9780306406158"));
        assertThat(Identifiers.in("ISSN 0378-5955")).containsExactly(valid("issn", "0378-5955"));
        assertThat(Identifiers.in("ISSN 0378-5954")).containsExactly(invalid("issn", "0378-5954"));
    }

    @Test
    void orcidIsCheckedByMod11() {
        assertThat(Identifiers.in("0000-0002-1825-0097")).containsExactly(valid("orcid", "0000-0002-1825-0097"));
        assertThat(Identifiers.in("ORCID 0000-0002-1825-0098"))
                .containsExactly(invalid("orcid", "0000-0002-1825-0098"));
        assertThat(Identifiers.in("call 0000-0002-1825-0098")).isEmpty();
    }

    @Test
    void arxivInOldAndNewForm() {
        assertThat(Identifiers.in("arXiv:1602.01047v2 [hep-th]")).contains(valid("arxiv", "1602.01047v2"));
        assertThat(Identifiers.in("Phys. Lett. hep-th/9901001.")).containsExactly(valid("arxiv", "hep-th/9901001"));
        assertThat(Identifiers.in("https://arxiv.org/abs/0806.1234")).contains(valid("arxiv", "0806.1234"));
        assertThat(Identifiers.in("doi:10.48550/arXiv.2101.00001")).contains(valid("arxiv", "2101.00001"));
        assertThat(Identifiers.in("arXiv:1613.01047")).containsExactly(invalid("arxiv", "1613.01047"));
        assertThat(Identifiers.in("arXiv:1602.0104")).containsExactly(invalid("arxiv", "1602.0104"));
    }

    @Test
    void pubmedNumbers() {
        assertThat(Identifiers.in("PMID: 12345678; PMCID: PMC3456789"))
                .containsExactly(valid("pmid", "12345678"), valid("pmcid", "PMC3456789"));
    }

    @Test
    void archivedAddressIsUnwrapped() {
        assertThat(Identifiers.in("https://web.archive.org/web/20130501000000/http://www.example.org/a?b=1,"))
                .containsExactly(
                        valid("archive", "https://web.archive.org/web/20130501000000/http://www.example.org/a?b=1"),
                        valid("url", "http://www.example.org/a?b=1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://web.archive.org/web/20130501000000if_/https://example.org/a https://example.org/a",
                "web.archive.org/web/2013/www.example.org/x www.example.org/x",
                "https://archive.ph/2013.05.01-120000/http://example.org/a?b http://example.org/a?b",
                "https://archive.today/newest/http://example.org/ http://example.org/",
                "http://www.webcitation.org/query?url=http%3A%2F%2Fexample.org%2Fa%3Fb&date=2013-01-01 http://example.org/a?b",
                "http://www.webcitation.org/5AbC?url=http://example.org/a&date=2013 http://example.org/a",
                "https://webarchive.nationalarchives.gov.uk/ukgwa/20101010/http:/www.example.org/a http://www.example.org/a",
            })
    void everyArchiveIsUnwrapped(String archived, String original) {
        String written = archived.startsWith("web.") ? "http://" + archived : archived;
        assertThat(Identifiers.in(written)).containsExactly(valid("archive", written), valid("url", original));
    }

    @Test
    void anArchivesAddressWithoutTheOriginalStandsAlone() {
        assertThat(Identifiers.in("https://perma.cc/AB12-CD34"))
                .containsExactly(valid("archive", "https://perma.cc/AB12-CD34"));
        assertThat(Identifiers.in("https://archive.is/x7Yz1"))
                .containsExactly(valid("archive", "https://archive.is/x7Yz1"));
        assertThat(Identifiers.in("https://archive.org/details/ferry"))
                .containsExactly(valid("url", "https://archive.org/details/ferry"));
    }

    @Test
    void theNationalLibrarysCheckDigitDecidesOnUrns() {
        for (String urn :
                List.of("urn:nbn:de:gbv:089-3321752945", "urn:nbn:de:bvb:12-bsb00103137-3", "urn:nbn:de:0074-1000-9")) {
            assertThat(Identifiers.in(urn + '.')).containsExactly(valid("urn", urn));
        }
        assertThat(Identifiers.in("urn:nbn:de:0074-1000-8")).containsExactly(invalid("urn", "urn:nbn:de:0074-1000-8"));
        assertThat(Identifiers.in("urn:isbn:0306406152")).contains(valid("urn", "urn:isbn:0306406152"));
        assertThat(Identifiers.in("urn:isbn:0306406153")).contains(invalid("urn", "urn:isbn:0306406153"));
        assertThat(Identifiers.in("urn:issn:0378-5955")).contains(valid("urn", "urn:issn:0378-5955"));
    }

    @Test
    void urlsKeepTheirBracketsAndLoseTheSentences() {
        assertThat(Identifiers.in("(see http://example.org/a_(b)), www.example.com/x."))
                .containsExactly(valid("url", "http://example.org/a_(b)"), valid("url", "www.example.com/x"));
        assertThat(Identifiers.in("http://localhost")).containsExactly(invalid("url", "http://localhost"));
    }

    @Test
    void handlesAndUrns() {
        assertThat(Identifiers.in("hdl:2027/mdp.39015; urn:nbn:de:101:1-201102033592."))
                .containsExactly(valid("handle", "2027/mdp.39015"), valid("urn", "urn:nbn:de:101:1-201102033592"));
        assertThat(Identifiers.in("https://hdl.handle.net/10520/EJC-1?x=1")).contains(valid("handle", "10520/EJC-1"));
    }

    @Test
    void proseHasNoIdentifiers() {
        assertThat(Identifiers.in("In 2013-2014, 1234-5678 people read 97 books (pp. 10-12), see page 10."))
                .isEmpty();
    }

    @Test
    void hostileTextTakesLinearTime() {
        String[] units = {
            "10.",
            "ISBN 0-0-",
            "http://",
            "arXiv:",
            "urn:a",
            "(((",
            "978-",
            "0000-",
            "PMC ",
            "hdl:1/",
            "issn ",
            "doi:10.",
            "%2F10.",
            "web.archive.org/http://",
            "urn:nbn:de:1"
        };
        for (String unit : units) {
            String text = unit.repeat(100_000 / unit.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Identifiers.in(text), unit);
        }
    }
}
