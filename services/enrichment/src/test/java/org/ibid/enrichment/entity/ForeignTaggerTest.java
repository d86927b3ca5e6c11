package org.ibid.enrichment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Entity.Type;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tagger that does not ship may say anything. */
class ForeignTaggerTest {

    private static final String CONTENT = "Beatrice Lowell left Vienna.\n\nTomas Varga stayed.";

    @Test
    void whatItFindsIsJoinedLikeAnyMentions() {
        List<Entity> entities = find(
                "xx",
                new Saying(List.of(
                        name(Type.PERSON, "Beatrice Lowell"), name(Type.PLACE, "Vienna"), name(Type.PERSON, "Varga"))));

        assertThat(entities).extracting(Entity::name).containsExactlyInAnyOrder("Beatrice Lowell", "Vienna", "Varga");
    }

    @Test
    void namesOutsideOfBlocksOverEachOtherEmptyOrInAnyOrderSpoilNothing() {
        int second = CONTENT.indexOf("Tomas");
        List<Entity> entities = find(
                "xx",
                new Saying(List.of(
                        name(Type.PERSON, "Tomas Varga"),
                        new NameTagger.Name(Type.PERSON, second - 8, second + 5),
                        new NameTagger.Name(Type.PLACE, CONTENT.length() - 2, CONTENT.length() + 40),
                        new NameTagger.Name(Type.PLACE, 3, 3),
                        name(Type.PERSON, "Beatrice Lowell"),
                        name(Type.PLACE, "Lowell left"))));

        assertThat(entities).extracting(Entity::name).containsExactlyInAnyOrder("Tomas Varga", "Beatrice Lowell");
    }

    @Test
    void whatItDoesNotReadTheShippedOneReads() {
        assertThat(find("en", new Saying(List.of()))).extracting(Entity::name).contains("Beatrice Lowell", "Vienna");
    }

    private static List<Entity> find(String language, NameTagger tagger) {
        Text text = MarkedTexts.marked(language, List.of(CONTENT.split("\n\n"))).text();
        return new EntityFinder(tagger).find(text, text.blocks());
    }

    private static NameTagger.Name name(Type type, String printed) {
        int start = CONTENT.indexOf(printed);
        return new NameTagger.Name(type, start, start + printed.length());
    }

    /** Reads a language of its own alone. */
    private record Saying(List<Name> said) implements NameTagger {
        @Override
        public boolean reads(@Nullable String language) {
            return "xx".equals(language);
        }

        @Override
        public List<Name> names(Text text, List<Block> blocks) {
            return said;
        }
    }
}
