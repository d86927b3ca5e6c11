package org.ibid.citations.identifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.Identifier;

/**
 * Finds identifiers in text: DOI, arXiv, PMID, PMCID, ISBN, ISSN, URL, archive URL (and the original it wraps), handle, URN and
 * ORCID. Only what is written counts; {@code valid} says whether syntax and check digit hold. Each value once, in order of kind,
 * URLs first. Time is linear in the text.
 */
public final class Identifiers {
    private static final Pattern ARXIV = Pattern.compile(
            "(?i)\\barxiv\\s?(?:\\.org/(?:abs|pdf)/|e-?prints?)?\\s?:?\\s?(?:\\[?)((?:[a-z-]{2,10}(?:\\.[A-Z]{2})?/\\d{7}|\\d{4}\\.\\d{4,5})(?:v\\d{1,2})?)(?!\\d)");
    private static final Pattern OLD_ARXIV = Pattern.compile(
            "(?<![\\w/.-])((?:astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph)/\\d{7})(?!\\d)");
    private static final Pattern PMID =
            Pattern.compile("(?i)(?:\\bPMID\\s?:?\\s?|pubmed(?:\\.ncbi\\.nlm\\.nih\\.gov)?/)(\\d{1,8})(?!\\d)");
    private static final Pattern PMCID = Pattern.compile("(?i)\\bPMC\\s?:?\\s?(?:PMC)?(\\d{3,8})(?!\\d)");
    private static final Pattern ISBN = Pattern.compile(
            "(?i)\\bISBN(?:[-\u2010\u2011\u2013 ]?1[03]\\b)?\\s?:?\\s?((?:[\\dX][ \u00A0\u2010-\u2013-]{0,2}){9,12}[\\dX])(?![\\dX])");
    private static final Pattern BARE_ISBN = Pattern.compile("(?<![\\w/.-])(97[89]-[\\d-]{11}\\d)(?![\\w/-])");
    private static final Pattern ISSN = Pattern.compile(
            "(?i)ISSN(?:-?L)?\\s?(?:\\((?:print|online|electronic)\\))?\\s?:?\\s?(\\d{4}\\s?[-\u2010\u2011\u2013]?\\s?\\d{3}[\\dX])(?!\\d)");
    private static final Pattern ORCID = Pattern.compile("(?<![\\d-])(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])(?![\\d-])");
    private static final Pattern HANDLE =
            Pattern.compile("(?i)\\bhdl\\s?:\\s?(\\d[\\d.]{0,20}/[^\\s,;<>\"\\])]{1,200})");
    private static final Pattern URN =
            Pattern.compile("(?i)\\burn:([a-z0-9][a-z0-9-]{1,31}):([a-z0-9()+,.:=@;$_!*'%/?#-]{1,200})");

    private final String text;
    private final Map<String, Identifier> found = new LinkedHashMap<>();

    private Identifiers(String text) {
        this.text = text;
    }

    /** All identifiers written in {@code text}. */
    public static List<Identifier> in(String text) {
        Identifiers identifiers = new Identifiers(text);
        identifiers.urls();
        identifiers.dois();
        identifiers.named();
        return identifiers.found.isEmpty() ? List.of() : new ArrayList<>(identifiers.found.values());
    }

    private void add(String type, String value, boolean valid) {
        if (!value.isEmpty()) {
            found.putIfAbsent(type + ' ' + value, new Identifier(type, value, valid));
        }
    }

    private void urls() {
        int at = Urls.next(text, 0);
        while (at >= 0) {
            int end = Math.max(Urls.end(text, at), at + 4);
            url(text.substring(at, end));
            at = Urls.next(text, end);
        }
    }

    private void url(String url) {
        if (Urls.archive(url)) {
            add("archive", url, Urls.valid(url));
            String original = Urls.unwrapped(url);
            if (original != null) {
                add("url", original, Urls.valid(original));
            }
            return;
        }
        add("url", url, Urls.valid(url));
        String host = Urls.host(url).toLowerCase(Locale.ROOT);
        if (host.equals("hdl.handle.net")) {
            String handle = Urls.afterHost(url, Urls.host(url));
            int query = handle.indexOf('?');
            handle = handle.substring(Math.min(1, handle.length()), query < 0 ? handle.length() : query);
            add("handle", handle, handle.indexOf('/') > 0);
        }
    }

    private void dois() {
        int at = text.indexOf("10.");
        while (at >= 0) {
            boolean fresh = at == 0 || (!Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.');
            int end = fresh || named(at) ? Dois.end(text, at) : at;
            if (end > at) {
                add("doi", text.substring(at, end).toLowerCase(Locale.ROOT), true);
            }
            at = text.indexOf("10.", Math.max(end, at + 3));
        }
    }

    /** Whether {@code doi} is glued to the number that starts at {@code at}. */
    private boolean named(int at) {
        return at >= 3 && text.regionMatches(true, at - 3, "doi", 0, 3);
    }

    private void named() {
        if (has("arxiv")) {
            each(ARXIV, value -> add("arxiv", value, true));
        }
        if (text.indexOf('/') >= 0) {
            each(OLD_ARXIV, value -> add("arxiv", value, true));
        }
        if (has("pmid") || has("pubmed")) {
            each(PMID, value -> add("pmid", value, !value.startsWith("0")));
        }
        if (has("pmc")) {
            each(PMCID, value -> add("pmcid", "PMC" + value, true));
        }
        if (has("isbn")) {
            each(ISBN, this::isbn);
        }
        if (text.contains("97")) {
            each(BARE_ISBN, value -> {
                if (CheckDigits.isbn(digits(value))) {
                    add("isbn", digits(value), true);
                }
            });
        }
        if (has("issn")) {
            each(ISSN, value -> {
                String digits = digits(value);
                add("issn", digits.substring(0, 4) + '-' + digits.substring(4), CheckDigits.issn(digits));
            });
        }
        if (text.indexOf('-') >= 0) {
            each(ORCID, value -> {
                if (CheckDigits.orcid(digits(value)) || has("orcid")) {
                    add("orcid", value, CheckDigits.orcid(digits(value)));
                }
            });
        }
        if (has("hdl")) {
            each(HANDLE, value -> add("handle", Dois.trimmed(value), true));
        }
        if (has("urn:")) {
            Matcher matcher = URN.matcher(text);
            while (matcher.find()) {
                add("urn", Dois.trimmed(matcher.group()), true);
            }
        }
    }

    private void isbn(String written) {
        String digits = digits(written);
        add("isbn", digits, CheckDigits.isbn(digits));
    }

    private boolean has(String word) {
        char first = word.charAt(0);
        char upper = Character.toUpperCase(first);
        for (int i = 0; i <= text.length() - word.length(); i++) {
            char c = text.charAt(i);
            if ((c == first || c == upper) && text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private void each(Pattern pattern, java.util.function.Consumer<String> sink) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            sink.accept(matcher.group(1));
        }
    }

    private static String digits(String written) {
        StringBuilder digits = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = Character.toUpperCase(written.charAt(i));
            if ((c >= '0' && c <= '9') || c == 'X') {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
