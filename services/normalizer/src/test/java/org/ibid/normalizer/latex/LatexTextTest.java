package org.ibid.normalizer.latex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.media.DocumentFailure;
import org.junit.jupiter.api.Test;

class LatexTextTest {

    private static final String ARTICLE = """
            % draft of the ferry piece
            \\documentclass[11pt]{article}
            \\usepackage[utf8]{inputenc}
            \\newcommand{\\board}{Harbour Board}
            \\newcommand{\\says}[2][Vale]{#1 says #2}
            \\title{The Last Ferry\\thanks{Paid for by nobody.}}
            \\author{Mara Lindqvist\\\\ University of the Quay \\and Ren\\'e Voigt}
            \\date{2 March 2014}
            \\begin{document}
            \\maketitle
            \\begin{abstract}
            The ferry left. % and never came back
            \\end{abstract}
            \\section{The board's lamps}\\label{sec:lamps}
            The \\board{} bought \\emph{lamps}~\\cite[p.~12]{reed} for 5\\,\\% less.\\footnote{Minutes of
            the board, \\url{https://example.org/m?a=1%20b}.} ``Fair,'' said Tom --- \\says{no} \\cite{vale, lost}.

            Costs were $x^2 < 4$ in \\\"Orebro.
            \\begin{itemize}
            \\item one lamp
            \\item two lamps
            \\end{itemize}
            \\begin{quote}Lit by hand.\\end{quote}
            \\begin{tabular}{|l|r|}\\hline year & lamps \\\\ 2013 & 12 \\\\ \\hline\\end{tabular}
            \\input{annex}
            \\begin{thebibliography}{9}
            \\bibitem{reed} A. Reed, \\emph{Harbour accounts}, 2017.
            \\bibitem{vale} B. Vale, \\newblock Ropes, 2015.
            \\end{thebibliography}
            \\end{document}
            never printed
            """;

    @Test
    void placesArePointedAtByTheirNumbers() throws DocumentFailure {
        Text text = read("""
                \\documentclass{article}\\begin{document}
                \\section{One}\\section{Two}\\label{two}\\subsection{Deeper}\\label{deeper}\\section*{Thanks}
                See \\ref{two}, \\cref{deeper}, \\Cref{lamp}, \\eqref{sum}, \\autoref{annex} and \\ref{lost}.
                \\begin{figure}\\caption{A lamp.}\\label{lamp}\\end{figure}
                \\begin{equation}x\\label{sum}\\end{equation}
                \\appendix\\section{Minutes}\\label{annex}
                \\end{document}
                """);

        assertThat(text.content()).contains("See 2, section 2.1, Figure 1, (1), Appendix A and lost.");
    }

    @Test
    void filesThatTheSourceBringsAreReadWhereTheyAreNamedOnce() throws DocumentFailure {
        Text text = read("""
                \\begin{filecontents}[overwrite]{ferry.bbl}
                \\begin{thebibliography}{9}\\bibitem{reed} A. Reed, Lamps, 2017.\\end{thebibliography}
                \\end{filecontents}
                \\begin{filecontents*}{annex.tex}
                The annex. \\input{annex}
                \\end{filecontents*}
                \\documentclass{article}\\begin{document}
                Lit by hand \\cite{reed}.

                \\input{annex.tex}
                \\bibliography{ferry}
                \\end{document}
                """);

        assertThat(text.content()).startsWith("Lit by hand [1].").containsOnlyOnce("The annex.");
        assertThat(of(text, Block.Kind.REFERENCE)).containsExactly("[1] A. Reed, Lamps, 2017.");
        assertThat(text.diagnostics())
                .extracting(Diagnostic::message)
                .singleElement()
                .asString()
                .contains("annex");
    }

