package org.ibid.normalizer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ibid.normalizer.archive.Zips;
import org.ibid.normalizer.docx.Docx;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final byte[] DOCX = new Docx().bytes();
    private static final byte[] PAGE = ascii("<html><body><p>The lamp was lit.</p>");
    private static final byte[] WORDS = ascii("The lamp was lit, and the night was calm.");

    @Test
    void bytesThatCannotBeMistakenWinOverADeclaration() {
        assertThat(Format.of("text/html", null, ascii("%PDF-1.7\n"))).isEqualTo(Format.PDF);
        assertThat(Format.of("application/pdf", null, DOCX)).isEqualTo(Format.DOCX);
        assertThat(Format.of("application/zip", "https://a.example/x.zip", DOCX))
                .isEqualTo(Format.DOCX);
        assertThat(Format.of("application/msword", "report.doc", ascii("{\\rtf1 words}")))
                .isEqualTo(Format.RTF);
        assertThat(Format.of("text/plain", null, packed("mimetype", "application/epub+zip")))
                .isEqualTo(Format.EPUB);
        assertThat(Format.of(null, null, packed("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo(Format.OPEN_DOCUMENT);
    }

    @Test
    void aPageOrWordsThatWereDeclaredAsAPackedFormatAreReadAsWhatTheyAre() {
        assertThat(Format.of("application/pdf", null, PAGE)).isEqualTo(Format.HTML);
        assertThat(Format.of("application/epub+zip", null, WORDS)).isEqualTo(Format.PLAIN);
    }

    @Test
    void theDeclarationCountsWhereBytesDoNotTell() {
        assertThat(Format.of("text/markdown", null, WORDS)).isEqualTo(Format.MARKDOWN);
        assertThat(Format.of("text/html", null, WORDS)).isEqualTo(Format.HTML);
        assertThat(Format.of("image/gif", null, WORDS)).isEqualTo(Format.UNSUPPORTED);
        assertThat(Format.of("message/rfc822", null, WORDS)).isEqualTo(Format.MAIL);
    }

    @Test
    void nameAndLooksCountWhereNothingUsefulWasDeclared() {
        assertThat(Format.of(null, "note.md", WORDS)).isEqualTo(Format.MARKDOWN);
        assertThat(Format.of("application/octet-stream", "https://a.example/x.eml?download=1", WORDS))
                .isEqualTo(Format.MAIL);
        assertThat(Format.of(null, null, ascii("From: a@b.example\nMessage-ID: <1@b>\n\nhello")))
                .isEqualTo(Format.MAIL);
        assertThat(Format.of(null, null, ascii("From: a letter of the board, 1931.\n\nhello")))
                .isEqualTo(Format.PLAIN);
        assertThat(Format.of("text/plain", "a.html", PAGE)).isEqualTo(Format.HTML);
        assertThat(Format.of(null, "x.bin", new byte[] {0, 1, 2, 3, 4, 5})).isEqualTo(Format.UNSUPPORTED);
    }

    private static byte[] packed(String name, String content) {
        return Zips.of(new LinkedHashMap<>(Map.of(name, content)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void latexIsToldByItsTypeItsNameAndItsFirstCommand() {
        byte[] latex =
                "% a draft\n\n\\RequirePackage{fix}\n\\documentclass{article}\n".getBytes(StandardCharsets.UTF_8);
        byte[] about = "Lamps begin\n\\documentclass{article}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Format.of("text/plain", null, latex)).isEqualTo(Format.LATEX);
        assertThat(Format.of("application/x-tex", null, WORDS)).isEqualTo(Format.LATEX);
        assertThat(Format.of(null, "annex.tex", WORDS)).isEqualTo(Format.LATEX);
        assertThat(Format.of("text/plain", null, about)).isEqualTo(Format.PLAIN);
    }

    @Test
    void lightweightMarkupIsToldByItsTypeItsNameAndItsMarks() {
        byte[] rst = ascii("Lamps\n=====\n\nLit [1]_.\n\n.. [1] By hand.\n");
        byte[] asciidoc = ascii("= Lamps\n:toc:\n\nLit.footnote:[By hand.]\n");
        byte[] org = ascii("#+TITLE: Lamps\n\n* Lit\nBy hand.[fn:1]\n");

        assertThat(Format.of("text/plain", "a.txt", rst)).isEqualTo(Format.RESTRUCTURED_TEXT);
        assertThat(Format.of("text/plain", null, asciidoc)).isEqualTo(Format.ASCIIDOC);
        assertThat(Format.of(null, null, org)).isEqualTo(Format.ORG);
        assertThat(Format.of("text/x-rst", null, WORDS)).isEqualTo(Format.RESTRUCTURED_TEXT);
        assertThat(Format.of("text/plain", "https://a.example/x.adoc?raw=1", WORDS))
                .isEqualTo(Format.ASCIIDOC);
        assertThat(Format.of(null, "x.org", WORDS)).isEqualTo(Format.ORG);
    }

    @Test
    void aTextWithoutSuchMarksStaysPlain() {
        assertThat(Format.of("text/plain", "https://harbour.org", WORDS)).isEqualTo(Format.PLAIN);
        assertThat(Format.of("text/plain", null, ascii("Lamps\n=====\n\nLit [1].\n\n[1] By hand.\n")))
                .isEqualTo(Format.PLAIN);
        assertThat(Format.of("text/plain", null, ascii("== Lamps ==\n\n* lit\n* out\n:indented: no\n")))
                .isEqualTo(Format.PLAIN);
        assertThat(Format.of("text/plain", null, ascii("* lit\n* out\n\n#+ and so on\n")))
                .isEqualTo(Format.PLAIN);
        assertThat(Format.of("text/plain", null, ascii("Lit ... and then\n.. and out_ again.\n")))
                .isEqualTo(Format.PLAIN);
    }
}
