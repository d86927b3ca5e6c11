package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.CALL;
import static org.ibid.citations.quotation.lexicon.WordClass.DETERMINER;

import java.util.regex.Pattern;

/** Names in quotation marks are the narrator's words: {@code Harold “Buck” Tennant}, and German {@code der „Hafenbote“}. */
final class QuotedName {

    private static final Pattern MARK = Pattern.compile("[„“”»«\"]");
    private static final int LONGEST = 3;
    private static final int CALLED_WITHIN = 4;

    private QuotedName() {}

    /** Whether the stretch stands within the name of a person. */
    static boolean isNickname(Narrative narrative, Quoted quoted) {
        String text = narrative.text();
        int before = narrative.size() - 1;
        int after = quoted.end();
        return narrative.isCapital(before)
                && narrative.end(before) + 1 == quoted.start()
                && after + 1 < text.length()
                && text.charAt(after) == ' '
                && Character.isUpperCase(text.charAt(after + 1))
                && isName(text, quoted);
    }

    /** Whether the stretch names a thing behind an article; {@code nannte ihn den „Retter“} is none. */
    static boolean isTitled(Narrative narrative, Quoted quoted) {
        int article = narrative.size() - 1;
        if (!narrative.is(article, DETERMINER)) {
            return false;
        }
        for (int token = article; token > article - CALLED_WITHIN; token--) {
            if (narrative.is(token, CALL)) {
                return false;
            }
        }
        return isName(narrative.text(), quoted);
    }

    private static boolean isName(String text, Quoted quoted) {
        QuoteShape shape = QuoteShape.of(text, quoted);
        return !shape.punctuated() && shape.words() <= LONGEST && shape.capitalized() == shape.words();
    }

    /** {@code Bericht des „Hafenboten} without the mark. */
    static String bare(String name) {
        return MARK.matcher(name).replaceAll("");
    }
}
