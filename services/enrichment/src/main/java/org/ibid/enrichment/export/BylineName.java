package org.ibid.enrichment.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ibid.contracts.CslItem;

/**
 * Parts a name as a byline prints it, so that a style can turn it round. What is no person's, or can't be parted safely, stays whole:
 * a style prints that as it stands.
 */
final class BylineName {

    private BylineName() {}

    /** {@code Jan van der Meer}, {@code Meer, Jan van der}: the last word is the family's, small words before it are its particle. */
    static CslItem.Name read(String printed, boolean isPerson) {
        String name = printed.strip();
        int comma = name.indexOf(',');
        if (!isPerson || comma != name.lastIndexOf(',')) {
            return CslItem.Name.literal(name);
        }
        return comma < 0
                ? straight(name)
                : CslItem.Name.of(
                        name.substring(0, comma).strip(),
                        name.substring(comma + 1).strip());
    }

    private static CslItem.Name straight(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split("\\s+")));
        String family = words.removeLast();
        int given = words.size();
        while (given > 0 && Character.isLowerCase(words.get(given - 1).codePointAt(0))) {
            given--;
        }
        if (given == 0) {
            return CslItem.Name.literal(name);
        }
        String particle = given == words.size() ? null : String.join(" ", words.subList(given, words.size()));
        return new CslItem.Name(family, String.join(" ", words.subList(0, given)), particle, null, null);
    }
}