    @Test
    void commandsOfTheFrontAreMetadata() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(text.title()).isEqualTo("The Last Ferry");
        assertThat(text.byline()).containsExactly("Mara Lindqvist", "René Voigt");
        assertThat(text.published()).isEqualTo("2014-03-02");
    }

    @Test
    void blocksAreWhatTheirCommandsSay() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(of(text, Block.Kind.HEADING)).containsExactly("The board’s lamps");
        assertThat(of(text, Block.Kind.LIST_ITEM)).containsExactly("one lamp", "two lamps");
        assertThat(of(text, Block.Kind.QUOTE)).containsExactly("Lit by hand.");
        assertThat(of(text, Block.Kind.TABLE)).hasSize(1);
        assertThat(of(text, Block.Kind.REFERENCE))
                .containsExactly("[1] A. Reed, Harbour accounts, 2017.", "[2] B. Vale, Ropes, 2015.");
        assertThat(of(text, Block.Kind.NOTE)).hasSize(1).first().asString().contains("Minutes of the board, https://");
        assertThat(text.content())
                .contains("The Harbour Board bought lamps [1, p. 12] for 5 % less.")
                .contains("“Fair,” said Tom — Vale says no [2, lost].")
                .contains("Costs were $x^2 < 4$ in Örebro.")
                .doesNotContain("never", "draft", "\\", "thanks");
    }

    @Test
    void citationsAndNotesAreLinked() throws DocumentFailure {
        Text text = read(ARTICLE);

        List<String> linked = text.inlines().stream()
                .filter(inline -> inline.target() != null)
                .map(Inline::target)
                .toList();
        assertThat(linked).contains("#bib-1", "#bib-2", "#fn-1");
    }

    @Test
    void filesThatAreNamedAreSaidToBeUnread() throws DocumentFailure {
        assertThat(read(ARTICLE).diagnostics())
                .extracting(Diagnostic::code, Diagnostic::message)
                .singleElement()
                .asString()
                .contains("text.parts-unread", "annex");
    }

    @Test
    void labelsOfNatbibGiveNamesAndYears() throws DocumentFailure {
        Text text = read("""
                \\documentclass{article}\\usepackage{natbib}\\begin{document}
                As \\citet{a} found \\citep[see][p.~4]{a,b}.
                \\begin{thebibliography}{}
                \\bibitem[R{\\"o}nn et~al.(2017)R{\\"o}nn, Vale, and Holm]{a} R\\"onn, A. (2017). Lamps.
                \\bibitem[{Vale(2015)}]{b} Vale, B. (2015). Ropes.
                \\end{thebibliography}\\end{document}""");

        assertThat(text.content()).startsWith("As Rönn et al. (2017) found (see Rönn et al., 2017; Vale, 2015, p. 4).");
        assertThat(of(text, Block.Kind.REFERENCE))
                .containsExactly("Rönn, A. (2017). Lamps.", "Vale, B. (2015). Ropes.");
    }

    @Test
    void commandsThatStandForThemselvesEnd() throws DocumentFailure {
        Text self = read("\\newcommand{\\a}{x\\a}Lamps \\a");
        StringBuilder doubling = new StringBuilder("\\def\\za{lamp}");
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            doubling.append("\\def\\z" + c + "{\\z" + before + "\\z" + before + "}");
        }
        Text doubled = read(doubling + "Quay \\zz");

        assertThat(self.content()).startsWith("Lamps x");
        assertThat(doubled.content()).startsWith("Quay lamp");
        assertThat(doubled.diagnostics()).extracting(Diagnostic::code).containsExactly("text.parts-unread");
    }

    @Test
    void whatIsNeverClosedCostsLittleAndLosesNothing() throws DocumentFailure {
        assertThat(read("Lamps \\footnote{open \\section{Ropes} Knots").content())
                .contains("Lamps", "open", "Knots");
        assertThat(read("Lamps $open\n\nRopes \\[ open\n\nKnots").content()).contains("Lamps", "Ropes", "Knots");
        for (String hostile : List.of(
                "}", "\\cite[", "\\url{x", "\\[", "$", "\\end{quote}", "\\item[", "\\begin{verbatim}", "``", "\\'")) {
            assertThat(read("Lamps " + hostile.repeat(1_000_000 / hostile.length()))
                            .content())
                    .startsWith("Lamps");
        }
    }

    @Test
    void whatIsNestedTooDeepIsSaidToBe() {
        for (String hostile : List.of("{", "\\emph{", "\\footnote{", "\\begin{quote}")) {
            assertThatThrownBy(() -> read("Lamps " + hostile.repeat(5_000_000 / hostile.length())))
                    .isInstanceOfSatisfying(
                            DocumentFailure.class,
                            failure -> assertThat(failure.code()).isEqualTo("too-deep"));
        }
    }

    private static Text read(String latex) throws DocumentFailure {
        return LatexText.read(latex, null, null);
    }

    private static List<String> of(Text text, Block.Kind kind) {
        return text.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.of(text.content()))
                .toList();
    }
}
