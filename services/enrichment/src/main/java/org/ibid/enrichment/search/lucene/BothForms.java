package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Each word twice at one place, folded: its stem, and behind {@link Words#EXACT} the word as it stands. */
final class BothForms extends TokenFilter {

    private final AsItStands before;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private boolean second;

    private BothForms(TokenStream stems, AsItStands before) {
        super(stems);
        this.before = before;
    }

    /** @param stemming answers one word with one word */
    static TokenStream of(TokenStream words, UnaryOperator<TokenStream> stemming) {
        AsItStands before = new AsItStands(words);
        return new ICUFoldingFilter(new BothForms(stemming.apply(before), before));
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (second) {
            second = false;
            term.setEmpty().append(Words.EXACT).append(before.word);
            increment.setPositionIncrement(0);
            return true;
        }
        second = input.incrementToken();
        return second;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        second = false;
    }

    /** Remembers the word before it is stemmed. */
    private static final class AsItStands extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final StringBuilder word = new StringBuilder();

        AsItStands(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            word.setLength(0);
            word.append(term);
            return true;
        }
    }
}
