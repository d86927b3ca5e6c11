package org.ibid.normalizer.html.metadata;

import java.util.ArrayList;
import java.util.List;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.name.ByWords;
import org.ibid.normalizer.name.PersonNames;
import org.ibid.wording.Letters;
import org.jspecify.annotations.Nullable;

/** The authors: those that the page declares, if they look like names, else those that its markup marks or a line shows. */
final class Bylines {

    private static final List<String> DECLARED = List.of(
            "citation_author",
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
            "dc.creator.personalname");

    private static final int CARD_LABELS = 2;

    private final Page page;
    private final Declared declared;
    private final LinkedData data;
    private final @Nullable String site;
    private final int titleAt;
    private final Authors authors;

    /** Names and where they are from. */
    record Signed(List<String> names, String from) {

        static final Signed NOBODY = new Signed(List.of(), "");

        boolean isEmpty() {
            return names.isEmpty();
        }
    }

    Bylines(Page page, Declared declared, LinkedData data, @Nullable String site, int titleAt) {
        this.page = page;
        this.declared = declared;
        this.data = data;
        this.site = site;
        this.titleAt = titleAt;
        this.authors = new Authors(site);
    }

    Signed find(boolean discussion) {
        Signed signed = new Signed(authors.of(data.authors()), "json-ld author");
        boolean stated = !signed.isEmpty();
        for (String key : DECLARED) {
            List<String> names = declared.all(key).isEmpty() ? List.of() : authors.of(declared.all(key));
            // some give the machines that read JSON-LD the first of several writers alone
            List<String> known = signed.names();
            boolean fuller = names.size() > known.size()
                    && names.containsAll(known)
                    && (known.isEmpty()
                            || names.stream().allMatch(name -> known.contains(name) || PersonNames.isName(name)));
            signed = fuller ? new Signed(names, "meta " + key) : signed;
        }
        signed = signed.isEmpty() ? new Signed(authors.of(written()), "meta twitter:data") : signed;
        if (discussion) {
            return signed.isEmpty() ? new Poster(page, titleAt).find() : signed;
        }
        if (signed.names().stream().noneMatch(name -> PersonNames.isName(name) || name.indexOf(',') > 0)) {
            // a house that declares itself the author of all its pages prints who wrote this one
            Signed shown = shown();
            boolean named = shown.names().stream().anyMatch(PersonNames::isName);
            // a team or a house of several words that signs for machines is no slip of a form
            boolean brief = signed.names().stream().allMatch(name -> name.indexOf(' ') < 0);
            signed = shown.isEmpty() || stated && !(named && brief) ? signed : shown;
        }
        return signed.isEmpty() ? outlet() : signed;
    }

    /** What sharing cards show under a label like "Written by". */
    private List<String> written() {
        for (int i = 1; i <= CARD_LABELS; i++) {
            Stated label = declared.first("twitter:label" + i);
            Stated name = declared.first("twitter:data" + i);
            if (label != null && name != null && ByWords.sure(label.value() + ' ') > 0) {
                return List.of(name.value());
            }
        }
        return List.of();
    }

    private Signed shown() {
        Signed marked = new MarkedAuthors(page, authors).find();
        return marked.isEmpty() ? new PrintedByline(page, authors, titleAt).find() : marked;
    }

    /** The site itself, where it signs and nobody else does. */
    private Signed outlet() {
        List<String> signed = new ArrayList<>(data.authors());
        signed.addAll(declared.all("author"));
        for (String name : signed) {
            if (site != null && Letters.bare(site).equals(Letters.bare(name)) && PersonNames.isName(name)) {
                return new Signed(List.of(name), data.authors().contains(name) ? "json-ld author" : "meta author");
            }
        }
        // a site that is called as its writer
        Signed marked = new MarkedAuthors(page, new Authors(null)).find();
        boolean own = site != null
                && marked.names().size() == 1
                && Letters.bare(site).equals(Letters.bare(marked.names().getFirst()));
        return own && PersonNames.isName(marked.names().getFirst()) ? marked : Signed.NOBODY;
    }
}
