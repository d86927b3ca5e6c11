package org.ibid.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.stage.EventDecoder.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDecoderTest {

    private static final String START = "{'id':'a','revision':1,'replay':0,'run':{'number':1,'intakes':{}},'intake':{}";

    private static ConsumerRecord<byte[], byte[]> record(String json) {
        return new ConsumerRecord<>(
                "documents.cited", 0, 7, null, json.replace('\'', '"').getBytes(UTF_8));
    }

    @Test
    void anEventThatHasWhatIsPromisedIsRead() throws Unreadable {
        assertThat(new EventDecoder().decode(record(START + "}")).value().id()).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "} | the event lacks its section TEXT",
                ",'text':{'blocks':[]}} | the event lacks its text's content",
                ",'text':7} | not a document event: an object is wanted at text",
                ",'enrichment':{'entities':[]}} | not a document event: one of these is missing: entities, keyphrases, summary,"
                        + " nearDuplicates, sources, resolutions at enrichment",
                ",'citations':{'markers':7}} | not a document event: a list is wanted at citations.markers",
            })
    void whatIsMissingIsSaidInWordsOfTheContract(String rest, String reason) {
        assertThatThrownBy(() -> new EventDecoder(Section.TEXT).decode(record(START + rest)))
                .isInstanceOf(Unreadable.class)
                .hasMessage(reason);
    }
}
