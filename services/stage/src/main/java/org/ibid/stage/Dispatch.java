package org.ibid.stage;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.contracts.Topics;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome calls for.
 *
 * @param outcome the word under which it is counted
 * @param records to be sent, all of them
 * @param smaller what to send instead when the broker finds one of the records too large; null when nothing is smaller
 */
record Dispatch(
        String outcome,
        List<ProducerRecord<byte[], byte[]>> records,
        @Nullable Dispatch smaller) {

    /** Both, under this one's word. */
    Dispatch and(Dispatch other) {
        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(records);
        all.addAll(other.records);
        boolean last = smaller == null && other.smaller == null;
        return new Dispatch(outcome, all, last ? null : least(this).and(least(other)));
    }

    /** Whether a message is put aside. */
    boolean putsAside() {
        return records.stream().anyMatch(record -> Topics.isOfDeadLetters(record.topic()));
    }

    private static Dispatch least(Dispatch dispatch) {
        return dispatch.smaller == null ? dispatch : least(dispatch.smaller);
    }
}
