package org.ibid.citations.referencelist;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Recognises the headings that reference lists stand under, and the site boilerplate that interrupts or ends them. */
final class SectionHeading {

    /** How far a heading can be trusted: a weak one (Notes, Sources) also heads other things. */
    enum Strength {
        STRONG_REFERENCES,
        WEAK_REFERENCES,
        NOTES
    }

    private static final int LONGEST = 60;

    private static final Map<String, Strength> HEADINGS = Map.ofEntries(
            strong("references"),
            weak("reference"),
            strong("reference list"),
            strong("list of references"),
            strong("bibliography"),
            strong("select bibliography"),
            strong("selected bibliography"),
            strong("works cited"),
            strong("works consulted"),
            strong("literature cited"),
            strong("literature"),
            strong("cited literature"),
            strong("citations"),
            strong("cited works"),
            strong("references cited"),
            strong("references and notes"),
            strong("notes and references"),
            strong("references and further reading"),
            strong("bibliographic references"),
            strong("selected references"),
            strong("sources cited"),
            strong("sources and references"),
            strong("references and sources"),
            strong("reference sources"),
            strong("general references"),
            strong("cited references"),
            strong("supplementary references"),
            strong("additional references"),
            strong("supporting references"),
            strong("primary sources"),
            strong("secondary sources"),
            strong("literatur"),
            strong("literaturverzeichnis"),
            strong("quellenverzeichnis"),
            strong("literaturhinweise"),
            strong("literaturangaben"),
            strong("einzelnachweise"),
            strong("referenzen"),
            strong("quellen und literatur"),
            strong("literatur und quellen"),
            strong("quellenangaben"),
            strong("bibliographie"),
            strong("bibliografie"),
            strong("références"),
            strong("références bibliographiques"),
            strong("notes et références"),
            strong("sources et références"),
            strong("referencias"),
            strong("referencias bibliográficas"),
            strong("bibliografía"),
            strong("bibliografia"),
            strong("riferimenti bibliografici"),
            strong("riferimenti"),
            strong("referências"),
            strong("referências bibliográficas"),
            strong("literatuur"),
            strong("literatuurlijst"),
            strong("referenties"),
            strong("referenser"),
            strong("referanser"),
            strong("referencer"),
            strong("litteratur"),
            strong("kirjallisuus"),
            strong("lähteet"),
            strong("literatura"),
            strong("piśmiennictwo"),
            strong("список литературы"),
            strong("литература"),
            strong("источники"),
            weak("sources"),
            weak("source"),
            weak("further reading"),
            weak("quellen"),
            weak("quelle"),
            weak("belege"),
            weak("fuentes"),
            weak("fonti"),
            weak("fontes"),
            weak("bronnen"),
            weak("weiterführende literatur"),
            weak("примечания"),
            notes("notes"),
            notes("note"),
            notes("endnotes"),
            notes("end notes"),
            notes("footnotes"),
            notes("anmerkungen"),
            notes("fußnoten"),
            notes("fussnoten"),
            notes("endnoten"),
            notes("notas"),
            notes("notes de bas de page"),
            notes("notas al pie"),
            notes("noten"),
            notes("noter"),
            notes("przypisy"));

    private static final Set<String> BOILERPLATE = Set.of(
            "related posts",
            "related articles",
            "related stories",
            "related content",
            "related",
            "related news",
            "you may also like",
            "you might also like",
            "share this",
            "share",
            "share this article",
            "tweet",
            "about the author",
            "about the authors",
            "about us",
            "leave a comment",
            "leave a reply",
            "comments",
            "post a comment",
            "subscribe",
            "newsletter",
            "sign up",
            "follow us",
            "advertisement",
            "print",
            "email",
            "read more",
            "read next",
            "more stories",
            "recommended",
            "most read",
            "most popular",
            "tags",
            "categories",
            "back to top",
            "next post",
            "previous post",
            "see also",
            "author information",
            "acknowledgements",
            "acknowledgments",
            "über den autor",
            "ähnliche beiträge",
            "verwandte artikel",
            "kommentare",
            "teilen",
            "anzeige",
            "das könnte sie auch interessieren",
            "articles similaires",
            "partager",
            "commentaires",
            "artículos relacionados",
            "compartir",
            "external links",
            "weblinks",
            "liens externes");

    private static final String[] BOILERPLATE_STARTS = {
        "copyright ",
        "©",
        "(c) ",
        "all rights reserved",
        "filed under",
        "posted in",
        "tagged ",
        "share this",
        "click here",
        "sign up",
        "subscribe to",
        "follow us",
        "related posts",
        "related articles",
        "read more:",
        "read also",
        "continue reading",
        "advertisement",
        "like this:",
        "share on",
        "tags:",
        "categories:"
    };

    private SectionHeading() {}

    private static Map.Entry<String, Strength> strong(String heading) {
        return Map.entry(heading, Strength.STRONG_REFERENCES);
    }

    private static Map.Entry<String, Strength> weak(String heading) {
        return Map.entry(heading, Strength.WEAK_REFERENCES);
    }

    private static Map.Entry<String, Strength> notes(String heading) {
        return Map.entry(heading, Strength.NOTES);
    }

    /** What kind of list the line announces; null when it is no such heading. */
    static Strength of(String content, Line line) {
        return line.end() - line.start() > LONGEST ? null : HEADINGS.get(plain(content, line));
    }

    static boolean isBoilerplate(String content, Line line) {
        if (line.end() - line.start() > 200) {
            return false;
        }
        String plain = plain(content, line);
        if (BOILERPLATE.contains(plain)) {
            return true;
        }
        for (String start : BOILERPLATE_STARTS) {
            if (plain.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Lower case without numbering, Markdown signs, {@code [edit]} and colon. */
    private static String plain(String content, Line line) {
        String text = line.of(content).toLowerCase(Locale.ROOT);
        int start = 0;
        int end = text.length();
        while (start < end && "#*_=0123456789. \t\u00A0".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        if (text.endsWith("[edit]") || text.endsWith("(edit)")) {
            end -= 6;
        }
        while (end > start && "#*_=:. \t\u00A0".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return start < end ? text.substring(start, end) : "";
    }
}
