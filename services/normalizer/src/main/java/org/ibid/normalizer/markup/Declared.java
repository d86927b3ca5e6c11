package org.ibid.normalizer.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ibid.contracts.Text;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.WholeDocument;
import org.ibid.normalizer.name.PersonNames;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself in its properties (Dublin Core terms in OOXML, OpenDocument and PDF). Office programs fill them in by
 * themselves, so what the document shows counts before them.
 *
 * @param title none when there is none that a person wrote
 * @param creators names of persons
 * @param created, modified none when not said
 * @param language BCP 47
 */
public record Declared(
        @Nullable String title,
        List<String> creators,
        @Nullable PartialDate created,
        @Nullable PartialDate modified,
        @Nullable String language) {

    public static final Declared NOTHING = new Declared(null, List.of(), null, null, null);

    /** As the properties spell them; each may be null. */
    public static Declared of(
            @Nullable String title,
            @Nullable String creator,
            @Nullable String created,
            @Nullable String modified,
            @Nullable String language) {
        List<String> creators = new ArrayList<>();
        for (String part : creator == null ? new String[0] : creator.split(";", -1)) {
            creators.addAll(PersonNames.line(part));
        }
        return new Declared(
                title != null && isWritten(title) ? title.strip() : null,
                creators,
                date(created),
                date(modified),
                blankToNull(language));
    }

    /** Without the day of making, which of slides and sheets is that of the template that they were made from. */
    public Declared undated() {
        return new Declared(title, creators, null, modified, language);
    }

    /** The text of a document that is HTML by now, its gaps filled from the properties. */
    public Text read(
            String html,
            @Nullable String url,
            @Nullable String shownTitle,
            @Nullable String titleHint,
            List<String> byline,
            @Nullable PartialDate date) {
        String hint = titleHint == null ? title : titleHint;
        Text text = WholeDocument.read(html, url, shownTitle, hint, byline, date, language);
        return text.signed(
                text.byline().isEmpty() ? creators : text.byline(),
                text.published() == null && created != null ? created.toString() : text.published(),
                modified == null ? null : modified.toString());
    }

    /** Whether somebody wrote it: no file name, no placeholder of a program. */
    static boolean isWritten(@Nullable String title) {
        if (title == null || title.isBlank() || title.length() > 300) {
            return false;
        }
        String lower = title.strip().toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        boolean file = dot > 0 && dot >= lower.length() - 6 && dot < lower.length() - 2 && lower.indexOf(' ', dot) < 0;
        boolean words = lower.indexOf(' ') > 0;
        boolean placeholder = lower.startsWith("microsoft word")
                || lower.startsWith("powerpoint presentation")
                || lower.startsWith("untitled")
                || lower.startsWith("document") && !words
                || lower.equals("title")
                || lower.startsWith("about:")
                || lower.startsWith("http:")
                || lower.startsWith("https:");
        boolean code = !words && lower.chars().anyMatch(c -> c == '_' || c == '/' || c == '\\' || Character.isDigit(c));
        return !(file || placeholder || code);
    }

    private static @Nullable PartialDate date(@Nullable String written) {
        return written == null ? null : DateGrammar.date(written.strip(), true);
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
