package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A document as far as it has come: each stage adds its own section and touches no other, but that the fetcher drops
 * {@code intake.content} once the original is stored.
 *
 * @param revision from 1, assigned by the fetcher: the same bytes keep their revision, changed bytes get the next
 * @param run which run through the stages this is
 * @param replay 0 on the first run; a replay counts it up, so that its events have ids of their own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentEvent(
        String id,
        int revision,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int replay,
        Run run,
        Intake intake,
        @Nullable Original original,
        @Nullable Text text,
        @Nullable Citations citations,
        @Nullable Enrichment enrichment) {

    public DocumentEvent {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a document event needs an id");
        }
        run = run == null ? Run.NONE : run;
        if (revision < 1) {
            throw new IllegalArgumentException("revisions count from 1, not " + revision);
        }
    }

    public static DocumentEvent fetched(String id, int revision, Run run, Intake intake, @Nullable Original original) {
        return new DocumentEvent(id, revision, 0, run, intake.withoutContent(), original, null, null, null);
    }

    /** The same in a replay: what stages make of it bears other event ids than what they made of it before. */
    public DocumentEvent replayed(int number) {
        return new DocumentEvent(id, revision, number, run, intake, original, text, citations, enrichment);
    }

    public DocumentEvent with(Text normalized) {
        return new DocumentEvent(id, revision, replay, run, intake, original, normalized, null, null);
    }

    public DocumentEvent with(Citations found) {
        return new DocumentEvent(id, revision, replay, run, intake, original, text, found, null);
    }

    public DocumentEvent with(Enrichment added) {
        return new DocumentEvent(id, revision, replay, run, intake, original, text, citations, added);
    }
}
