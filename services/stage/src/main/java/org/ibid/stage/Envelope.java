package org.ibid.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;
import org.ibid.stage.intake.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What a document event says of its place among the events of its document, as it stands in the record's headers too: whoever
 * follows documents need not read their texts.
 *
 * @param url what was asked for; null where it was no URL
 */
public record Envelope(
        String id,
        int revision,
        Run run,
        int replay,
        @Nullable String url) {

    private static final String ID = "ce_subject";
    private static final String REVISION = "ce_revision";
    private static final String RUN = "ce_run";
    private static final String INTAKES = "ce_intakes";
    private static final String REPLAY = "ce_replay";
    private static final String URL = "ce_url";

    public static Envelope of(DocumentEvent event) {
        return new Envelope(
                event.id(),
                event.revision(),
                event.run(),
                event.replay(),
                event.intake() == null ? null : event.intake().url());
    }

    /** All but the id, which every CloudEvent of a document bears. */
    void write(Headers headers) {
        TextHeader.add(headers, REVISION, "" + revision);
        write(run, headers);
        TextHeader.add(headers, REPLAY, "" + replay);
        if (url != null) {
            TextHeader.add(headers, URL, url);
        }
    }

    /** Empty where the headers do not say it all, as from a sender of another kind or before they did: the payload does. */
    public static Optional<Envelope> read(Headers headers) {
        String id = TextHeader.read(headers, ID);
        Run run = run(headers).orElse(null);
        if (id == null || !DocumentId.isUsable(id) || run == null) {
            return Optional.empty();
        }
        try {
            int revision = Integer.parseInt(TextHeader.read(headers, REVISION));
            int replay = Integer.parseInt(TextHeader.read(headers, REPLAY));
            return revision < 1
                    ? Optional.empty()
                    : Optional.of(new Envelope(id, revision, run, replay, TextHeader.read(headers, URL)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Which run the record belongs to; empty where the headers do not say it. */
    static Optional<Run> run(Headers headers) {
        String number = TextHeader.read(headers, RUN);
        String intakes = TextHeader.read(headers, INTAKES);
        try {
            return number == null || intakes == null
                    ? Optional.empty()
                    : Optional.of(new Run(Integer.parseInt(number), intakes(intakes)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    static void write(Run run, Headers headers) {
        TextHeader.add(headers, RUN, "" + run.number());
        TextHeader.add(headers, INTAKES, write(run.intakes()));
    }

    /** {@code partition:offset} of each, with commas between. */
    private static String write(Map<Integer, Long> intakes) {
        return intakes.entrySet().stream()
                .map(intake -> intake.getKey() + ":" + intake.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<Integer, Long> intakes(String written) {
        Map<Integer, Long> intakes = new HashMap<>();
        if (written.isEmpty()) {
            return intakes;
        }
        for (String intake : written.split(",", -1)) {
            int colon = intake.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(intake);
            }
            intakes.put(Integer.valueOf(intake.substring(0, colon)), Long.valueOf(intake.substring(colon + 1)));
        }
        return intakes;
    }
}
