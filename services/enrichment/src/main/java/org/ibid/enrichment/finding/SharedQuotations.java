package org.ibid.enrichment.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Diagnostic.Severity;
import org.ibid.contracts.Quotation;
import org.ibid.enrichment.near.Saying;
import org.jspecify.annotations.Nullable;

/** Words that other documents give to another speaker, or give otherwise. */
public final class SharedQuotations {

    private SharedQuotations() {}

    /** @param others the quotations of other documents, by document */
    public static List<Diagnostic> findings(List<Quotation> quotations, Map<String, List<Quotation>> others) {
        List<Diagnostic> findings = new ArrayList<>();
        Map<String, List<Said>> said = new TreeMap<>();
        others.forEach((document, all) -> said.put(document, Said.all(all)));
        for (Said mine : Said.all(quotations)) {
            Set<String> speakers = new TreeSet<>();
            Set<String> otherSpeaker = new TreeSet<>();
            Set<String> otherWords = new TreeSet<>();
            said.forEach((document, all) -> {
                for (Said theirs : all) {
                    boolean same = mine.saying().hasSameWords(theirs.saying());
                    if (!same && !mine.saying().isAlike(theirs.saying())) {
                        continue;
                    }
                    if (mine.isOfAnother(theirs)) {
                        speakers.add(String.valueOf(theirs.quotation().speaker()));
                        otherSpeaker.add(document);
                    } else if (!same) {
                        otherWords.add(document);
                    }
                }
            });
            if (!otherSpeaker.isEmpty()) {
                findings.add(mine.finding(
                        "quotation.other-speaker",
                        Severity.WARNING,
                        "these words are given to " + String.join(", ", speakers) + " elsewhere",
                        otherSpeaker));
            }
            if (!otherWords.isEmpty()) {
                findings.add(mine.finding(
                        "quotation.other-words", Severity.INFO, "elsewhere the words are others", otherWords));
            }
        }
        return findings;
    }

    private record Said(Quotation quotation, Saying saying) {

        static List<Said> all(List<Quotation> quotations) {
            return quotations.stream()
                    .flatMap(quotation -> Saying.of(quotation).map(saying -> new Said(quotation, saying)).stream())
                    .toList();
        }

        /** Where both have a name, and neither is short for the other. */
        boolean isOfAnother(Said other) {
            String mine = name(quotation.speaker());
            String theirs = name(other.quotation.speaker());
            return !mine.isEmpty()
                    && !theirs.isEmpty()
                    && !(" " + mine + " ").contains(" " + theirs + " ")
                    && !(" " + theirs + " ").contains(" " + mine + " ")
                    && !last(mine).equals(last(theirs));
        }

        /** Empty for a pronoun or a role, which are no names: nothing in them begins with a capital. */
        private static String name(@Nullable String speaker) {
            return speaker == null || speaker.chars().noneMatch(Character::isUpperCase) || speaker.length() < 5
                    ? ""
                    : speaker.strip().toLowerCase(Locale.ROOT);
        }

        private static String last(String name) {
            return name.substring(name.lastIndexOf(' ') + 1);
        }

        Diagnostic finding(String code, Severity severity, String message, Set<String> documents) {
            return new Diagnostic(code, severity, message, quotation.start(), quotation.end(), List.copyOf(documents));
        }
    }
}
