package org.ibid.enrichment.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ibid.contracts.CslItem;
import org.ibid.enrichment.source.Likeness;
import org.ibid.enrichment.source.Work;
import org.jspecify.annotations.Nullable;

/**
 * What a registry has on a source. It is the registry's word, and changes nothing of what the documents say.
 *
 * @param registry whose it is
 * @param id the registry's own
 * @param names the authors
 * @param by what the match rests on: {@code doi} or {@code title-author-year}
 * @param score of the match, 0 to 1; below .85 it may as well be another work
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Registered(
        String registry,
        String id,
        @Nullable String doi,
        @Nullable String title,
        List<String> names,
        String year,
        @Nullable String container,
        String by,
        double score) {

    private static final double BY_DOI = 1;

    /** An author or a year that one of both lacks says nothing, and takes from the score. */
    private static final double UNSAID = 0.85;

    /** Those of the entries that may be the work, the likeliest first. */
    public static List<Registered> among(String registry, List<Entry> entries, Asked asked) {
        return entries.stream()
                .flatMap(entry -> match(registry, entry, asked).stream())
                .sorted(Comparator.comparingDouble((Registered found) -> -found.score)
                        .thenComparing(Registered::id))
                .toList();
    }

    private static Optional<Registered> match(String registry, Entry entry, Asked asked) {
        if (asked.doi() != null) {
            return asked.doi().equalsIgnoreCase(entry.doi())
                    ? Optional.of(of(registry, entry, "doi", BY_DOI))
                    : Optional.empty();
        }
        double score = likeness(entry, asked);
        return score < Likeness.CANDIDATE
                ? Optional.empty()
                : Optional.of(of(registry, entry, "title-author-year", score));
    }

    private static double likeness(Entry entry, Asked asked) {
        Optional<Work> mine = Work.of(asked.title(), asked.authors(), asked.year());
        Optional<Work> theirs = Work.of(entry.title(), entry.authors(), entry.year());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return 0;
        }
        Work other = theirs.get();
        boolean author = mine.get().author().isEmpty() || other.author().isEmpty();
        boolean year = mine.get().year().isEmpty() || other.year().isEmpty();
        Work compared = new Work(
                other.words(),
                author ? mine.get().author() : other.author(),
                year ? mine.get().year() : other.year());
        double likeness = Likeness.of(mine.get(), compared) * (author ? UNSAID : 1) * (year ? UNSAID : 1);
        return Math.round(likeness * 100) / 100.0;
    }

    private static Registered of(String registry, Entry entry, String by, double score) {
        return new Registered(
                registry,
                entry.id(),
                entry.doi() == null ? null : entry.doi().toLowerCase(Locale.ROOT),
                entry.title(),
                entry.authors().stream().map(Registered::name).toList(),
                entry.year(),
                entry.container(),
                by,
                score);
    }

    private static String name(CslItem.Name name) {
        return name.literal() != null
                ? name.literal()
                : (Objects.requireNonNullElse(name.given(), "") + " " + Objects.requireNonNullElse(name.family(), ""))
                        .strip();
    }
}
