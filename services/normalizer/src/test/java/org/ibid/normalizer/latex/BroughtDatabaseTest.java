package org.ibid.normalizer.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.media.DocumentFailure;
import org.junit.jupiter.api.Test;

/** A database of BibTeX that the source brings with it. */
class BroughtDatabaseTest {

    private static final String DATABASE = """
            @string{jh = "Journal of Harbours"}
            @article{reed17, author = {Reed, Ann and Bo de Vale and others}, title = {Who keeps the {LIGHT}?},
              journal = jh, volume = 12, number = {3}, pages = {7--19}, year = 2017, month = mar, doi = {10.5555/li\\_1},}
            @Book{board, author = "{Harbour Board of {\\O}rsund}", title = "R{\\"o}pes \\& lamps", publisher = {Quay Press},
              address = {Lund}, year = "2014", edition = {2nd}}
            @online{abe, author = {Abe, Kei}, title = {Tides}, date = {2019-04-02}, url = {https://tides.example/a_b?x=1%202~k},
              urldate = {2020-01-05}}
            @misc{unused, title = {Never cited}, year = 1999}
            """;

    @Test
    void worksThatAreCitedAreTheListSortedAsItsStyleSortsThem() throws DocumentFailure {
        Text text = read(
                "\\bibliographystyle{plain}",
                "Lit \\cite{reed17}, lamps \\cite[p.~2]{board,abe}.",
                "\\bibliography{refs}");

        assertThat(text.content()).startsWith("Lit [3], lamps [2, 1, p. 2].");
        assertThat(of(text, Block.Kind.REFERENCE))
                .containsExactly(
                        "[1] Kei Abe. Tides. 2019-04-02. https://tides.example/a_b?x=1%202~k (accessed 2020-01-05)",
                        "[2] Harbour Board of Ørsund. Röpes & lamps. 2nd ed., Lund: Quay Press, 2014.",
                        "[3] Ann Reed, Bo de Vale et al. Who keeps the LIGHT? Journal of Harbours, 12(3), 7–19, March 2017. doi:10.5555/li_1.");
        assertThat(text.inlines())
                .filteredOn(inline -> inline.kind() == Inline.Kind.LINK)
                .extracting(Inline::target)
                .containsExactly("#bib-3", "#bib-2", "#bib-1");
        assertThat(text.diagnostics()).isEmpty();
    }

    @Test
    void theFieldsOfEachAreToldAsTheyStandWhereItIsPrinted() throws DocumentFailure {
        Text text =
                read("\\bibliographystyle{unsrt}", "Lit \\cite{reed17}, lamps \\cite{board}.", "\\bibliography{refs}");

        assertThat(text.items())
                .extracting(stated -> text.content().substring(stated.start(), stated.end()))
                .isEqualTo(of(text, Block.Kind.REFERENCE));
        CslItem reed = text.items().getFirst().item();
        assertThat(reed.type()).isEqualTo("article-journal");
        assertThat(reed.author())
                .containsExactly(CslItem.Name.of("Reed", "Ann"), new CslItem.Name("Vale", "Bo", "de", null, null));
        assertThat(List.of(reed.title(), reed.containerTitle(), reed.volume(), reed.issue(), reed.page(), reed.doi()))
                .containsExactly("Who keeps the LIGHT?", "Journal of Harbours", "12", "3", "7–19", "10.5555/li_1");
        assertThat(reed.issued()).isEqualTo(new CslItem.Date(List.of(List.of(2017, 3)), "March 2017"));
        CslItem board = text.items().getLast().item();
        assertThat(board.author()).containsExactly(CslItem.Name.literal("Harbour Board of Ørsund"));
        assertThat(board.publisherPlace()).isEqualTo("Lund");
    }

    @Test
    void biblatexNamesItInThePreambleAndPrintsItElsewhere() throws DocumentFailure {
        Text text = read(
                "\\usepackage[backend=biber,style=authoryear]{biblatex}\\addbibresource{refs.bib}",
                "As \\textcite{board} says \\parencite[see][2--4]{reed17,lost}.",
                "\\printbibliography[heading=none]");

        assertThat(text.content())
                .startsWith("As Harbour Board of Ørsund (2014) says (see Reed et al., 2017; lost, pp. 2–4).");
        assertThat(of(text, Block.Kind.REFERENCE)).hasSize(2).first().asString().startsWith("Harbour Board of Ørsund.");
    }

    @Test
    void worksAreListedInTheOrderOfTheirCitationsWhereTheStyleSaysSo() throws DocumentFailure {
        Text text = read(
                "\\bibliographystyle{IEEEtran}",
                "A \\cite{reed17}.\\nocite{unused} B \\cite{abe}.",
                "\\bibliography{refs}");

        assertThat(text.content()).startsWith("A [1]. B [3].");
        assertThat(of(text, Block.Kind.REFERENCE))
                .hasSize(3)
                .element(1)
                .asString()
                .isEqualTo("[2] Never cited. 1999.");
    }

