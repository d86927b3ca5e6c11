package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final String URL = "https://example.org/\u0142?a=1,2:3";

    private static DocumentEvent event(Run run, String intake) throws Exception {
        return new DocumentEvent(
                "r\u00f6hre/1", 7, 2, run, ContractJson.MAPPER.readValue(intake, Intake.class), null, null, null, null);
    }

    private static Headers sent(DocumentEvent event) {
        return new CloudEvents("fetcher", Clock.systemUTC())
                .document(List.of(Topics.FETCHED), event)
                .getFirst()
                .headers();
    }

    @Test
    void headersSayWhatThePayloadSays() throws Exception {
        for (Run run :
                new Run[] {Run.NONE, new Run(3, Map.of(0, 17L)), new Run(9, Map.of(0, 0L, 11, Long.MAX_VALUE))}) {
            for (String intake : new String[] {"{}", "{\"url\":\"" + URL + "\"}"}) {
                DocumentEvent event = event(run, intake);
                assertThat(Envelope.read(sent(event))).contains(Envelope.of(event));
            }
        }
    }

    @Test
    void headersThatLackOneOrAreNotOursSayNothing() throws Exception {
        DocumentEvent event = event(new Run(3, Map.of(0, 17L)), "{}");
        assertThat(Envelope.read(new RecordHeaders())).isEmpty();
        for (String name : new String[] {"ce_subject", "ce_revision", "ce_run", "ce_intakes", "ce_replay"}) {
            Headers without = sent(event);
            without.remove(name);
            assertThat(Envelope.read(without)).as("without %s", name).isEmpty();
            Headers none = sent(event);
            none.add(name, null);
            assertThat(Envelope.read(none)).as("null %s", name).isEmpty();
        }
        for (String wrong : new String[] {
            "ce_subject=", "ce_subject=..", "ce_revision=0", "ce_revision=x", "ce_run=-1", "ce_run=99999999999",
            "ce_intakes=0", "ce_intakes=0:1,", "ce_intakes=0:1:2", "ce_intakes=:", "ce_replay=", "ce_replay=1.0"
        }) {
            int sign = wrong.indexOf('=');
            Headers headers = sent(event);
            headers.add(wrong.substring(0, sign), wrong.substring(sign + 1).getBytes(UTF_8));
            assertThat(Envelope.read(headers)).as(wrong).isEmpty();
        }
    }
}
