package org.ibid.citations.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.ibid.contracts.Identifier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

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
            "10.", "ISBN 0-0-", "http://", "arXiv:", "urn:a", "(((", "978-", "0000-", "PMC ", "hdl:1/", "issn "
        };
        for (String unit : units) {
            String text = unit.repeat(100_000 / unit.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Identifiers.in(text), unit);
        }
    }
}
