package org.ibid.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ibid.contracts.Citations;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Status;
import org.ibid.contracts.Reference;

/** What was found in a set of documents, a row each. */
public final class Findings {

    private static final List<String> HEADINGS = List.of(
            "document",
            "status",
            "markers",
            "linked",
            "dangling",
            "empty",
            "references",
            "uncited",
            "same",
            "links",
            "quotations",
            "diagnostics");

    private Findings() {}

    /** @param documents null where one did not get to its end state */
    public static String table(List<String> names, List<DocumentView> documents) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (int i = 0; i < names.size(); i++) {
            rows.add(row(names.get(i), documents.get(i)));
        }
        return TextTable.of(rows);
    }

    private static List<String> row(String name, DocumentView document) {
        if (document == null || document.citations() == null) {
            List<String> row =
                    new ArrayList<>(List.of(name, document == null ? "unknown" : TextTable.word(document.status())));
            while (row.size() < HEADINGS.size()) {
                row.add("-");
            }
            return row;
        }
        Citations found = document.citations();
        return List.of(
                name,
                TextTable.word(document.status()),
                count(found.markers(), marker -> true),
                count(found.markers(), status(Status.LINKED)),
                count(found.markers(), status(Status.DANGLING)),
                count(found.markers(), status(Status.EMPTY)),
                count(found.references(), reference -> true),
                count(found.references(), reference -> reference.status() == Reference.Status.UNCITED),
                count(found.references(), reference -> reference.sameAs() != null),
                count(found.links(), link -> true),
                count(found.quotations(), quotation -> true),
                count(found.diagnostics(), diagnostic -> true));
    }

    private static Predicate<Marker> status(Status status) {
        return marker -> marker.status() == status;
    }

    private static <T> String count(List<T> all, Predicate<T> which) {
        return Long.toString(all.stream().filter(which).count());
    }
}
