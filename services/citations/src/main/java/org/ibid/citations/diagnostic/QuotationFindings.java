package org.ibid.citations.diagnostic;

import java.util.List;
import org.ibid.citations.quotation.Attribution;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Text;

/** {@code quotation.unsourced}, {@code attribution.anonymous}, {@code attribution.institution}, {@code attribution.hearsay} */
final class QuotationFindings {

    private static final int FIGURE_WITHIN = 6;

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
            String speaker = quotation.speaker();
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

    private static boolean hides(String content, Quotation quotation) {
        return !isFigure(content, quotation) && !Attribution.isKnownOrAnybody(quotation);
    }

    /** "75% of employees": a count of many is no source that hides. */
    private static boolean isFigure(String content, Quotation quotation) {
        int speaker = quotation.speakerAt() == null ? -1 : quotation.speakerAt().start();
        return speaker > 0
                && content.substring(Math.max(0, speaker - FIGURE_WITHIN), speaker)
                        .contains("%");
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
