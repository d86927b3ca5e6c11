package org.ibid.normalizer.rst;

/** What is printed of interpreted text, by its role: docutils' own, and those that Sphinx and its extension for BibTeX add. */
final class RstRole {

    private static final int LONGEST_NUMBER = 6;

    private RstRole() {}

    static void write(String role, String words, RstPhrase phrase) {
        boolean number = words.length() <= LONGEST_NUMBER && words.chars().allMatch(Character::isDigit);
        switch (role) {
            case "sup", "superscript" -> phrase.tagged("sup", words);
            case "sub", "subscript" -> phrase.tagged("sub", words);
            case "emphasis", "title", "title-reference", "t", "" -> phrase.tagged("i", words);
            case "strong" -> phrase.tagged("b", words);
            case "code", "literal", "samp", "file", "command", "program" -> phrase.tagged("code", words);
            case "raw" -> {}
            case "rfc" -> named(phrase, "RFC ", words, number ? "https://www.rfc-editor.org/rfc/rfc" + words : "");
            case "pep" -> named(phrase, "PEP ", words, number ? "https://peps.python.org/pep-" + words : "");
            case "doi" -> named(phrase, "", words, "https://doi.org/" + words);
            default -> {
                if (role.startsWith("cite") || role.startsWith("footcite")) {
                    for (String key : words.split(",", 50)) {
                        phrase.cited(key.strip());
                    }
                } else {
                    phrase.plain(words.startsWith("~") || words.startsWith("!") ? words.substring(1) : words);
                }
            }
        }
    }

    private static void named(RstPhrase phrase, String series, String words, String address) {
        if (address.isEmpty()) {
            phrase.plain(series + words);
        } else {
            phrase.linked(series + words, address);
        }
    }
}
