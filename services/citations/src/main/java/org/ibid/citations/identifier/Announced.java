package org.ibid.citations.identifier;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which kinds of identifier a text can hold at all, in one pass over it, so that few texts are searched for any. */
enum Announced {
    ARXIV("arxiv"),
    PMID("pmid"),
    PUBMED("pubmed"),
    PMC("pmc"),
    ISBN("isbn"),
    ISSN("issn"),
    ORCID("orcid"),
    HANDLE("hdl"),
    URN("urn:"),
    DOI("doi"),
    RFC("rfc"),
    /** a slash before seven digits, as in old arXiv numbers */
    NUMBERED_PATH(null),
    /** a hyphen between groups of four digits, as in ORCID */
    GROUPED(null),
    /** {@code 978-} or {@code 979-} */
    BARE_ISBN(null);

    private final @Nullable String word;

    Announced(@Nullable String word) {
        this.word = word;
    }

    private static final Announced[] ALL = values();

    static Set<Announced> in(String text) {
        Set<Announced> found = EnumSet.noneOf(Announced.class);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c | 32) {
                case 'a', 'p', 'i', 'o', 'h', 'u', 'd', 'r' -> words(text, i, found);
                case '/' -> {
                    if (areDigits(text, i + 1, 7)) {
                        found.add(NUMBERED_PATH);
                    }
                }
                case '-' -> {
                    if (i >= 4 && areDigits(text, i - 4, 4) && areDigits(text, i + 1, 4)) {
                        found.add(GROUPED);
                    }
                    if (i >= 3 && text.charAt(i - 3) == '9' && text.charAt(i - 2) == '7') {
                        found.add(BARE_ISBN);
                    }
                }
                default -> {}
            }
        }
        return found;
    }

    private static void words(String text, int at, Set<Announced> found) {
        char second = at + 1 < text.length() ? (char) (text.charAt(at + 1) | 32) : 0;
        for (Announced kind : ALL) {
            if (kind.word != null
                    && kind.word.charAt(1) == second
                    && text.regionMatches(true, at, kind.word, 0, kind.word.length())) {
                found.add(kind);
            }
        }
    }

    private static boolean areDigits(String text, int from, int count) {
        if (from + count > text.length()) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
