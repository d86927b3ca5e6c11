package org.ibid.citations.marker;

import java.util.BitSet;
import java.util.List;
import org.ibid.contracts.Marker;

/** The markers that name an entry's author with a page or a title, and, where the text cites so, its authors named in passing. */
final class AuthorTitleMarkers {

    private final String content;
    private final EntryIndex index;
    private final Reasons reasons;

    AuthorTitleMarkers(String content, EntryIndex index, Reasons reasons) {
        this.content = content;
        this.index = index;
        this.reasons = reasons;
    }

    /** @param dated whether the text cites by author and year, so that a title counts only before a year */
    void addTo(List<Sighting> found, List<Passage> body, boolean dated) {
        NamedWorks works = new NamedWorks(content, index);
        AuthorTitleScanner titles = new AuthorTitleScanner(content, index, works, dated);
        body.forEach(titles::scan);
        List<Sighting> believed = titles.believed();
        BitSet covered = new BitSet();
        believed.forEach(sighting -> covered.set(sighting.start(), sighting.end()));
        // the title tells works apart that name and year do not
        found.removeIf(
                sighting -> dated && sighting.style() == Marker.Style.AUTHOR_YEAR && covered.get(sighting.start()));
        found.addAll(believed);
        reasons.read(
                believed,
                () -> dated
                        ? "author, title and year of an entry"
                        : "author, and page or title, of an entry, as the text cites a good part of them");
        if (!believed.isEmpty() && !dated) {
            named(found, body, covered, works);
        }
    }

    private void named(List<Sighting> found, List<Passage> body, BitSet covered, NamedWorks works) {
        OthersScanner others = new OthersScanner(content, works);
        List<Sighting> named = body.stream()
                .flatMap(passage -> others.scan(passage, covered::get).stream())
                .toList();
        found.addAll(named);
        reasons.read(named, () -> "an entry's authors, named with those that are not, as the text cites");
    }
}
