package org.ibid.fetcher.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ibid.contracts.Run;
import org.ibid.stage.Decoder.Position;
import org.jspecify.annotations.Nullable;

/**
 * The runs and revisions of one document. Each intake gets a run of its own, in the order in which they are taken; the same bytes as
 * the newest keep their revision, changed bytes get the next. Whatever the interleaving of deliveries and redeliveries, an intake
 * has the answer that it had the first time.
 *
 * <p>The last {@link #REMEMBERED} intakes are known one by one. Of older ones only the last place in each partition is: what stands
 * there or before, and is not younger, is a repeat whose answer went out long ago. A topic that was created anew counts its offsets
 * from 0 again: a record at a known place with another timestamp is another record, and one before it that is younger is new, so a
 * document goes on (unless its publisher's clock went back as well; then those who wait for the new places may be answered early).
 *
 * <p>A publication that was sent twice, as its sender crashed before it knew that it was sent, stands at two places and has one run.
 *
 * @param run the newest; 0 before the first
 * @param revision the newest; 0 before the first
 * @param sha256 of the newest revision; null before the first
 * @param ended the newest run that has its revision or its failure: what an older one brings now comes too late
 * @param taken the last intakes, newest last
 * @param forgotten the last place in each partition among the intakes before those
 */
public record Revisions(
        int run, int revision, @Nullable String sha256, int ended, List<Taken> taken, Map<Integer, Place> forgotten) {

    /** More than one poll of the consumer brings. */
    static final int REMEMBERED = 256;

    public static final Revisions NONE = new Revisions(0, 0, null, 0, List.of(), Map.of());

    public Revisions {
        taken = List.copyOf(taken);
        forgotten = Map.copyOf(forgotten);
    }

    /** Where an intake stood in its partition, and when it was published, in milliseconds since 1970. */
    public record Place(long offset, long timestamp) {

        private static Place of(Position position) {
            return new Place(position.offset(), position.timestamp());
        }

        /** In one log offsets grow, whatever the clocks; in one that was created anew the clocks have moved on all the same. */
        private static Place later(Place one, Place other) {
            if (other.offset > one.offset) {
                return new Place(other.offset, Math.max(one.timestamp, other.timestamp));
            }
            return other.timestamp > one.timestamp ? other : one;
        }

        private boolean covers(Place other) {
            return other.offset <= offset && other.timestamp <= timestamp;
        }
    }

    /**
     * @param revision 0 and {@code sha256} null while it has none
     * @param publication by which it is known at another place; null where it is known by its place alone
     */
    public record Taken(
            int partition,
            Place place,
            int run,
            int revision,
            @Nullable String sha256,
            @Nullable String publication) {

        private Taken with(int assigned, String bytes) {
            return new Taken(partition, place, run, assigned, bytes, publication);
        }

        private Taken bare() {
            return new Taken(partition, place, run, 0, null, publication);
        }

        private Taken at(Position position) {
            return new Taken(position.partition(), Place.of(position), run, revision, sha256, publication);
        }

        private boolean isPublishedAs(Position position) {
            return publication != null && publication.equals(position.publication());
        }
    }

    /**
     * The run of an intake.
     *
     * @param ended whether it, or a newer one, has its revision or its failure already
     * @param next the state to keep
     */
    public record Counted(Run run, boolean ended, Revisions next) {}

    /** The revision of the bytes, and the state to keep. */
    public record Assigned(int revision, Revisions next) {}

    /** The run of the intake at a position: the one it had, or the next. Empty for a repeat from before what is remembered. */
    public Optional<Counted> count(Position position) {
        Place place = Place.of(position);
        for (Taken known : taken.reversed()) {
            if (known.partition() == position.partition() && known.place().equals(place)) {
                return Optional.of(new Counted(runOf(known.run()), ended >= known.run(), this));
            }
        }
        Place last = forgotten.get(position.partition());
        if (last != null && last.covers(place)) {
            return Optional.empty();
        }
        Optional<Taken> sentBefore =
                taken.stream().filter(known -> known.isPublishedAs(position)).findFirst();
        if (sentBefore.isPresent()) {
            int same = sentBefore.get().run();
            Revisions next = remember(sentBefore.get().at(position), run);
            return Optional.of(new Counted(next.runOf(same), ended >= same, next));
        }
        Revisions next =
                remember(new Taken(position.partition(), place, run + 1, 0, null, position.publication()), run + 1);
        return Optional.of(new Counted(next.runOf(next.run), false, next));
    }

    /**
     * The revision of the bytes that a run brought: the one it had, or the newest where the bytes are the same, or the next. Empty
     * when a newer run has ended since, or this one has with other bytes: then these bring nothing.
     */
    public Optional<Assigned> assign(int number, String bytes) {
        for (Taken known : taken.reversed()) {
            if (known.run() == number && known.revision() > 0) {
                return bytes.equals(known.sha256())
                        ? Optional.of(new Assigned(known.revision(), this))
                        : Optional.empty();
            }
        }
        if (ended >= number) {
            return Optional.empty();
        }
        int assigned = bytes.equals(sha256) ? revision : revision + 1;
        List<Taken> known = taken.stream()
                .map(t -> t.run() == number ? t.with(assigned, bytes) : t)
                .toList();
        return Optional.of(new Assigned(assigned, new Revisions(run, assigned, bytes, number, known, forgotten)));
    }

    /** The state to keep when a run has failed; empty when a newer one has ended since, or this one with a revision. */
    public Optional<Revisions> fail(int number) {
        boolean assigned = taken.stream().anyMatch(t -> t.run() == number && t.revision() > 0);
        return ended > number || assigned
                ? Optional.empty()
                : Optional.of(new Revisions(run, revision, sha256, number, taken, forgotten));
    }

    /**
     * The state to keep once a run has deleted the document: the counts, so that what comes after is newer than all that was, and none of
     * its bytes. Empty when a newer run has been taken since.
     */
    public Optional<Revisions> delete(int number) {
        return run > number
                ? Optional.empty()
                : Optional.of(new Revisions(
                        run,
                        revision,
                        null,
                        number,
                        taken.stream().map(Taken::bare).toList(),
                        forgotten));
    }

    /** Whether it has come once, or is on its way. One that was deleted has come; one that only ever failed has not. */
    public boolean isKnown() {
        return revision > 0 || run > ended;
    }

    /** Whether no run has bytes that it was told of, and none is under way. */
    public boolean keepsNothing() {
        return sha256 == null && ended == run;
    }

    private Revisions remember(Taken heard, int newest) {
        List<Taken> longer = new ArrayList<>(taken);
        longer.add(heard);
        Map<Integer, Place> before = new HashMap<>(forgotten);
        while (longer.size() > REMEMBERED) {
            Taken oldest = longer.removeFirst();
            before.merge(oldest.partition(), oldest.place(), Place::later);
        }
        return new Revisions(newest, revision, sha256, ended, longer, before);
    }

    /** With the intakes that it and those before it answer, as they were when it was counted. */
    private Run runOf(int number) {
        Map<Integer, Place> last = new HashMap<>(forgotten);
        taken.stream().filter(t -> t.run() <= number).forEach(t -> last.merge(t.partition(), t.place(), Place::later));
        Map<Integer, Long> intakes = new HashMap<>();
        last.forEach((partition, place) -> intakes.put(partition, place.offset()));
        return new Run(number, intakes);
    }
}
