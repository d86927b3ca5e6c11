package org.ibid.citations.diagnostic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Span;
import org.ibid.wording.Undated;
import org.jspecify.annotations.Nullable;

/** What is wrong with, or remarkable about, the entries of the reference list. */
final class ReferenceFindings {

    private static final int MOST_NAMED = 4;

    private final LocalDate today;
    private final boolean monthFirst;
    /** Without the notes that restate: they name a source again by intent. */
    private final Map<String, Reference> byId = new HashMap<>();

    /** @param language of the text, null where it is not known */
    ReferenceFindings(Clock clock, @Nullable String language) {
        this.today = LocalDate.now(clock);
        this.monthFirst = language == null || language.startsWith("en");
    }

    void report(List<Marker> markers, List<Reference> references, Set<Integer> restating, Report report) {
        for (int i = 0; i < references.size(); i++) {
            if (!restating.contains(i)) {
                byId.put(references.get(i).id(), references.get(i));
            }
        }
        UncitedEntry uncited = new UncitedEntry(references, markers);
        for (Reference reference : references) {
            if (uncited.is(reference)) {
                report.info(
                        "reference.uncited",
                        reference,
                        name(reference) + " is in the list, but no marker points at it.");
            }
            boolean restates = !byId.containsKey(reference.id());
            if (!restates) {
                duplicate(reference, report);
            }
            identifiers(reference, report);
            DateFindings.report(reference, today, monthFirst, report);
            if (!restates && !refersBack(reference, markers)) {
                incomplete(reference, report);
            }
        }
        numbering(references, report);
        sharedUrls(references, report);
    }

    private void duplicate(Reference reference, Report report) {
        if (reference.sameAs() != null) {
            List<String> others = reference.sameAs().stream()
                    .map(byId::get)
                    .filter(Objects::nonNull)
                    .limit(MOST_NAMED)
                    .map(ReferenceFindings::name)
                    .toList();
            if (!others.isEmpty()) {
                report.warning(
                        "reference.duplicate",
                        reference,
                        name(reference) + " names the same source as " + String.join(" and ", others) + '.');
            }
        }
    }

    private static void identifiers(Reference reference, Report report) {
        for (Identifier identifier : reference.identifiers()) {
            if (!identifier.valid()) {
                report.error(
                        "identifier.invalid",
                        reference,
                        identifier.type().toUpperCase(java.util.Locale.ROOT) + ' ' + Report.quoted(identifier.value())
                                + " is not valid: its form or its check digit is wrong.");
            }
        }
    }

    private static void incomplete(Reference reference, Report report) {
        CslItem item = reference.item();
        if (item == null) {
            return;
        }
        List<String> missing = new ArrayList<>(3);
        boolean nobody = item.author().isEmpty() && item.editor().isEmpty();
        if (nobody && item.containerTitle() == null && item.publisher() == null) {
            missing.add("author or outlet");
        }
        if (item.title() == null && item.url() == null) {
            missing.add("title");
        }
        boolean forthcoming = item.note() != null && Undated.isForthcoming(item.note());
        if (item.issued() == null && item.accessed() == null && !forthcoming) {
            missing.add("date");
        }
        if (!missing.isEmpty()) {
            report.warning(
                    "reference.incomplete",
                    reference,
                    name(reference) + " lacks " + String.join(" and ", missing) + '.');
        }
    }

    /** An entry such as {@code Ibid., p. 4} says all it has to say. */
    private static boolean refersBack(Reference reference, List<Marker> markers) {
        int first = Span.firstStartingAt(markers, reference.start());
        return first < markers.size()
                && markers.get(first).start() < reference.end()
                && markers.get(first).style() == Marker.Style.BACK_REFERENCE;
    }

    private static void numbering(List<Reference> references, Report report) {
        Map<String, Reference> seen = new HashMap<>();
        Reference last = null;
        for (Reference reference : references) {
            int number = number(reference);
            if (number < 0) {
                continue;
            }
            int before = last == null ? -1 : number(last);
            if (number == 1 && before > 1) {
                seen.clear();
            }
            Reference first = seen.putIfAbsent(reference.label(), reference);
            if (first != null) {
                report.error(
                        "reference.number-reused",
                        reference,
                        "The number " + reference.label() + " is used twice: for " + Report.quoted(first.raw())
                                + " and for " + Report.quoted(reference.raw()) + '.');
            } else if (number < before && number != 1) {
                report.warning(
                        "reference.out-of-order", reference, name(reference) + " stands after [" + before + "].");
            }
            last = reference;
        }
    }

    private static int number(Reference reference) {
        String label = reference.label();
        if (label == null || label.isEmpty() || label.length() > 5 || !Character.isDigit(label.charAt(0))) {
            return -1;
        }
        int end = 0;
        while (end < label.length() && label.charAt(end) >= '0' && label.charAt(end) <= '9') {
            end++;
        }
        return end == 0 ? -1 : Integer.parseInt(label, 0, end, 10);
    }

    /** One URL under two entries that do not count as one source: a home page, or a pasted address. */
    private static void sharedUrls(List<Reference> references, Report report) {
        Map<String, Reference> first = new HashMap<>();
        for (Reference reference : references) {
            for (Identifier identifier : reference.identifiers()) {
                if (!identifier.type().equals("url")) {
                    continue;
                }
                Reference other = first.putIfAbsent(identifier.value(), reference);
                boolean known = other != null
                        && other.sameAs() != null
                        && other.sameAs().contains(reference.id());
                if (other != null && !other.id().equals(reference.id()) && !known) {
                    report.info(
                            "reference.same-url",
                            reference,
                            name(reference) + " gives the same URL as " + name(other) + ": "
                                    + Report.quoted(identifier.value()) + '.');
                }
            }
        }
    }

    private static String name(Reference reference) {
        return reference.label() == null
                ? "The entry " + Report.quoted(reference.raw())
                : '[' + reference.label() + ']';
    }
}
