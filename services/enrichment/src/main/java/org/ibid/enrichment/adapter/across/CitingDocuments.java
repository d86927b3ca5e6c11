package org.ibid.enrichment.adapter.across;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.bson.Document;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Place;
import org.ibid.contracts.Resolution;
import org.ibid.contracts.Span;
import org.ibid.enrichment.across.Ties;
import org.ibid.enrichment.source.canonical.Component;
import org.jspecify.annotations.Nullable;

/** Who cites a source, and in which sentences. */
@ApplicationScoped
public class CitingDocuments {

    private static final int SENTENCES = 20;

    private final DocumentParts documents;
    private final Postings postings;
    private final Sources sources;

    CitingDocuments(DocumentParts documents, Postings postings, Sources sources) {
        this.documents = documents;
        this.postings = postings;
        this.sources = sources;
    }

    /**
     * A document that rests on a source.
     *
     * @param citing the sentences that cite it, in order; the entry itself where no marker leads to it
     */
    public record Citing(
            String id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String title,

            List<Sentence> citing) {}

    /**
     * A sentence that cites, or what stands there where it is none.
     *
     * @param kind what in it names the source
     * @param by what says that it is this source, and how sure it is: 0 to 1
     */
    public record Sentence(int start, int end, String text, Resolution.Kind kind, String by, double score) {}

    /** A page in the order of ids; @param next the last id, where more follow */
    public record Page(
            List<Citing> items,
            @Schema(nullable = true) @Nullable String next) {}

    /** All that cite it, by any of its ids, in order. */
    public SortedSet<String> ids(Component source) {
        return postings.members(Ties.citing(source.ids()));
    }

    /** Empty where no document has named the source. */
    public Optional<Page> of(String source, @Nullable String after, int limit) {
        return sources.known(source).map(component -> page(component, after, limit));
    }

    private Page page(Component source, @Nullable String after, int limit) {
        List<String> page = ids(source).stream()
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = page.size() > limit;
        List<String> shown = more ? page.subList(0, limit) : page;
        Set<String> ids = Set.copyOf(source.ids());
        List<Citing> items = new ArrayList<>();
        documents
                .find(shown, "title", "text.content", "text.sentences", "citations.markers", "enrichment.resolutions")
                .forEach((id, stored) -> items.add(new Citing(id, stored.getString("title"), sentences(stored, ids))));
        return new Page(items, more ? shown.getLast() : null);
    }

    private static List<Sentence> sentences(Document stored, Set<String> source) {
        DocumentView.Body text = DocumentParts.read(stored, "text", DocumentView.Body.class);
        List<Resolution> resolutions = DocumentParts.list(stored, "enrichment", "resolutions", Resolution[].class);
        List<Marker> markers = DocumentParts.list(stored, "citations", "markers", Marker[].class);
        List<Sentence> sentences = new ArrayList<>();
        for (Resolution resolution : resolutions) {
            if (text != null && source.contains(resolution.source())) {
                for (Span place : places(resolution, markers)) {
                    Sentence sentence = sentence(text, place, resolution);
                    if (sentences.size() < SENTENCES && !sentences.contains(sentence)) {
                        sentences.add(sentence);
                    }
                }
            }
        }
        return sentences;
    }

    /** Of an entry the markers that lead to it. */
    private static List<Span> places(Resolution resolution, List<Marker> markers) {
        List<Span> places = new ArrayList<>();
        for (Marker marker : markers) {
            if (resolution.reference() != null && marker.references().contains(resolution.reference())) {
                places.add(marker);
            }
        }
        return places.isEmpty() ? List.of(resolution) : places;
    }

    private static Sentence sentence(DocumentView.Body text, Span place, Resolution resolution) {
        Span at = text.sentences() == null
                ? place
                : text.sentences().stream()
                        .filter(sentence -> sentence.start() <= place.start() && place.start() < sentence.end())
                        .<Span>map(sentence -> new Place(sentence.start(), Math.max(sentence.end(), place.end())))
                        .findFirst()
                        .orElse(place);
        int end = Math.min(at.end(), text.content().length());
        return new Sentence(
                at.start(),
                end,
                text.content().substring(Math.min(at.start(), end), end),
                resolution.kind(),
                resolution.by(),
                resolution.score());
    }
}
