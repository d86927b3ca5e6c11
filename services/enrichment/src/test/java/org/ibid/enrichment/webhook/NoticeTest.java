package org.ibid.enrichment.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Failure;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");

    private static final Intake INTAKE =
            new Intake(null, "https://coast.example/lamps", null, null, List.of(), Map.of());

    private static DocumentEvent event(String id, int revision) {
        return DocumentEvent.fetched(id, revision, new Run(1, Map.of()), INTAKE, null);
    }

    @Test
    void theSameNewsHasTheSameIdWheneverItIsTold() {
        assertThat(Notice.enriched(event("a", 1), AT).id())
                .isEqualTo(Notice.enriched(event("a", 1), AT.plusSeconds(5)).id())
                .isNotEqualTo(Notice.enriched(event("a", 2), AT).id())
                .isNotEqualTo(Notice.enriched(event("b", 1), AT).id())
                .isNotEqualTo(Notice.deleted("a", new Run(1, Map.of()), AT).id());
    }

    @Test
    void whateverADocumentIsCalledItsNoticeFitsIntoAHeader() {
        String hostile = "a\r\nX-Evil: 1\u0000é";

        Notice notice = Notice.enriched(event(hostile, 1), AT);

        assertThat(notice.id()).matches("msg_[0-9a-f]{32}");
        assertThat(notice.document()).isEqualTo(hostile);
    }

    @Test
    void isSmallHoweverLongTheTitleIs() {
        DocumentEvent event = event("a", 1)
                .with(TextBuilder.builder()
                        .title("𝄞".repeat(100_000))
                        .content("")
                        .build());

        assertThat(Notice.enriched(event, AT).body())
                .contains("𝄞".repeat(300) + "…\"")
                .hasSizeLessThan(2_000);
    }

    @Test
    void saysWhatHasBecomeOfTheDocument() throws Exception {
        Failure failure = new Failure("fetcher", "http-404", "nothing there", false, AT, List.of(), null);

        var body = ContractJson.MAPPER.readTree(
                Notice.failed("a", new Run(3, Map.of()), 0, "https://coast.example/lamps", failure)
                        .body());

        assertThat(body.at("/type").asText()).isEqualTo("org.ibid.document.failed.v1");
        assertThat(body.at("/timestamp").asText()).isEqualTo("2026-11-27T08:00:00Z");
        assertThat(body.at("/data/id").asText()).isEqualTo("a");
        assertThat(body.at("/data/failure/code").asText()).isEqualTo("http-404");
    }
}
