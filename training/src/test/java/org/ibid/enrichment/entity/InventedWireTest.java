package org.ibid.enrichment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InventedWireTest {

    private static final GoldNames.Document KNOWN = new GoldNames.Document(
            "known",
            "1",
            "en",
            List.of(new GoldNames.Paragraph(
                    "Ines Calloway left Eastbrook",
                    List.of(new GoldNames.Name(0, 13, 0), new GoldNames.Name(19, 28, 2)))));

    @Test
    void marksEachNameWhereItStandsAndLeavesNoSlot() {
        InventedWire wire = new InventedWire(1, List.of(KNOWN));
        for (int i = 0; i < 200; i++) {
            for (GoldNames.Paragraph paragraph : wire.make(i).paragraphs()) {
                assertThat(paragraph.text()).doesNotContain("{").doesNotContain("}");
                int at = 0;
                for (GoldNames.Name name : paragraph.names()) {
                    assertThat(name.start()).isGreaterThanOrEqualTo(at);
                    String printed = paragraph.text().substring(name.start(), name.end());
                    assertThat(printed).isEqualTo(printed.strip()).isNotEmpty();
                    at = name.end();
                }
            }
        }
    }
}
