package org.ibid.citations.diagnostic;

import java.util.List;
import org.ibid.citations.quotation.Attribution;
import org.ibid.contracts.Quotation;

/** {@code quotation.unsourced}, {@code attribution.anonymous}, {@code attribution.hearsay} */
final class QuotationFindings {

    private QuotationFindings() {}

    static void report(List<Quotation> quotations, Report report) {
        for (Quotation quotation : quotations) {
            if (Attribution.isUnsourced(quotation) && quotation.kind() != Quotation.Kind.INDIRECT) {
                report.warning(
                        "quotation.unsourced",
                        quotation,
                        Report.quoted(bare(quotation.text()))
                                + " is quoted, but neither a speaker nor a reference is given.");
            }
            String speaker = quotation.speaker();
            if (speaker != null && Attribution.isAnonymous(speaker)) {
                report.warning(
                        "attribution.anonymous",
                        quotation,
                        Report.quoted(speaker) + " is given as the source, and no name.");
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

    private static String bare(String text) {
        String stripped = text.strip();
        int start = !stripped.isEmpty() && "\"“„«‘'".indexOf(stripped.charAt(0)) >= 0 ? 1 : 0;
        int end = stripped.length() > start && "\"”“»’'".indexOf(stripped.charAt(stripped.length() - 1)) >= 0 ? 1 : 0;
        return stripped.substring(start, stripped.length() - end);
    }
}
