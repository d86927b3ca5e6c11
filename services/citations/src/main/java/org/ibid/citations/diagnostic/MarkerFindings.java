package org.ibid.citations.diagnostic;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/** {@code marker.empty}, {@code marker.dangling}, {@code marker.ambiguous} */
final class MarkerFindings {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private MarkerFindings() {}

    static void report(List<Marker> markers, List<Reference> references, Report report) {
        UnlistedWorks works = new UnlistedWorks(references);
        for (Marker marker : markers) {
            switch (marker.status()) {
                case EMPTY -> report.warning("marker.empty", marker, "The brackets are empty: the number was lost.");
                case DANGLING -> unlinked(marker, references, report);
                case LINKED -> {
                    if (isOrphan(marker.label())) {
                        report.warning(
                                "marker.orphaned",
                                marker,
                                Report.quoted(marker.label()) + " lacks one of its brackets.");
                    }
                    if (marker.missing() != null) {
                        report.error(
                                "marker.dangling",
                                marker,
                                Report.quoted(marker.label()) + " also points at " + numbers(marker.missing())
                                        + ", which no reference bears.");
                    }
                    List<String> unlisted = works.in(marker);
                    if (!unlisted.isEmpty()) {
                        report.error(
                                "marker.dangling",
                                marker,
                                Report.quoted(marker.label()) + " also cites " + String.join("; ", unlisted)
                                        + ", which is not in the reference list.");
                    }
                }
            }
        }
    }

    private static void unlinked(Marker marker, List<Reference> references, Report report) {
        List<Reference> meant =
                marker.style() == Marker.Style.AUTHOR_YEAR ? answering(marker.label(), references) : List.of();
        if (meant.size() > 1) {
            report.warning(
                    "marker.ambiguous",
                    marker,
                    Report.quoted(marker.label()) + " may mean any of " + meant.size()
                            + " works of that name and year in the reference list.");
        } else {
            report.error("marker.dangling", marker, dangling(marker, references.isEmpty()));
        }
    }

    /** The entries whose first word and one of whose years stand in the label. */
    private static List<Reference> answering(String label, List<Reference> references) {
        List<String> years =
                YEAR.matcher(label).results().map(MatchResult::group).toList();
        return references.stream()
                .filter(reference -> label.contains(firstWord(reference.raw()))
                        && years.stream().anyMatch(reference.raw()::contains))
                .toList();
    }

    private static String firstWord(String raw) {
        int start = 0;
        while (start < raw.length() && !Character.isLetter(raw.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < raw.length() && Character.isLetter(raw.charAt(end))) {
            end++;
        }
        return raw.substring(start, end);
    }

    /** {@code [4}, {@code 4]} */
    private static boolean isOrphan(String label) {
        return label.startsWith("[") != label.endsWith("]") && label.length() <= 6;
    }

    private static String dangling(Marker marker, boolean noList) {
        String label = Report.quoted(marker.label());
        if (noList) {
            return label + " points at a reference list, but the text has none.";
        }
        return switch (marker.style()) {
            case BACK_REFERENCE -> label + " refers back, but nothing is cited before it that it could mean.";
            case AUTHOR_YEAR -> label + " cites a work that is not in the reference list.";
            default -> label + " points at " + numbers(marker.missing()) + ", which no reference bears.";
        };
    }

    private static String numbers(@Nullable List<Integer> missing) {
        if (missing == null) {
            return "an entry";
        }
        String listed = missing.stream().limit(12).map(String::valueOf).collect(Collectors.joining(", "));
        return missing.size() == 1 ? "number " + listed : "numbers " + listed + (missing.size() > 12 ? ", …" : "");
    }
}
