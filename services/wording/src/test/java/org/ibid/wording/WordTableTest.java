package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordTableTest {

    @Property
    void answersAsAMapDoes(
            @ForAll @Size(max = 300) List<@AlphaChars @StringLength(max = 3) String> words,
            @ForAll @AlphaChars @StringLength(max = 3) String other) {
        WordTable<Integer> table = new WordTable<>(Integer::sum);
        Map<String, Integer> map = new HashMap<>();
        for (String word : words) {
            table.put(word.toLowerCase(java.util.Locale.ROOT), 1);
            map.merge(word.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
        }
        map.forEach((word, count) ->
                assertThat(table.get("<" + word + ">", 1, 1 + word.length())).isEqualTo(count));
        assertThat(table.get(other)).isEqualTo(map.get(other.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void caseAndTheFormOfTheApostropheDoNotMatter() {
        WordTable<String> table = new WordTable<>((a, b) -> b);
        table.put("d'été", "summer");
        assertThat(table.get("D’Été")).isEqualTo("summer");
    }
}
