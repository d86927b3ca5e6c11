package org.ibid.normalizer.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.ibid.normalizer.latex.LatexText;
import org.junit.jupiter.api.Test;

class BibFileTest {

    @Test
    void entriesInParenthesesCommentsAndWordsBetweenAreAsBibtexReadsThem() {
        BibFile file = BibFile.read("""
                Words between, with a mail@quay.example in them.
                @comment{ @misc{never, title = {No}} }
                @preamble{ "\\newcommand{\\x}{y}" }
                @string(pub = {Quay } # "Press")
                @MISC(O'Neil:14+a, Title = {A } # pub # { of} # 1900 , month = "2~" # feb) @misc{same-line,note=nowhere}
                """);

        assertThat(file.faulty()).isEmpty();
        assertThat(file.entries()).containsOnlyKeys("O'Neil:14+a", "same-line");
        assertThat(file.entries().get("O'Neil:14+a").fields())
                .containsEntry("title", "A Quay Press of1900")
                .containsEntry("month", "2~February");
        assertThat(file.entries().get("same-line").field("note")).isEqualTo("nowhere");
    }

    @Test
    void namesHaveTheFourPartsThatBibtexKnows() {
        assertThat(BibName.list(
                        "Ann Reed and de la Vale, Bo and Fen, Jr., Cy {and Sons} and {Harbour and Quay} and Kei van Abe"
                                + " and {\\'E}mile Zorn and Plato and others"))
                .containsExactly(
                        new BibName("Ann", "", "Reed", "", false),
                        new BibName("Bo", "de la", "Vale", "", false),
                        new BibName("Cy {and Sons}", "", "Fen", "Jr.", false),
                        new BibName("", "", "{Harbour and Quay}", "", true),
                        new BibName("Kei", "van", "Abe", "", false),
                        new BibName("{\\'E}mile", "", "Zorn", "", false),
                        new BibName("", "", "Plato", "", false),
                        new BibName("", "", "others", "", false));
    }

    /** What nobody should send. */
    @Test
    void anyJunkIsReadToItsEnd() {
        List<String> pieces = List.of(
                "@misc{",
                "@string{a=",
                "@article(k,",
                "author=",
                "title=",
                "year=",
                "{",
                "}",
                "\"",
                "#",
                ",",
                "and",
                " and ",
                ")",
                "a",
                "\n@book{x,",
                "\\",
                "{\\\"",
                "%",
                "$",
                "~",
                "\\end{thebibliography}",
                "\\bibitem{z}",
                "[",
                "]",
                "crossref={k}");
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder junk = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                junk.append(pieces.get(random.nextInt(pieces.size())));
            }
            String source = "\\begin{filecontents}{a.bib}" + junk + "\\end{filecontents}\\usepackage{natbib}"
                    + "\\begin{document}Kept \\nocite{*}\\cite{k}\\bibliography{a}\\end{document}";
            assertThatCode(() -> assertThat(LatexText.read(source, null, null).content())
                            .startsWith("Kept"))
                    .as(source)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void manyEntriesOnALineOrLeftOpenAreReadInProportion() {
        assertThat(BibFile.read("@misc{k, title={x}} ".repeat(200_000)).entries())
                .hasSize(1);
        assertThat(BibFile.read("@misc{k, title={x\n".repeat(200_000)).entries())
                .hasSize(1);
        assertThat(BibFile.read("@misc{k, title={x ".repeat(200_000)).entries()).hasSize(1);
    }
}
