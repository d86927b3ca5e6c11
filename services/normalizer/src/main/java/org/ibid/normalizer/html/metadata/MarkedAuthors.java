package org.ibid.normalizer.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.html.metadata.Bylines.Signed;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.name.PersonNames;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Names in elements that are marked itemprop or rel author, or classed as byline or author, in this order. */
final class MarkedAuthors {

    private static final int LONGEST_LINE = 3000;
    private static final int LONGEST_HANDLE = 30;
    /** So far above one author stands what holds all of them. */
    private static final int SHARED_LEVELS = 2;

    private static final Pattern PROFILE =
            Pattern.compile("[/=](?:author|autor|auteur|autore|redaktion|staff|team|profile|user|member)s?[/,&=]");
    private static final List<String> STOPS = List.of(" | ", " on ", " • ", " · ", " – ", " - ", "\n", " in ", " — ");

    private final Page page;
    private final Authors authors;

    MarkedAuthors(Page page, Authors authors) {
        this.page = page;
        this.authors = authors;
    }

    /** The names of the best rank, of all elements that stand in one place with the first of them. */
    Signed find() {
        Signed named = find(MarkedAuthors::names);
        return named.isEmpty() ? find((element, rank) -> handle(element)) : named;
    }

    private Signed find(BiFunction<Element, Rank, List<String>> reader) {
        Rank best = Rank.NONE;
        Element place = null;
        List<String> names = new ArrayList<>();
        for (Element element : page.cues().authors) {
            Rank rank = Rank.of(element);
            boolean joins = rank == best && rank != Rank.CLASSED && isIn(place, element);
            if ((rank.compareTo(best) < 0 || joins) && !Chrome.isAround(element) && !isInTeaser(element)) {
                List<String> found = authors.of(reader.apply(element, rank));
                if (!found.isEmpty() && !joins) {
                    names.clear();
                    place = up(element, SHARED_LEVELS);
                    best = rank;
                }
                found.stream().filter(name -> !names.contains(name)).forEach(names::add);
            }
        }
        return names.isEmpty() ? Signed.NOBODY : new Signed(names, best.from);
    }

    private enum Rank {
        ITEM("itemprop author"),
        LINKED("rel author"),
        CLASSED("visible"),
        NONE("");

        final String from;

        Rank(String from) {
            this.from = from;
        }

        static Rank of(Element element) {
            if (element.attr("itemprop").equals("author")) {
                return ITEM;
            }
            return element.attr("rel").contains("author") ? LINKED : CLASSED;
        }
    }

    private static List<String> names(Element element, Rank rank) {
        return rank == Rank.ITEM ? named(element) : names(text(element));
    }

    /** Its text, or that of the first of links that nothing parts: a name and what can be done with it. */
    private static String text(Element element) {
        String text = element.text();
        Element link = element.normalName().equals("a") ? null : element.selectFirst("a[href]");
        String first = link == null ? "" : link.text().strip();
        boolean glued = !first.isEmpty()
                && text.length() > first.length()
                && text.startsWith(first)
                && Character.isLetter(text.charAt(first.length()));
        return glued ? first : text;
    }

    /** A link to whoever wrote it says a name that need not look like one: {@code gnaddrig}, {@code ThE_PaiN}. */
    private static List<String> handle(Element element) {
        Element link = element.normalName().equals("a") ? element : element.selectFirst("a[href]");
        String name = link == null ? "" : link.text().strip();
        boolean profile = link != null
                && (link.attr("rel").contains("author")
                        || PROFILE.matcher(link.attr("href")).find());
        boolean brief = name.length() >= 2 && name.length() <= LONGEST_HANDLE && name.split(" ", -1).length <= 2;
        return profile && brief && Character.isLetter(name.codePointAt(0)) ? List.of(name) : List.of();
    }

    /** A part of a link to another document. */
    private static boolean isInTeaser(Element element) {
        Element link = element.normalName().equals("a") ? null : element.closest("a[href]");
        return link != null && link.text().length() > element.text().length() + LONGEST_HANDLE;
    }

    private static boolean isIn(@Nullable Element place, Element element) {
        return place != null && element.parents().contains(place);
    }

    private static Element up(Element element, int levels) {
        Element each = element;
        for (int i = 0; i < levels && each.parent() != null; i++) {
            each = each.parent();
        }
        return each;
    }

    /** Microdata: the name property of the person that the element describes, else its text. */
    private static List<String> named(Element author) {
        String name = Microdata.name(author);
        List<String> names = names(name);
        return names.isEmpty() && PersonNames.isName(name) ? List.of(name) : names;
    }

    private static List<String> names(String text) {
        String bare = text.strip();
        Stamp stamp = Stamp.of(bare);
        boolean dated = stamp != null && (stamp.published() != null || stamp.modified() != null);
        if (stamp != null && dated && !stamp.names().isEmpty()) {
            return stamp.names();
        }
        return bare.length() < LONGEST_LINE ? PersonNames.line(firstPart(withoutDate(bare))) : List.of();
    }

    /** Without the date that some bylines begin with. */
    private static String withoutDate(String text) {
        DateGrammar.Found date = text.length() > 200 ? null : DateGrammar.find(text, true);
        if (date == null || date.start() > 2) {
            return text;
        }
        int end = date.end();
        while (end < text.length() && !Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(end);
    }

    private static String firstPart(String text) {
        int end = text.length();
        for (String stop : STOPS) {
            int at = text.indexOf(stop);
            end = at > 0 && at < end ? at : end;
        }
        return text.substring(0, end);
    }
}
