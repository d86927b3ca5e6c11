package org.ibid.citations.reference;

import java.util.Set;
import java.util.regex.Pattern;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** Laws and judgments, by how they are named and where they are printed. */
final class LegalSources {
    private static final Set<String> GAZETTES = named("gazette");
    private static final Set<String> REPORTERS = named("reporter");
    private static final Set<String> COURTS = named("court");

    private static final Pattern LAW = Pattern.compile(
            "(?U)^(?:(?:Regulation|Directive|Decision|Council (?:Regulation|Directive)) \\(?(?:E[UC]|No|\\d)"
                    + "|(?:Richtlinie|Verordnung) (?:\\(E|\\d)"
                    + "|(?:Gesetz|Verordnung|Erlass) (?:über|zur|zum|betreffend)\\b"
                    + "|(?:Loi|Décret|Ordonnance|Arrêté) (?:n|du|organique)"
                    + "|(?:Ley|Real Decreto|Decreto|Legge|Decreto legislativo)(?: Orgánica)? (?:n|\\d|del)"
                    + "|[\\p{L}' -]{2,80}gesetz$"
                    + "|[\\p{L}', -]{2,80} (?:Act|Bill|Statute|Ordinance|Code)$)");
    private static final Pattern CASE =
            Pattern.compile("(?U)\\b(?:v\\.?|vs\\.?) \\p{Lu}|^(?:Urteil|Beschluss|Beschluß|Judgment)\\b");
    private static final Pattern COURT_NUMBER =
            Pattern.compile("^\\W*(?:\\d{1,3}\\W+)?(?:Joined )?(?:Cases?|Rs\\.|Rechtssache) [CT][-‑]\\d");
    private static final int LONGEST = 300;

    private LegalSources() {}

    private static Set<String> named(String section) {
        return Set.copyOf(WordFile.phrases(LegalSources.class, "legal-sources.txt", section));
    }

    static boolean isLaw(@Nullable String title, @Nullable String container) {
        if (title == null || title.length() > LONGEST) {
            return false;
        }
        return LAW.matcher(title).find()
                || container != null && GAZETTES.contains(container.substring(0, first(container)));
    }

    /** @param author the only author where that is a body */
    static boolean isJudgment(@Nullable String title, @Nullable String container, @Nullable String author) {
        if (container != null && REPORTERS.contains(container)) {
            return true;
        }
        boolean court = author != null && (COURTS.contains(author) || author.contains("Court"));
        boolean named = title != null
                && title.length() <= LONGEST
                && CASE.matcher(title).find();
        return named || (court && title != null);
    }

    /**
     * Whether a reference begins with a number of the Court of Justice of the European Union ({@code Case C-131/12}) or bears a European
     * Case Law Identifier.
     */
    static boolean isNumbered(String raw) {
        return raw.contains("ECLI:") || COURT_NUMBER.matcher(raw).lookingAt();
    }

    private static int first(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
