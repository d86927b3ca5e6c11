package org.ibid.enrichment.entity;

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
    final boolean capitals;
    final boolean titled;
    final Phrases phrases;
    final int language;

    /** @param opens which tokens are the first of a sentence */
    Passage(Tokens tokens, boolean[] opens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.opens = opens;
        count = tokens.count();
        language = vocabulary.language();
        String[] printed = new String[count];
        int words = 0;
        int upper = 0;
        int capital = 0;
        int long_ = 0;
        for (int i = 0; i < count; i++) {
            printed[i] = tokens.text(i);
            if (Character.isLetter(printed[i].charAt(0)) && printed[i].length() > 1) {
                words++;
                upper += isUpper(printed[i]) ? 1 : 0;
                if (printed[i].length() > 3) {
                    long_++;
                    capital += Character.isUpperCase(printed[i].charAt(0)) ? 1 : 0;
                }
            }
        }
        capitals = words >= 3 && upper * 10 >= words * 7;
        titled = !capitals && long_ >= 4 && capital * 10 >= long_ * 8;
        forms = new Form[count];
        smallElsewhere = new boolean[count];
        quoted = new boolean[count];
        boolean inside = false;
        for (int i = 0; i < count; i++) {
            boolean shouted = capitals && isUpper(printed[i]);
            forms[i] = vocabulary.form(printed[i], shouted);
            smallElsewhere[i] = forms[i].upper && (opens[i] || capitals || titled) && vocabulary.isSmall(printed[i]);
            char c = printed[i].charAt(0);
            if (c == '"' || c == '“' || c == '„' || c == '«' || c == '”' || c == '»') {
                inside = c == '"' ? !inside : c == '“' || c == '„' || c == '«';
            } else {
                quoted[i] = inside;
            }
        }
        phrases = new Phrases(forms, vocabulary.lexicon());
        live = live();
    }

    private static boolean isUpper(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return Character.isLetter(word.charAt(0));
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
