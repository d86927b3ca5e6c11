package org.ibid.normalizer.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Text;
import org.ibid.normalizer.html.WholeDocument;
import org.ibid.normalizer.markup.UnreadFiles;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.unicode.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Reads LaTeX by its commands: title, authors and date, sections, lists, tables, quotes, footnotes, and citations linked to the
 * {@code \bibitem}s; the author's own commands are expanded, formulas stay as they are written, comments go. Files that it names are not
 * read, which a diagnostic says. Time and memory are in proportion to the source, whatever is left open or calls itself.
 */
public final class LatexText {

    static final String FORMAT = "LaTeX document";

    private static final Pattern NUMBERS =
            Pattern.compile("\\\\usepackage\\s{0,5}\\[[^\\]]{0,200}\\b(?:numbers|super)\\b");
    private static final Pattern RAISED = Pattern.compile(
            "\\\\usepackage\\s{0,5}(?:\\[[^\\]]{0,200}\\bsuper\\b[^\\]]{0,200}]\\s{0,5}\\{(?:natbib|cite)}|\\[?[^\\]{}]{0,200}]?\\{overcite})");

    private LatexText() {}

    /**
     * @param url where it came from; @param titleHint used when the document has no title
     * @throws DocumentFailure {@code too-deep}, {@code text-too-large}
     */
    public static Text read(String raw, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        String source = Characters.clean(raw.replace("\r\n", "\n").replace('\r', '\n'));
        Bibliography bibliography =
                Bibliography.of(source, NUMBERS.matcher(source).find());
        LatexReader reader =
                new LatexReader(source, bibliography, RAISED.matcher(source).find());
        String html = reader.html();
        FrontMatter front = reader.front();
        Text text = WholeDocument.read(html, url, front.title(), titleHint, front.byline(), front.date(), null);
        List<Diagnostic> findings = new ArrayList<>(UnreadFiles.findings(reader.unread()));
        if (reader.isExhausted()) {
            String message = "Commands that stand for themselves, or for too much, were left out.";
            findings.add(new Diagnostic("text.parts-unread", Diagnostic.Severity.INFO, message, null, null));
        }
        return findings.isEmpty() ? text : text.withDiagnostics(findings);
    }
}
