package org.ibid.enrichment.page;

/** The names of places within a page. */
final class Anchors {

    private Anchors() {}

    static String marker(int number) {
        return "marker-" + number;
    }

    static String quotation(int number) {
        return "quotation-" + number;
    }

    static String finding(int number) {
        return "finding-" + number;
    }

    /** The entry as printed, in the text. */
    static String entry(String reference) {
        return "entry-" + reference;
    }

    /** What is known of it, beside the text. */
    static String reference(String reference) {
        return "reference-" + reference;
    }
}
