package org.ibid.enrichment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.contracts.Entity.Type.ORGANIZATION;
import static org.ibid.contracts.Entity.Type.PERSON;
import static org.ibid.contracts.Entity.Type.PLACE;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Entity;
import org.junit.jupiter.api.Test;

class EntitiesTest {

    private final StringBuilder content = new StringBuilder();
    private final List<Mention> mentions = new ArrayList<>();

    private EntitiesTest name(String name, Entity.Type type) {
        int start = content.length();
        content.append(name);
        mentions.add(Mention.of(content, type, start, content.length()));
        content.append(" ");
        return this;
    }

    private List<Entity> joined() {
        return Entities.of(mentions, new Abbreviations(content, mentions));
    }

    @Test
    void spellingsOfOneNameAreOne() {
        name("Muhammad Karimi", PERSON).name("Mohammed Karimi", PERSON).name("Abéché", PLACE);
        name("ABECHE", PLACE).name("U.N.", ORGANIZATION).name("UN", ORGANIZATION);

        assertThat(joined()).extracting(Entity::name).containsExactly("Muhammad Karimi", "Abéché", "U.N.");
    }

    @Test
    void alikeIsNotTheSame() {
        name("Austria", PLACE).name("Australia", PLACE).name("Slovakia", PLACE).name("Slovenia", PLACE);
        name("Anna Keller", PERSON)
                .name("Anne Keller", PERSON)
                .name("Washington", PLACE)
                .name("Washington", PERSON);

        assertThat(joined()).hasSize(8);
    }

    @Test
    void aShorterFormIsTheFullerOneThatBeginsOrEndsWithIt() {
        name("Idriss Mahamat Saleh", PERSON)
                .name("Mahamat Saleh", PERSON)
                .name("Saleh", PERSON)
                .name("Idriss", PERSON);
        name("Veldkamp Kabel NV", ORGANIZATION).name("Veldkamp", ORGANIZATION);

        assertThat(joined()).extracting(entity -> entity.mentions().size()).containsExactly(4, 2);
    }

    @Test
    void initialsAreTheOnlyNameThatHasThem() {
        name("European Grain Board", ORGANIZATION).name("EGB", ORGANIZATION);
        assertThat(joined())
                .singleElement()
                .satisfies(board -> assertThat(board.aliases()).containsExactly("EGB"));

        name("Eastern Gas Bureau", ORGANIZATION);
        assertThat(joined()).hasSize(3);
    }
}
