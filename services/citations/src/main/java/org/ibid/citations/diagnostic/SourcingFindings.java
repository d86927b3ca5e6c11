package org.ibid.citations.diagnostic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Text;

/** {@code sourcing.single-source}, {@code reference.self-citation}: what the whole of the sourcing rests on. */
final class SourcingFindings {

    private static final int MANY = 5;

    private SourcingFindings() {}

    static void report(Text text, List<Marker> markers, List<Reference> references, Report report) {
        singleSource(markers, references, report);
        if (!text.byline().isEmpty()) {
            selfCitations(text, references, report);
        }
    }

    /** Many markers, and behind four fifths of them one source under whatever numbers. */
    private static void singleSource(List<Marker> markers, List<Reference> references, Report report) {
        Map<String, Reference> sources = new HashMap<>();
        for (Reference reference : references) {
            String same = reference.sameAs() == null
                    ? reference.id()
                    : reference.sameAs().getFirst();
            sources.put(reference.id(), sources.getOrDefault(same, reference));
        }
        Map<String, Integer> pointing = new HashMap<>();
        int linked = 0;
        for (Marker marker : markers) {
            Set<String> behind = new HashSet<>();
            for (String id : marker.references()) {
                Reference reference = sources.get(id);
                behind.add(reference == null ? id : reference.id());
            }
            behind.forEach(id -> pointing.merge(id, 1, Integer::sum));
            linked += behind.isEmpty() ? 0 : 1;
        }
        for (Map.Entry<String, Integer> source : pointing.entrySet()) {
            Reference reference = sources.get(source.getKey());
            if (reference != null && linked >= MANY && source.getValue() * 5 >= linked * 4) {
                report.info(
                        "sourcing.single-source",
                        reference,
                        source.getValue() + " of " + linked + " markers point at one source: "
                                + Report.quoted(reference.raw()) + '.');
            }
        }
    }

    private static void selfCitations(Text text, List<Reference> references, Report report) {
        Set<String> own = new HashSet<>();
        for (String name : text.byline()) {
            String[] words = name.strip().split("\\s+", 12);
            if (words.length >= 2 && !words[0].isEmpty()) {
                own.add(key(words[words.length - 1], words[0]));
            }
        }
        for (Reference reference : references) {
            List<CslItem.Name> authors =
                    reference.item() == null ? List.of() : reference.item().author();
            for (CslItem.Name author : authors) {
                if (author.family() != null
                        && author.given() != null
                        && !author.given().isBlank()
                        && own.contains(key(author.family(), author.given()))) {
                    report.info(
                            "reference.self-citation",
                            reference,
                            "The author of the text, " + author.given() + ' ' + author.family() + ", is cited here.");
                    break;
                }
            }
        }
    }

    /** The family name and the first letter of the given. */
    private static String key(String family, String given) {
        return family.toLowerCase(Locale.ROOT)
                + ' '
                + Character.toLowerCase(given.strip().charAt(0));
    }
}
