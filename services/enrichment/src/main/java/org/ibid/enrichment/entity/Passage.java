package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A paragraph's tokens, with what the tagger sees of each. Only live tokens can be of a name: those with a capital, and what stands
 * between or right beside them. They form stretches, which are labelled each for itself; all others are outside of any name.
 */
final class Passage {

    final Tokens tokens;
    final int count;
    final Form[] forms;
    final boolean[] opens;
    final boolean[] live;
    final boolean[] quoted;
    final boolean[] smallElsewhere;
    final Casing casing;
    final Phrases phrases;
    final int language;

    /**
     * @param words the tokens', as the vocabulary read them
     * @param opens which tokens are the first of a sentence
     */
    private Passage(Tokens tokens, Word[] words, boolean[] opens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.opens = opens;
        count = tokens.count();
        language = vocabulary.language();
        casing = Casing.of(words);
        forms = new Form[count];
        smallElsewhere = new boolean[count];
        quoted = new boolean[count];
        boolean inside = false;
        for (int i = 0; i < count; i++) {
            forms[i] = vocabulary.form(words[i], casing == Casing.CAPITALS && words[i].capitals);
            smallElsewhere[i] = forms[i].upper && (opens[i] || casing != Casing.PLAIN) && vocabulary.isSmall(words[i]);
            char c = words[i].printed.charAt(0);
            if (c == '"' || c == '“' || c == '„' || c == '«' || c == '”' || c == '»') {
                inside = c == '"' ? !inside : c == '“' || c == '„' || c == '«';
            } else {
                quoted[i] = inside;
            }
        }
        phrases = new Phrases(forms, vocabulary.lexicon());
        live = live();
    }

    /**
     * A document's, in order.
     *
     * @param opens which tokens of a paragraph are the first of a sentence
     */
    static List<Passage> all(List<Tokens> paragraphs, Function<Tokens, boolean[]> opens, Vocabulary vocabulary) {
        // all words first: what one paragraph writes small tells of another's capitals
        List<Word[]> words = paragraphs.stream().map(vocabulary::read).toList();
        List<Passage> passages = new ArrayList<>(paragraphs.size());
        for (int p = 0; p < paragraphs.size(); p++) {
            Tokens tokens = paragraphs.get(p);
            passages.add(new Passage(tokens, words.get(p), opens.apply(tokens), vocabulary));
        }
        return passages;
    }

    private boolean[] live() {
        boolean[] found = new boolean[count];
        for (int i = 0; i < count; i++) {
            if (forms[i].upper) {
                found[i] = true;
                if (i > 0) {
                    found[i - 1] = true;
                }
                if (i + 1 < count) {
                    found[i + 1] = true;
                }
            }
        }
        for (int i = 1; i + 2 < count; i++) {
            if (!found[i] && !found[i + 1]) {
                continue;
            }
            if (found[i - 1]
                    && !found[i]
                    && found[i + 1]
                    && i >= 2
                    && i + 2 < count
                    && forms[i - 2].upper
                    && forms[i + 2].upper) {
                found[i] = true;
            }
        }
        return found;
    }

    /** Where the stretch that begins at a live token ends: before what is not live, and where a sentence begins. */
    int end(int from) {
        int i = from + 1;
        while (i < count && live[i] && !opens[i]) {
            i++;
        }
        return i;
    }

    /** Where the capitalised words that stand together from a token on end. */
    int runEnd(int from, int to) {
        int i = from + 1;
        while (i < to && forms[i].upper) {
            i++;
        }
        return i;
    }
}
