package org.ibid.citations.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.ibid.wording.Months;
import org.jspecify.annotations.Nullable;

/** Works that a marker by author and year names beside others, {@code (Vale, 2012; Moss, 2016)}, and whose names stand nowhere in the list. */
final class UnlistedWorks {

    private static final String NAME = "\\p{Lu}[\\p{L}'’-]{2,}";
    private static final Pattern WORK = Pattern.compile("(?:\\p{Ll}[\\p{L}.]*,? )*(" + NAME
            + "(?:(?:, | and | & | und | et | y | e )" + NAME + ")*)(?:,? et al\\.?)?,? [12]\\d{3}[a-z]?");
    private static final Pattern WORD = Pattern.compile(NAME);

    private final List<Reference> references;
    /** Null until a marker asks. */
    private @Nullable Set<String> listed;

    UnlistedWorks(List<Reference> references) {
        this.references = references;
    }

    /** As they are printed in the marker; empty where it names but one. */
    List<String> in(Marker marker) {
        String label = marker.label();
        boolean group = marker.style() == Marker.Style.AUTHOR_YEAR
                && label.length() > 2
                && "([".indexOf(label.charAt(0)) >= 0
                && label.indexOf(';') > 0;
        List<String> unlisted = new ArrayList<>();
        for (String part : group ? label.substring(1, label.length() - 1).split(";") : new String[0]) {
            Matcher work = WORK.matcher(part.strip());
            if (work.matches() && namesNone(work.group(1))) {
                unlisted.add(part.strip());
            }
        }
        return unlisted;
    }

    private Set<String> listed() {
        if (listed == null) {
            listed = references.stream()
                    .flatMap(reference -> WORD.matcher(reference.raw()).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        }
        return listed;
    }

    private boolean namesNone(String names) {
        Matcher name = WORD.matcher(names);
        while (name.find()) {
            if (listed().contains(name.group()) || Months.number(name.group()) > 0) {
                return false;
            }
        }
        return true;
    }
}
