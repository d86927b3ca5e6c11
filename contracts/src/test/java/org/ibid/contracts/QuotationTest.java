package org.ibid.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class QuotationTest {

    private static final String SAID =
            "\"kind\": \"direct\", \"text\": \"“No,”\", \"start\": 0, \"end\": 5, \"speaker\": \"Ann Lee\", \"cue\": \"said\", ";

    @Test
    void whatWasSentBeforeSourcesWereThereKeepsItsPlaces() throws Exception {
        Quotation old = read("\"speakerAt\": {\"start\": 6, \"end\": 9}, \"cueAt\": {\"start\": 10, \"end\": 14}");

        assertThat(old.source()).isNull();
        assertThat(old.speakerAt()).isEqualTo(new Place(6, 9));
        assertThat(old.cueSpan()).isEqualTo(new Place(10, 14));
    }

    @Test
    void readersOfTheFirstReleaseFindTheirPlaces() throws Exception {
        Quotation said = read(
                "\"source\": {\"start\": 6, \"end\": 9, \"text\": \"she\"}, \"cueSpan\": {\"start\": 10, \"end\": 14}");

        JsonNode written = ContractJson.MAPPER.valueToTree(said);

        assertThat(written.path("speakerAt").toString()).isEqualTo("{\"start\":6,\"end\":9}");
        assertThat(written.path("cueAt").toString()).isEqualTo("{\"start\":10,\"end\":14}");
        assertThat(written.path("source").toString()).isEqualTo("{\"start\":6,\"end\":9,\"text\":\"she\"}");
    }

    private static Quotation read(String fields) throws Exception {
        return ContractJson.MAPPER.readValue("{" + SAID + fields + "}", Quotation.class);
    }
}
