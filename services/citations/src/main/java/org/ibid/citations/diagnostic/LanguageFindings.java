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
        String whole = unread(text.language());
        if (whole != null) {
            report.info("quotation.language-unread", message(whole));
        }
        Set<String> told = new TreeSet<>();
        for (Block block : text.blocks()) {
            String own = unread(block.language());
            if (own != null && told.add(own)) {
                report.info("quotation.language-unread", block, message(own));
            }
        }
    }

    private static @Nullable String unread(@Nullable String language) {
        return language == null || language.isBlank() || Attribution.isReadIn(language) ? null : language;
    }

    private static String message(String language) {
        return "Who said what is not read in "
                + Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH)
                + " yet: quotations are missing here, though there may be some.";
    }
}
