package org.ibid.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.archive.Zips;
import org.ibid.normalizer.docx.Docx;
import org.junit.jupiter.api.Test;

/** Documents whose markup was damaged inside whole archives end as a text or as a reason that was foreseen. */
class BrokenFormatsTest {

    private static final int MUTATIONS = 150;
    private static final List<String> FORESEEN =
            List.of("empty", "damaged", "too-deep", "encrypted", "unsupported-media-type");
    private static final String RTF =
            "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset204 A;}}{\\info{\\creatim\\yr1931\\mo5\\dy2}}\\pard\\s1 The lamp"
                    + "{\\super\\chftn}{\\footnote Log.} was {\\field{\\*\\fldinst HYPERLINK \"https://a.example\"}{\\fldrslt lit}}\\u8217\\'92\\par"
                    + "{\\listtext 1.\\tab}one\\par\\trowd\\intbl a\\cell\\row}";
    private static final String RST =
            "Lamps\n=====\n\n:Date: 2014\n\n* lit [1]_ *by* ``hand``\n\n  - |a| `b <c>`_\n\n::\n\n  x\n\n+--+\n|a |\n+--+\n\n"
                    + ".. |a| replace:: b\n.. list-table::\n\n   * - a\n     - b\n\n.. [1] Log.\n";
    private static final String ASCIIDOC =
            "= Lamps\nAnna Reed\n2014-03-02\n:a: b\n\nLit {a} footnote:[Log.] <<r>> *by* `hand`.\n\n* one\n** two\n+\nmore\n\n"
                    + "[quote, Tom]\n____\nLit.\n____\n\n|===\n|a |b\n|===\n\n[bibliography]\n* [[[r]]] Reed.\n";
    private static final String ORG =
            "#+TITLE: Lamps\n* Lit :a:\n:P:\n:END:\nBy *hand*[fn:1] [[a:b][c]] [fn:: d].\n- one\n  1. two\n#+begin_quote\nLit.\n#+end_quote\n"
                    + "| a | b |\n|---+---|\n[fn:1] Log.\n";
    private static final String LATEX =
            "\\documentclass{article}\\title{Lamps}\\newcommand{\\a}[1]{#1}\\begin{document}\\section{Lit}By \\emph{hand}\\footnote{Log.} \\cite[2]{r} "
                    + "$x^2$ \\a{b}\\begin{itemize}\\item one\\end{itemize}\\begin{tabular}{l}a & b\\\\\\end{tabular}\\begin{thebibliography}{9}\\bibitem{r} Reed.\\end{thebibliography}\\end{document}";
    private static final String MAIL =
            "From: Anna <a@b.example>\nMIME-Version: 1.0\nSubject: Lamps\nDate: Sun, 2 Mar 2014 10:00:00 +0330\n"
                    + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+bGl0PC9wPg==\n"
                    + "--b\nContent-Type: text/plain; name=x\nContent-Disposition: attachment\n\nx\n--b--\n";
    private static final String CONTENT =
            "<d xmlns:t=\"t\"><t:p t:style-name=\"Title\">Lamps</t:p><t:p>The lamp<t:note><t:note-citation>1</t:note-citation><t:note-body>"
                    + "<t:p>Log.</t:p></t:note-body></t:note><t:span>2</t:span></t:p><t:list><t:list-item><t:p>one</t:p></t:list-item></t:list></d>";

    private final Normalizer normalizer = new Normalizer();
    private final Random random = new Random(7);

    @Test
    void damagedRichText() {
        for (int i = 0; i < MUTATIONS; i++) {
            check(mutated(RTF).getBytes(StandardCharsets.ISO_8859_1), "application/rtf");
        }
    }

    @Test
    void damagedSources() {
        for (int i = 0; i < MUTATIONS; i++) {
            check(mutated(RST).getBytes(StandardCharsets.UTF_8), "text/x-rst");
            check(mutated(ASCIIDOC).getBytes(StandardCharsets.UTF_8), "text/asciidoc");
            check(mutated(ORG).getBytes(StandardCharsets.UTF_8), "text/org");
            check(mutated(LATEX).getBytes(StandardCharsets.UTF_8), "application/x-tex");
        }
    }

    @Test
    void damagedMail() {
        for (int i = 0; i < MUTATIONS; i++) {
            check(mutated(MAIL).getBytes(StandardCharsets.ISO_8859_1), "message/rfc822");
        }
    }

    @Test
    void damagedOpenDocument() {
        for (int i = 0; i < MUTATIONS; i++) {
            Map<String, String> parts =
                    new TreeMap<>(Map.of("content.xml", mutated(CONTENT), "META-INF/manifest.xml", "<m/>"));
            check(Zips.of(parts), "application/vnd.oasis.opendocument.text");
        }
    }

    @Test
    void damagedWordDocument() {
        String body = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + Docx.run("The lamp")
                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:hyperlink r:id=\"x\">" + Docx.run("lit")
                + "</w:hyperlink></w:p>"
                + "<w:tbl><w:tr><w:tc><w:p>" + Docx.run("a") + "</w:p></w:tc></w:tr></w:tbl>";
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] docx = new Docx()
                    .body(mutated(body))
                    .part(
                            "footnotes",
                            "footnotes",
                            mutated("<w:footnote w:id=\"1\"><w:p>" + Docx.run("Log.") + "</w:p></w:footnote>"))
                    .bytes();
            check(docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
    }

    private void check(byte[] bytes, String type) {
        Normalization result = normalizer.normalize(new Source(bytes, type, null, null, null));
        if (result instanceof Unreadable(String code, String message)) {
            assertThat(code).as(message).isIn(FORESEEN);
        }
    }

    /** Overwrites, drops or doubles a few stretches. */
    private String mutated(String text) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int from = random.nextInt(mutated.length() - 8);
            int to = from + 1 + random.nextInt(7);
            switch (random.nextInt(3)) {
                case 0 -> mutated.setCharAt(from, "<>{}\\\"=-9\n".charAt(random.nextInt(10)));
                case 1 -> mutated.delete(from, to);
                default -> mutated.insert(from, mutated.substring(from, to));
            }
        }
        return mutated.toString();
    }
}
