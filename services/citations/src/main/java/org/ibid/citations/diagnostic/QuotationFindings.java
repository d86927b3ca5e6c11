package org.ibid.citations.diagnostic;

import java.util.List;
import org.ibid.citations.quotation.Attribution;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;

/** {@code quotation.unsourced}, {@code attribution.anonymous}, {@code attribution.institution}, {@code attribution.hearsay} */
final class QuotationFindings {

    private static final int BEFORE = 6;

    private QuotationFindings() {}

    static void report(Text text, String content, List<Quotation> quotations, Report report) {
        for (Quotation quotation : new UnsourcedQuotations(text, content).among(quotations)) {
            report.warning(
                    "quotation.unsourced",
                    quotation,
                    Report.quoted(bare(quotation.text()))
                            + " is quoted, but neither a speaker nor a reference is given.");
        }
        for (Quotation quotation : quotations) {
            String speaker = described(content, quotation);
            if (speaker != null && Attribution.isAnonymous(speaker) && hides(content, quotation)) {
                unnamed(quotation, speaker, report);
            }
            if (Attribution.isHearsay(quotation)) {
                report.warning(
                        "attribution.hearsay",
                        quotation,
                        "This comes at " + (quotation.chain().size() - 1) + " remove"
                                + (quotation.chain().size() == 2 ? "" : "s") + ": "
                                + Report.quoted(String.join(" > ", quotation.chain())) + '.');
            }
        }
    }

    /** The speaker, with the article that a name in it took from it: "a mechanic at the Soder depot". */
    private static @Nullable String described(String content, Quotation quotation) {
        String speaker = quotation.speaker();
        Span source = quotation.source();
        if (speaker == null || source == null || !content.startsWith(speaker, source.start())) {
            return speaker;
        }
        String before = content.substring(Math.max(0, source.start() - BEFORE), source.start());
        String word =
                before.substring(before.stripTrailing().lastIndexOf(' ') + 1).strip();
        return Attribution.isOneOfMany(word) ? word + ' ' + speaker : speaker;
    }

    private static boolean hides(String content, Quotation quotation) {
        return !isTold(content, quotation.source()) && !Attribution.isKnownOrAnybody(quotation);
    }

    /** "75% of employees", "Ann Lee, Head of the Board", "Die Beamten": neither a count of many nor who was named before hides. */
    private static boolean isTold(String content, @Nullable Span speaker) {
        if (speaker == null) {
            return false;
        }
        String before = content.substring(Math.max(0, speaker.start() - BEFORE), speaker.start());
        return before.contains("%")
                || Attribution.pointsBack(
                        before.substring(before.stripTrailing().lastIndexOf(' ') + 1)
                                .strip())
                || before.endsWith(", ") && Character.isUpperCase(content.charAt(speaker.start()));
    }

    private static void unnamed(Quotation quotation, String speaker, Report report) {
        if (Attribution.speaksForBody(speaker)) {
            report.info(
                    "attribution.institution",
                    quotation,
                    Report.quoted(speaker) + " speaks for a body that is named, and bears no name.");
        } else {
            report.warning(
                    "attribution.anonymous",
                    quotation,
                    Report.quoted(speaker) + " is given as the source, and no name.");
        }
    }

    private static String bare(String text) {
        String stripped = text.strip();
        int start = !stripped.isEmpty() && "\"“„«‘'".indexOf(stripped.charAt(0)) >= 0 ? 1 : 0;
        int end = stripped.length() > start && "\"”“»’'".indexOf(stripped.charAt(stripped.length() - 1)) >= 0 ? 1 : 0;
        return stripped.substring(start, stripped.length() - end);
    }
}
