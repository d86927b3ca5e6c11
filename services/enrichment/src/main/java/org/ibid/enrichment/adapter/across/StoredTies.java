package org.ibid.enrichment.adapter.across;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.ibid.enrichment.across.Ties;
import org.ibid.enrichment.adapter.across.Postings.Posting;
import org.ibid.enrichment.near.Signature;
import org.ibid.enrichment.source.Work;
import org.jspecify.annotations.Nullable;

/**
 * What a document is tied by, as it stands beside it in the store: so that it can be untied.
 *
 * @param keys under which it is listed
 * @param sources the ids that it names or is
 * @param works the works, as they are listed
 */
public record StoredTies(List<String> keys, List<String> sources, List<String> works, Optional<Signature> signature) {

    /** Its name in the store. */
    public static final String FIELD = "ties";

    /** Of what was never tied. */
    public static final StoredTies NONE = new StoredTies(List.of(), List.of(), List.of(), Optional.empty());

    static StoredTies of(Ties ties) {
        return new StoredTies(
                List.copyOf(ties.keys()),
                ties.sources().stream()
                        .flatMap(join -> join.ids().stream())
                        .distinct()
                        .toList(),
                ties.works().stream().map(Work::written).toList(),
                ties.signature());
    }

    public Document write() {
        return new Document("keys", keys)
                .append("sources", sources)
                .append("works", works)
                .append(
                        "signature",
                        signature.map(known -> new Binary(known.bytes())).orElse(null));
    }

    /** @param stored a document with its {@link #FIELD}; null where it is not there */
    public static StoredTies read(@Nullable Document stored) {
        Document ties = stored == null ? null : stored.get(FIELD, Document.class);
        return stored == null || ties == null
                ? NONE
                : new StoredTies(
                        ties.getList("keys", String.class),
                        ties.getList("sources", String.class),
                        ties.getList("works", String.class),
                        signature(stored));
    }

    /** @param stored a document with the signature among its {@link #FIELD}, where it has one */
    static Optional<Signature> signature(Document stored) {
        return Optional.ofNullable(stored.getEmbedded(List.of(FIELD, "signature"), Binary.class))
                .flatMap(bytes -> Signature.read(bytes.getData()));
    }

    /** Under which it is listed, and its works are. */
    List<Posting> postings(String id) {
        List<Posting> postings = new ArrayList<>();
        keys.forEach(key -> postings.add(new Posting(key, id)));
        for (String work : works) {
            Work.read(work).blocks().forEach(block -> postings.add(new Posting(block, work)));
        }
        return postings;
    }

    boolean isEmpty() {
        return keys.isEmpty() && sources.isEmpty() && works.isEmpty();
    }

    /** The bands of its text. */
    List<String> bands() {
        return keys.stream().filter(Signature::isBand).toList();
    }

    /** The keys of lists that hold no more than so many; who cites a source is parted into lists of their own instead. */
    List<String> bounded() {
        return Stream.concat(
                        keys.stream().filter(key -> !Ties.isCiting(key)),
                        works.stream().flatMap(work -> Work.read(work).blocks().stream()))
                .distinct()
                .toList();
    }

    /** The same without what another has too. */
    public StoredTies without(StoredTies other) {
        return new StoredTies(
                minus(keys, other.keys), minus(sources, other.sources), minus(works, other.works), Optional.empty());
    }

    private static List<String> minus(List<String> all, List<String> some) {
        Set<String> less = Set.copyOf(some);
        return all.stream().filter(one -> !less.contains(one)).toList();
    }
}
