package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.CALL;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;

import java.util.regex.Pattern;

/** Names that German sets in quotation marks behind an article: {@code der „Hafenbote“}. They are the narrator's words. */
final class QuotedName {

    private static final Pattern MARK = Pattern.compile("[„“”»«\"]");
    private static final int LONGEST = 3;
    private static final int CALLED_WITHIN = 4;

    private QuotedName() {}

    /** Whether the stretch is such a name; {@code nannte ihn den „Retter“} is none. */
    static boolean is(Narrative narrative, Quoted quoted) {
        int article = narrative.size() - 1;
        if (!narrative.is(article, DETERMINER)) {
            return false;
        }
        for (int token = article; token > article - CALLED_WITHIN; token--) {
            if (narrative.is(token, CALL)) {
                return false;
            }
        }
        QuoteShape shape = QuoteShape.of(narrative.text(), quoted);
        return !shape.punctuated() && shape.words() <= LONGEST && shape.capitalized() == shape.words();
    }

    /** {@code Bericht des „Hafenboten} without the mark. */
    static String bare(String name) {
        return MARK.matcher(name).replaceAll("");
    }
}
