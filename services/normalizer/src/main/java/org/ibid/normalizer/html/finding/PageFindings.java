package org.ibid.normalizer.html.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ibid.contracts.Block;
import org.ibid.contracts.Diagnostic;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.html.writing.WrittenPage;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** Says where a page is not the document that was asked for, or not the whole of it. */
public final class PageFindings {

    private static final List<String> ERROR = WordFile.lines(PageFindings.class, "page-cues.txt", "error");
    private static final List<String> PAYWALL = WordFile.lines(PageFindings.class, "page-cues.txt", "paywall");
    private static final int FEW_WORDS = 150;
    private static final int FULL_PAGE = 60;
    private static final int HARDLY_ANY = 30;
    private static final int LONGEST_CUE = 250;
    private static final int SHOWN = 80;

    private PageFindings() {}

    /** @param title the document's */
    public static List<Diagnostic> of(Page page, boolean[] keep, WrittenPage written, @Nullable String title) {
        List<Diagnostic> findings = new ArrayList<>();
        int kept = 0;
        boolean prose = false;
        for (int i = 0; i < keep.length; i++) {
            kept += keep[i] ? page.segments().get(i).words : 0;
            prose |= keep[i] && page.segments().get(i).isProse();
        }
        String error = kept < FEW_WORDS ? error(page, keep, title) : null;
        if (error != null) {
            findings.add(whole("text.error-page", "The page stands in for the document: “" + error + "”."));
        } else if (!prose && kept < HARDLY_ANY && page.regions().getFirst().words > FULL_PAGE) {
            findings.add(
                    whole("text.boilerplate-only", "The page shows hardly anything but the site around a document."));
        }
        Diagnostic stub = error == null ? stub(page, keep, written) : null;
        if (stub != null) {
            findings.add(stub);
        }
        return findings;
    }

    private static Diagnostic whole(String code, String message) {
        return new Diagnostic(code, Diagnostic.Severity.WARNING, message, null, null);
    }

    /** What the title, a heading or a short kept line says of an error. */
    private static @Nullable String error(Page page, boolean[] keep, @Nullable String title) {
        if (title != null && holds(ERROR, title)) {
            return title;
        }
        for (int i = 0; i < keep.length; i++) {
            Segment segment = page.segments().get(i);
            boolean speaks = segment.headingLevel() > 0 && segment.headingLevel() < 3 || keep[i];
            if (speaks && segment.length() < LONGEST_CUE && holds(ERROR, page.text(segment))) {
                return page.text(segment);
            }
        }
        return null;
    }

    /** A line at the end of the text, kept or not, that asks for a subscription before the rest is shown. */
    private static @Nullable Diagnostic stub(Page page, boolean[] keep, WrittenPage written) {
        int lastProse = -1;
        for (int i = 0; i < keep.length; i++) {
            lastProse = keep[i] && page.segments().get(i).isProse() ? i : lastProse;
        }
        for (int i = Math.max(0, lastProse); lastProse >= 0 && i < keep.length; i++) {
            Segment segment = page.segments().get(i);
            if (segment.length() < LONGEST_CUE && holds(PAYWALL, page.text(segment))) {
                Block last = written.blocks().getLast();
                int place = written.places()[i];
                int start = place >= 0 ? place : Math.max(last.start(), last.end() - SHOWN);
                int end = place >= 0 ? place + segment.length() : last.end();
                return new Diagnostic(
                        "text.truncated",
                        Diagnostic.Severity.WARNING,
                        "The rest is behind a wall: “" + page.text(segment).replace('\n', ' ') + "”.",
                        whole(written.content(), start),
                        end);
            }
        }
        return null;
    }

    /** The offset, or the one before it if it would cut a pair. */
    private static int whole(String content, int offset) {
        boolean cuts = offset > 0
                && Character.isLowSurrogate(content.charAt(offset))
                && Character.isHighSurrogate(content.charAt(offset - 1));
        return cuts ? offset - 1 : offset;
    }

    private static boolean holds(List<String> cues, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return cues.stream().anyMatch(lower::contains);
    }
}
