package org.ibid.normalizer.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Inline;
import org.ibid.contracts.StatedItem;
import org.ibid.contracts.Text;
import org.ibid.normalizer.html.WholeDocument;
import org.ibid.normalizer.markup.UnreadFiles;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.unicode.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Reads LaTeX by its commands: title, authors and date, sections, lists, tables, quotes, footnotes, and citations linked to the
 * {@code \bibitem}s, or to the works of a database that the source brings with it; the author's own commands are expanded, formulas stay as they are written, comments go. Files that it names are not
 * read, which a diagnostic says. Time and memory are in proportion to the source, whatever is left open or calls itself.
 */
public final class LatexText {

    static final String FORMAT = "LaTeX document";

    private static final int MOST_NAMED = 10;
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
        boolean numbered = NUMBERS.matcher(source).find();
        boolean raised = RAISED.matcher(source).find();
        Bibliography bibliography = Bibliography.of(source, numbered);
        LatexReader reader = new LatexReader(source, bibliography, raised, "");
        String html = reader.html();
        CitedDatabase database = CitedDatabase.NONE;
        if (!reader.databases().isEmpty()) {
            // what is cited is known only now, and how it is cited only with the list
            database = CitedDatabase.of(reader.databases(), reader.cited(), BibliographyStyle.of(source));
            bibliography = Bibliography.of(source + '\n' + database.latex(), numbered);
            reader = new LatexReader(source, bibliography, raised, database.latex());
            html = reader.html();
        }
        FrontMatter front = reader.front();
        Text text = WholeDocument.read(html, url, front.title(), titleHint, front.byline(), front.date(), null);
        List<Diagnostic> findings = new ArrayList<>(UnreadFiles.findings(reader.unread()));
        if (reader.isExhausted()) {
            String message = "Commands that stand for themselves, or for too much, were left out.";
            findings.add(new Diagnostic("text.parts-unread", Diagnostic.Severity.INFO, message, null, null));
        }
        if (!database.faulty().isEmpty()) {
            findings.add(faulty(database.faulty()));
        }
        List<StatedItem> items = stated(text, bibliography, database.items());
        return findings.isEmpty() && items.isEmpty()
                ? text
                : text.with().diagnostics(findings).items(items).build();
    }

    private static Diagnostic faulty(Set<String> keys) {
        String some = keys.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        String message =
                "Entries of the bibliography are not well-formed, or stand twice, and were read as far as they go: "
                        + some + (keys.size() > MOST_NAMED ? " and others." : ".");
        return new Diagnostic("text.parts-unread", Diagnostic.Severity.INFO, message, null, null);
    }

    /** Where the works stand whose fields are known. */
    private static List<StatedItem> stated(Text text, Bibliography bibliography, Map<String, CslItem> items) {
        Map<String, CslItem> byId = new HashMap<>();
        items.forEach((key, item) -> {
            Bibliography.@Nullable Item listed = bibliography.item(key);
            if (listed != null) {
                byId.put(listed.id(), item);
            }
        });
        List<StatedItem> stated = new ArrayList<>();
        for (Inline inline : text.inlines()) {
            CslItem item = inline.kind() == Inline.Kind.ANCHOR ? byId.remove(inline.target()) : null;
            if (item != null) {
                stated.add(new StatedItem(inline.start(), inline.end(), item));
            }
        }
        return stated;
    }
}
