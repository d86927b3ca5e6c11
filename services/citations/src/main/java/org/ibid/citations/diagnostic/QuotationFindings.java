package org.ibid.citations.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.contracts.Quotation;

/** {@code quotation.unsourced}, {@code attribution.anonymous}, {@code attribution.hearsay} */
final class QuotationFindings {

    /** Nouns that name a role and no person. */
    private static final Set<String> ROLES = Set.of(
            "official",
            "officials",
            "source",
            "sources",
            "insider",
            "insiders",
            "aide",
            "aides",
            "witness",
            "witnesses",
            "diplomat",
            "diplomats",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "expert",
            "experts",
            "analyst",
            "analysts",
            "observers",
            "observer",
            "people",
            "person",
            "critics",
            "employee",
            "employees",
            "executive",
            "executives",
            "researchers",
            "scientists",
            "staffer",
            "staffers",
            "lawyer",
            "lawyers",
            "resident",
            "residents",
            "authorities",
            "adviser",
            "advisers",
            "advisor",
            "advisors",
            "officer",
            "officers",
            "doctor",
            "doctors",
            "member",
            "members",
            "activists",
            "supporters",
            "someone",
            "some",
            "others",
            "many",
            "reports",
            "quelle",
            "quellen",
            "experten",
            "beobachter",
            "kreise",
            "sprecher",
            "beamte",
            "zeugen",
            "mitarbeiter",
            "kritiker",
            "fonctionnaire",
            "responsable",
            "témoin",
            "témoins",
            "fuentes",
            "funcionario",
            "funcionarios",
            "fonti");

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "i", "we", "you", "who", "er", "sie", "es", "wir", "ich", "il", "elle");

    private QuotationFindings() {}

    static void report(List<Quotation> quotations, Report report) {
        for (Quotation quotation : quotations) {
            boolean unsourced = quotation.speaker() == null
                    && quotation.chain().isEmpty()
                    && quotation.references().isEmpty();
            if (unsourced && quotation.kind() != Quotation.Kind.INDIRECT) {
                report.warning(
                        "quotation.unsourced",
                        quotation,
                        Report.quoted(bare(quotation.text()))
                                + " is quoted, but neither a speaker nor a reference is given.");
            }
            if (quotation.speaker() != null && isAnonymous(quotation.speaker())) {
                report.warning(
                        "attribution.anonymous",
                        quotation,
                        Report.quoted(quotation.speaker()) + " is given as the source, and no name.");
            }
            if (quotation.chain().size() >= 2) {
                report.warning(
                        "attribution.hearsay",
                        quotation,
                        "This comes at " + (quotation.chain().size() - 1) + " remove"
                                + (quotation.chain().size() == 2 ? "" : "s") + ": "
                                + Report.quoted(String.join(" > ", quotation.chain())) + '.');
            }
        }
    }

    /** A role without a name: no word but the first is capitalised, and one names a role. */
    static boolean isAnonymous(String speaker) {
        String[] words = speaker.strip().split("[\\s,]+", 20);
        boolean role = false;
        for (int i = 0; i < words.length; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT);
            if (i == 0 && PRONOUNS.contains(lower)) {
                return false;
            }
            boolean capital = !words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0));
            if (capital && i > 0 && !ROLES.contains(lower)) {
                return hidden(speaker);
            }
            role |= ROLES.contains(lower);
        }
        return role || hidden(speaker);
    }

    /** {@code a confidential source at the Ministry}, {@code an unnamed Foreign Office official} */
    private static boolean hidden(String speaker) {
        String lower = speaker.toLowerCase(Locale.ROOT);
        for (String word :
                new String[] {"anonym", "unnamed", "confidential", "unidentified", "not be named", "ungenannt"}) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return lower.contains("source close") || lower.contains("sources close") || lower.contains("familiar with");
    }

    private static String bare(String text) {
        String stripped = text.strip();
        int start = !stripped.isEmpty() && "\"“„«‘'".indexOf(stripped.charAt(0)) >= 0 ? 1 : 0;
        int end = stripped.length() > start && "\"”“»’'".indexOf(stripped.charAt(stripped.length() - 1)) >= 0 ? 1 : 0;
        return stripped.substring(start, stripped.length() - end);
    }
}
