package org.ibid.citations.diagnostic;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ibid.citations.quotation.Attribution;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;

/** {@code quotation.language-unread}: in which languages of the text no words of saying are known. */
final class LanguageFindings {

    private LanguageFindings() {}

    static void report(Text text, Report report) {
        if (isUnread(text.language())) {
            report.info("quotation.language-unread", message(text.language()));
        }
        Set<String> told = new TreeSet<>();
        for (Block block : text.blocks()) {
            if (isUnread(block.language()) && told.add(block.language())) {
                report.info("quotation.language-unread", block, message(block.language()));
            }
        }
    }

    private static boolean isUnread(@Nullable String language) {
        return language != null && !language.isBlank() && !Attribution.isReadIn(language);
    }

    private static String message(String language) {
        return "Who said what is not read in "
                + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
                + " yet: quotations are missing here, though there may be some.";
    }
}
