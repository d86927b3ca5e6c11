package org.ibid.enrichment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void cutsWordsNumbersAndSigns() {
        assertThat(tokens("Ines's AT&T shares (up 3.5%) rose."))
                .containsExactly("Ines", "'s", "AT&T", "shares", "(", "up", "3.5", "%", ")", "rose", ".");
    }

    @Test
    void keepsThePeriodsOfInitials() {
        assertThat(tokens("J. K. Marsh of the U.S. won."))
                .containsExactly("J.", "K.", "Marsh", "of", "the", "U.S.", "won", ".");
    }

    @Test
    void partsElidedArticles() {
        assertThat(tokens("l'Europe, dell'Arte, O'Brien"))
                .containsExactly("l'", "Europe", ",", "dell'", "Arte", ",", "O'Brien");
    }

    @Property
    void tokensAreInOrderAndLeaveOutOnlySpace(@ForAll String text) {
        Tokens tokens = new Tokens(text, 0, text.length());
        int at = 0;
        for (int i = 0; i < tokens.count(); i++) {
            assertThat(text.substring(at, tokens.start(i))
                            .chars()
                            .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)))
                    .isTrue();
            assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
            at = tokens.end(i);
        }
    }

    private static List<String> tokens(String text) {
        Tokens tokens = new Tokens(text, 0, text.length());
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            found.add(tokens.text(i));
        }
        return found;
    }
}
