package org.ibid.citations.identifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
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
            "(?i)\\barxiv\\s?(?:\\.org/(?:abs|pdf|html)/|e-?prints?)?\\s?[:.]?\\s?(?:\\[?)((?:[a-z-]{2,10}(?:\\.[A-Z]{2})?/\\d{7}|\\d{4}\\.\\d{4,5})(?:v\\d{1,2})?)(?!\\d)");
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

    private static final Pattern RFC = Pattern.compile("(?<![\\w/.-])RFC[ \u00A0-]?(\\d{1,5})(?![\\w/])");

    private static final Pattern BROKEN_DOI =
            Pattern.compile("(?i)\\bdoi\\s?:\\s?(10\\.\\d{2,9}/?|1[1-9]\\.\\d{4,9}/\\S{1,80})(?=\\s?(?:[,;)\\]]|$))");

    private final String text;
    private final Set<Announced> announced;
    private final Map<String, PrintedIdentifier> found = new LinkedHashMap<>();

    private Identifiers(String text) {
        this.text = text;
        announced = Announced.in(text);
    }

    /** All identifiers written in {@code text}. */
    public static List<Identifier> in(String text) {
        return printed(text).stream().map(PrintedIdentifier::identifier).toList();
    }

    /** The same with the places where each is printed first. */
    public static List<PrintedIdentifier> printed(String text) {
        Identifiers identifiers = new Identifiers(text);
        identifiers.urls();
        identifiers.dois();
        identifiers.named();
        return identifiers.found.isEmpty() ? List.of() : new ArrayList<>(identifiers.found.values());
    }

    private void add(String type, String value, boolean valid, int start, int end) {
        if (!value.isEmpty()) {
            found.putIfAbsent(
                    type + ' ' + value, new PrintedIdentifier(new Identifier(type, value, valid), start, end));
        }
    }

    private void urls() {
        int at = Urls.next(text, 0);
        while (at >= 0) {
            int end = Dois.linkEnd(text, at, Math.max(Urls.end(text, at), at + 4));
            url(text.substring(at, end), at, end);
            at = Urls.next(text, end);
        }
    }

    private void url(String url, int start, int end) {
        if (Archives.is(url)) {
            add("archive", url, Urls.isValid(url), start, end);
            String original = Archives.original(url);
            if (original != null) {
                add("url", original, Urls.isValid(original), start, end);
            }
            return;
        }
        add("url", url, Urls.isValid(url), start, end);
        if (url.regionMatches(true, url.indexOf("://") + 3, "hdl.handle.net/", 0, 15)) {
            String handle = Urls.afterHost(url, Urls.host(url));
            int query = handle.indexOf('?');
            handle = handle.substring(Math.min(1, handle.length()), query < 0 ? handle.length() : query);
            add("handle", handle, handle.indexOf('/') > 0, start, end);
        }
    }

    private void dois() {
        boolean none = true;
        int at = text.indexOf("10.");
        while (at >= 0) {
            boolean fresh = at == 0
                    || (!Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '.')
                    || isEscaped(at);
            int end = fresh || isNamed(at) ? Dois.end(text, at) : at;
            if (end > at) {
                boolean publishers = at > 0 && text.charAt(at - 1) == '/' && !isResolver(at);
                add("doi", Dois.canonical(text.substring(at, end), publishers), true, announcedFrom(at), end);
                none = false;
            }
            at = text.indexOf("10.", Math.max(end, at + 3));
        }
        if (none && announced.contains(Announced.DOI)) {
            each(BROKEN_DOI, (value, place) -> add("doi", Dois.trimmed(value), false, place));
        }
    }

    /** Where {@code doi:} begins, if that stands before the number that starts at {@code at}. */
    private int announcedFrom(int at) {
        int from = at;
        while (from > 0 && at - from < 2 && " :".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        boolean named = from >= 3
                && text.regionMatches(true, from - 3, "doi", 0, 3)
                && (from == 3 || !Character.isLetterOrDigit(text.charAt(from - 4)));
        return named ? from - 3 : at;
    }

    /** Whether the slash before {@code at} is the resolver's, {@code doi.org/}. */
    private boolean isResolver(int at) {
        return at >= 8 && text.regionMatches(true, at - 8, "doi.org/", 0, 8);
    }

    /** Whether a percent-encoded sign stands before {@code at}. */
    private boolean isEscaped(int at) {
        return at >= 3 && text.charAt(at - 3) == '%' && text.regionMatches(true, at - 2, "2F", 0, 2);
    }

    /** Whether {@code doi} is glued to the number that starts at {@code at}. */
    private boolean isNamed(int at) {
        return at >= 3 && text.regionMatches(true, at - 3, "doi", 0, 3);
    }

    private void named() {
        if (announced.contains(Announced.ARXIV)) {
            each(ARXIV, (value, place) -> add("arxiv", value, isArxiv(value), place));
        }
        if (announced.contains(Announced.NUMBERED_PATH)) {
            each(OLD_ARXIV, (value, place) -> add("arxiv", value, isArxiv(value), place));
        }
        if (announced.contains(Announced.PMID) || announced.contains(Announced.PUBMED)) {
            each(PMID, (value, place) -> add("pmid", value, !value.startsWith("0"), place));
        }
        if (announced.contains(Announced.PMC)) {
            each(PMCID, (value, place) -> add("pmcid", "PMC" + value, !value.startsWith("0"), place));
        }
        if (announced.contains(Announced.ISBN)) {
            each(ISBN, this::isbn);
        }
        if (announced.contains(Announced.BARE_ISBN)) {
            each(BARE_ISBN, (value, place) -> {
                if (CheckDigits.isIsbn(digits(value))) {
                    add("isbn", digits(value), true, place);
                }
            });
        }
        if (announced.contains(Announced.ISSN)) {
            each(ISSN, (value, place) -> {
                String digits = digits(value);
                add("issn", digits.substring(0, 4) + '-' + digits.substring(4), CheckDigits.isIssn(digits), place);
            });
        }
        if (announced.contains(Announced.GROUPED)) {
            boolean named = announced.contains(Announced.ORCID);
            each(ORCID, (value, place) -> {
                boolean valid = CheckDigits.isOrcid(digits(value));
                if (valid || named) {
                    add("orcid", value.toUpperCase(Locale.ROOT), valid, place);
                }
            });
        }
        if (announced.contains(Announced.HANDLE)) {
            each(HANDLE, (value, place) -> add("handle", Dois.trimmed(value), true, place));
        }
        if (announced.contains(Announced.URN)) {
            Matcher matcher = URN.matcher(text);
            while (matcher.find()) {
                String urn = Dois.trimmed(matcher.group());
                add("urn", urn, Urns.isValid(urn), matcher.start(), matcher.start() + urn.length());
            }
        }
        if (announced.contains(Announced.RFC)) {
            // RFC 2648
            each(RFC, (value, place) -> add("urn", "urn:ietf:rfc:" + value, true, place));
        }
    }

    /** Whether the month that the number begins with exists, and its length is that of its time (five digits since 2015). */
    private static boolean isArxiv(String value) {
        int at = value.indexOf('/') + 1;
        int year = (value.charAt(at) - '0') * 10 + value.charAt(at + 1) - '0';
        int month = (value.charAt(at + 2) - '0') * 10 + value.charAt(at + 3) - '0';
        int version = value.indexOf('v', at);
        int length = (version < 0 ? value.length() : version) - at;
        boolean fits = at > 0 ? year >= 91 || year <= 7 : year >= 7 && year < 90 && length == (year < 15 ? 9 : 10);
        return fits && month >= 1 && month <= 12;
    }

    private void isbn(String written, MatchResult place) {
        String digits = digits(written);
        add("isbn", digits, CheckDigits.isIsbn(digits), place);
    }

    /** What is found there; its place ends with its value, without the punctuation that a wide pattern takes along. */
    private void add(String type, String value, boolean valid, MatchResult place) {
        int end = place.start(1) + Dois.trimmed(place.group(1)).length();
        add(type, value, valid, place.start(), end);
    }

    private void each(Pattern pattern, BiConsumer<String, MatchResult> sink) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            sink.accept(matcher.group(1), matcher);
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