    @Test
    void allAreListedWhereAllAreCited() throws DocumentFailure {
        Text text = read("", "A \\cite{reed17}.\\nocite{*}", "\\bibliography{refs}");

        assertThat(of(text, Block.Kind.REFERENCE)).hasSize(4);
    }

    @Test
    void worksOfTheSameAuthorsAndYearGetLetters() throws DocumentFailure {
        Text text = LatexText.read("""
                \\begin{filecontents*}{a.bib}
                @misc{two, author = {Ann Reed}, title = {Zinc}, year = 2014}
                @misc{one, author = {Ann Reed}, title = {Brass}, year = 2014}
                @misc{none, title = {Undated}}
                \\end{filecontents*}
                \\documentclass{article}\\usepackage{natbib}\\bibliographystyle{plainnat}\\begin{document}
                \\citet{one} and \\citep{two}; \\citep{none}.
                \\bibliography{a}
                \\end{document}""", null, null);

        assertThat(text.content()).startsWith("Reed (2014a) and (Reed, 2014b); (Undated, n.d.).");
    }

    @Test
    void aWorkTakesWhatItLacksFromTheOneItRefersTo() throws DocumentFailure {
        Text text = LatexText.read("""
                \\begin{filecontents}{a.bib}
                @inproceedings{part, author = {Ann Reed}, title = {Wicks}, pages = {3-4}, crossref = {whole}}
                @proceedings{whole, editor = {Cy Fen}, title = {Lamps of the North}, publisher = {Quay}, year = 2011}
                \\end{filecontents}
                \\begin{document}\\cite{part}\\bibliography{a}\\end{document}""", null, null);

        CslItem item = text.items().getFirst().item();
        assertThat(item.type()).isEqualTo("paper-conference");
        assertThat(item.containerTitle()).isEqualTo("Lamps of the North");
        assertThat(of(text, Block.Kind.REFERENCE))
                .containsExactly("[1] Ann Reed. Wicks. In: Cy Fen (ed.): Lamps of the North, pp. 3-4, Quay, 2011.");
    }

    @Test
    void anEntryThatIsNotWellFormedIsReadAsFarAsItGoesAndNamed() throws DocumentFailure {
        Text text = LatexText.read("""
                \\begin{filecontents}{a.bib}
                @misc{open, author = {Ann Reed}, title = {Never {closed, year = 2014}
                @misc{gap title = {No comma} year = {2013}}
                @misc{twice, title = {First}, year = 2012}
                @misc{twice, title = {Second}, year = 2012}
                @misc{good, title = {After them}, year = 2015}
                \\end{filecontents}
                \\begin{document}\\nocite{*}\\bibliography{a}\\end{document}""", null, null);

        assertThat(String.join("\n", of(text, Block.Kind.REFERENCE)))
                .contains("Ann Reed. Never", "No comma", "First", "After them")
                .doesNotContain("Second");
        assertThat(text.diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("text.parts-unread");
            assertThat(finding.message()).contains("open, gap, twice");
        });
    }

    @Test
    void whatNobodyCitesOrBringsIsNoList() throws DocumentFailure {
        Text uncited = read("", "Nothing is cited.", "\\bibliography{refs}");
        Text lost = read("", "Cited \\cite{reed17}.", "\\bibliography{others}");

        assertThat(of(uncited, Block.Kind.REFERENCE)).isEmpty();
        assertThat(uncited.diagnostics()).isEmpty();
        assertThat(lost.content()).isEqualTo("Cited [reed17].");
        assertThat(lost.diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains("others");
    }

    @Test
    void stringsThatDoubleEachOtherEnd() throws DocumentFailure {
        StringBuilder database = new StringBuilder("@string{a0 = {lamp}}\n");
        for (int i = 1; i < 60; i++) {
            database.append("@string{a")
                    .append(i)
                    .append(" = a")
                    .append(i - 1)
                    .append(" # a")
                    .append(i - 1)
                    .append("}\n");
        }
        Text text = LatexText.read(
                "\\begin{filecontents}{a.bib}" + database + "@misc{x, title = a59, note = {Kept}}\n\\end{filecontents}"
                        + "\\begin{document}\\cite{x}\\bibliography{a}\\end{document}",
                null,
                null);

        assertThat(of(text, Block.Kind.REFERENCE)).singleElement().asString().contains("Kept");
        assertThat(text.diagnostics()).hasSize(1);
    }

    private static Text read(String preamble, String body, String end) throws DocumentFailure {
        return LatexText.read(
                "\\begin{filecontents}{refs.bib}\n" + DATABASE + "\\end{filecontents}\n\\documentclass{article}\n"
                        + preamble + "\n\\begin{document}\n" + body + "\n\n" + end + "\n\\end{document}\n",
                null,
                null);
    }

    private static List<String> of(Text text, Block.Kind kind) {
        return text.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> text.content().substring(block.start(), block.end()))
                .toList();
    }
}
