package org.ibid.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.List;
import java.util.Optional;
import org.ibid.contracts.Entity.Type;
import org.junit.jupiter.api.Test;

class MarkedNameTest {

    @Test
    void aNameLosesItsArticleAndItsPossessive() {
        assertThat(MarkedName.of(nodes("the:B-ORG Lamp:I-ORG Board:I-ORG 's:L-ORG plan:O")))
                .containsExactly(new MarkedName(Optional.of(Type.ORGANIZATION), 4, 14));
    }

    @Test
    void typesAreTheEntitysOrNone() {
        assertThat(MarkedName.of(nodes("Ines:U-PERSON met:O Danes:U-NORP in:O Aarhus:U-GPE on:O Monday:U-DATE")))
                .isEqualTo(List.of(
                        new MarkedName(Optional.of(Type.PERSON), 0, 4),
                        new MarkedName(Optional.empty(), 9, 14),
                        new MarkedName(Optional.of(Type.PLACE), 18, 24)));
    }

    @Test
    void nothingIsLeftOfAnArticleAlone() {
        assertThat(MarkedName.of(nodes("The:U-ORG end:O"))).isEmpty();
    }

    /** Words with their tags, one space between; the first node stands for the root. */
    private static NLPNode[] nodes(String tagged) {
        String[] words = tagged.split(" ");
        NLPNode[] nodes = new NLPNode[words.length + 1];
        nodes[0] = new NLPNode();
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            NLPNode node = new NLPNode(i + 1, words[i].substring(0, colon));
            node.setNamedEntityTag(words[i].substring(colon + 1));
            node.setStartOffset(at);
            node.setEndOffset(at + colon);
            at += colon + 1;
            nodes[i + 1] = node;
        }
        return nodes;
    }
}
