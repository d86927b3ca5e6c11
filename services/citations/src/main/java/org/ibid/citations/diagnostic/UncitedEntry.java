package org.ibid.citations.diagnostic;

import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;

/**
 * {@code reference.uncited}, of what names a work: lines of the site, steps of a procedure and comments that stand in a list do not, nor
 * what a marker may mean that is linked to another work of the same name and year.
 */
final class UncitedEntry {

    /** Of characters; what is longer is prose. */
    private static final int LONGEST = 1_500;

    private final SameNameAndYear alike;
    /** Whether the text has one entry and cites nothing. */
    private final boolean alone;

    UncitedEntry(List<Reference> references, List<Marker> markers) {
        this.alike = new SameNameAndYear(references, markers);
        this.alone = references.size() == 1 && markers.isEmpty();
    }

    boolean is(Reference reference) {
        boolean uncited = reference.status() == Reference.Status.UNCITED;
        // a line like "Source: https://..." below a text that cites nothing says where all of it is from
        boolean ofAll = alone && reference.label() == null;
        return uncited
                && !ofAll
                && reference.end() - reference.start() <= LONGEST
                && namesAWork(reference)
                && !alike.mayMean(reference);
    }

    private static boolean namesAWork(Reference reference) {
        CslItem item = reference.item();
        if (item == null
                || item.issued() != null
                || item.url() != null
                || !reference.identifiers().isEmpty()) {
            return true;
        }
        boolean signed = !item.author().isEmpty() && Confidence.isSure(reference, "author");
        return signed && item.title() != null && Confidence.isSure(reference, "title");
    }
}
