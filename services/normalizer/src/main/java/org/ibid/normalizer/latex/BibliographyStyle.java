package org.ibid.normalizer.latex;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the styles that a source names make of a list: those of BibTeX, natbib and biblatex by their usual names.
 *
 * @param sorted by authors, year and title; else in the order in which they are cited
 * @param named cited by authors and year; else by number
 */
record BibliographyStyle(boolean sorted, boolean named) {

    private static final Pattern BIBLATEX =
            Pattern.compile("\\\\usepackage\\s{0,9}(?:\\[([^\\]]{0,1000})])?\\s{0,9}\\{biblatex}");
    private static final Pattern BIBTEX = Pattern.compile("\\\\bibliographystyle\\s{0,9}\\{([^{}]{1,100})}");
    private static final Pattern NATBIB =
            Pattern.compile("\\\\usepackage\\s{0,9}(?:\\[([^\\]]{0,1000})])?\\s{0,9}\\{natbib}");
    private static final Pattern BY_NAME =
            Pattern.compile("authoryear|apa|chicago|harvard|agsm|harv\\b|nat\\b|named|authordate");
    private static final Pattern BY_NUMBER =
            Pattern.compile("^(?:plain|unsrt|alpha|abbrv|ieeetr|acm|siam)$|numbers|super");
    private static final Pattern AS_CITED = Pattern.compile(
            "unsrt|ieee|num\\b|vancouver|nature|science|phys|chem|aps|aip|sorting\\s{0,9}=\\s{0,9}none");

    static BibliographyStyle of(String source) {
        Matcher biblatex = BIBLATEX.matcher(source);
        if (biblatex.find()) {
            String options = lower(biblatex.group(1)).replaceAll("\\b(?:backend|bibencoding)\\s{0,9}=[^,]{0,99}", "");
            boolean sorting = options.contains("sorting");
            boolean none = sorting
                    ? options.matches("(?s).*sorting\\s{0,9}=\\s{0,9}none.*")
                    : AS_CITED.matcher(options).find();
            return new BibliographyStyle(!none, BY_NAME.matcher(options).find());
        }
        Matcher bibtex = BIBTEX.matcher(source);
        String style = bibtex.find() ? lower(bibtex.group(1)) : "plain";
        Matcher natbib = NATBIB.matcher(source);
        boolean natural = natbib.find();
        boolean numbered = BY_NUMBER.matcher(style).find()
                || natural && BY_NUMBER.matcher(lower(natbib.group(1))).find();
        return new BibliographyStyle(
                !AS_CITED.matcher(style).find(),
                !numbered && (natural || BY_NAME.matcher(style).find()));
    }

    private static String lower(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
