package org.ibid.normalizer.markup;

import java.util.Collection;
import java.util.List;
import org.ibid.contracts.Diagnostic;

/** Files that a source names to be put in their places, and that are not there to be read. */
public final class UnreadFiles {

    /** A longer name is none. */
    public static final int LONGEST_NAME = 200;

    private static final int MOST_NAMED = 10;

    private UnreadFiles() {}

    /** None where none is named. */
    public static List<Diagnostic> findings(Collection<String> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        List<String> names = files.stream().limit(MOST_NAMED).toList();
        String more = files.size() > MOST_NAMED ? " and others" : "";
        String message = "Files that the document names are not read: " + String.join(", ", names) + more
                + ". Publish it with them put in their places.";
        return List.of(new Diagnostic("text.parts-unread", Diagnostic.Severity.INFO, message, null, null));
    }
}
