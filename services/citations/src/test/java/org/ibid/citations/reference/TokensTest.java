package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static List<String> words(String raw) {
        Tokens tokens = new Tokens(raw);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count; i++) {
            words.add(tokens.word(i));
        }
        return words;
    }

    @Test
    void gluedWordsArePartedWhereTheKindChanges() {
        assertThat(words("Porter,Jane ,,March2, 2014")).containsExactly("Porter", "Jane", "March", "2", "2014");
        assertThat(words("B393 pp123 1991a 2nd")).containsExactly("B", "393", "pp", "123", "1991a", "2", "nd");
    }

    @Test
    void addressesAndDoisAreOneToken() {
        assertThat(words("at http://www.example.org/a(b)c), 10.1234/x.y-z."))
                .containsExactly("at", "http://www.example.org/a(b)c", "10.1234/x.y-z");
    }

    @Test
    void theLabelIsNoToken() {
        for (String label : List.of("[1]", "[12a] ", "12. ", "3) ", "(4) ", "* ", "† ", "[ 7 ] ")) {
            assertThat(words(label + "Porter 1999")).as(label).containsExactly("Porter", "1999");
        }
        assertThat(words("1984 Porter")).containsExactly("1984", "Porter");
        assertThat(words("3.5 billion")).containsExactly("3", "5", "billion");
    }
}
