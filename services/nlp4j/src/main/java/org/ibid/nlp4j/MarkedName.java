package org.ibid.nlp4j;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ibid.contracts.Entity;

/**
 * A name as NLP4J marks it in a sentence, without articles and possessives.
 *
 * @param type empty for what is a name but of no entity's type: nationalities, events, products, laws, languages
 * @param start in the sentence
 */
public record MarkedName(Optional<Entity.Type> type, int start, int end) {

    private static final Set<String> NO_PART_BEFORE = Set.of("the", "a", "an", "its", "his", "her", "their", "our");
    private static final Set<String> NO_PART_BEHIND = Set.of("'s", "’s", "'", "’", ",", ".");
    /** Of OntoNotes' types; its others are numbers and times. */
    private static final Set<String> OTHER = Set.of("NORP", "EVENT", "PRODUCT", "LAW", "LANGUAGE");

    /** @param nodes the first stands for the root, not for a word */
    static List<MarkedName> of(NLPNode[] nodes) {
        List<MarkedName> names = new ArrayList<>();
        for (int i = 1; i < nodes.length; i++) {
            String tag = nodes[i].getNamedEntityTag();
            if (!tag.startsWith("B-") && !tag.startsWith("U-")) {
                continue;
            }
            int first = i;
            while (tag.startsWith("B-") && i + 1 < nodes.length && isContinued(nodes[i + 1])) {
                i++;
            }
            int last = i;
            while (first <= last && NO_PART_BEFORE.contains(nodes[first].getWordFormLowercase())) {
                first++;
            }
            while (last >= first && NO_PART_BEHIND.contains(nodes[last].getWordForm())) {
                last--;
            }
            Optional<Entity.Type> type = type(tag.substring(2));
            if (first <= last && (type.isPresent() || OTHER.contains(tag.substring(2)))) {
                names.add(new MarkedName(type, nodes[first].getStartOffset(), nodes[last].getEndOffset()));
            }
        }
        return names;
    }

    private static boolean isContinued(NLPNode node) {
        return node.getNamedEntityTag().startsWith("I-")
                || node.getNamedEntityTag().startsWith("L-");
    }

    private static Optional<Entity.Type> type(String ontoNotes) {
        return switch (ontoNotes) {
            case "PERSON" -> Optional.of(Entity.Type.PERSON);
            case "ORG" -> Optional.of(Entity.Type.ORGANIZATION);
            case "GPE", "LOC", "FAC" -> Optional.of(Entity.Type.PLACE);
            case "WORK_OF_ART" -> Optional.of(Entity.Type.WORK);
            default -> Optional.empty();
        };
    }
}
