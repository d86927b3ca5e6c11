package org.ibid.normalizer.lightweight;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Text;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.WholeDocument;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.UnreadFiles;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.name.PersonNames;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A document while it is read: what it says of itself, its blocks as HTML, its notes, and the files that it names. */
public final class Draft {

    /** So many characters may stand in the text for shorter names. */
    private static final int MOST_EXPANDED = 4 << 20;

    public final Markup markup = new Markup();
    public final Notes notes = new Notes();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private int expanded;
    private @Nullable String title;
    private @Nullable PartialDate date;
    private @Nullable String language;

    /** The first that comes is the title. */
    public void title(String html) {
        String words = Jsoup.parseBodyFragment(html).body().text().strip();
        title = title == null && !words.isEmpty() ? words : title;
    }

    /** One name or several; what is no name of a person is left out. */
    public void authors(String line) {
        authors.addAll(PersonNames.line(line.replaceAll("<[^<>]{0,200}>", "").strip()));
    }

    public void date(String said) {
        PartialDate read = DateGrammar.date(said.strip(), true);
        date = read == null ? date : read;
    }

    /** BCP 47. */
    public void language(String tag) {
        language = tag.isBlank() ? null : tag.strip().replace('_', '-');
    }

    /** A file that the document names and that would stand in it. */
    public void unread(String file) {
        if (!file.isBlank() && file.length() < UnreadFiles.LONGEST_NAME) {
            unread.add(file.strip());
        }
    }

    /** Whether something so long may be written for a name: not without end, should names stand for names. */
    public boolean affords(String expansion) {
        expanded += Math.min(MOST_EXPANDED, expansion.length());
        boolean affordable = expanded <= MOST_EXPANDED;
        expanded = Math.min(expanded, MOST_EXPANDED);
        return affordable;
    }

    /** @throws DocumentFailure {@code text-too-large} */
    public Text text(@Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        markup.notes(notes.all());
        Text text = WholeDocument.read(markup.html(), url, title, titleHint, new ArrayList<>(authors), date, language);
        List<Diagnostic> findings = UnreadFiles.findings(unread);
        return findings.isEmpty() ? text : text.withDiagnostics(findings);
    }
}
