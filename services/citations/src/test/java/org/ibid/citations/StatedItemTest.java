package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.contracts.Reference;
import org.ibid.contracts.StatedItem;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;

class StatedItemTest {

    private static final String BODY = "The lamps were lit [1], then sold [2].";
    private static final String FIRST = "[1] Ann Reed. Vale, Bo and others. Harbours, 2014. doi:10.5555/12345678.";
    private static final String SECOND = "[2] Fen, C. (2015). Ropes. Quay Press.";
    private static final int AT = BODY.length() + 2;
    private static final int AFTER = AT + FIRST.length() + 2;
    private static final CslItem ITEM = CslItemBuilder.builder()
            .type("book")
            .author(List.of(CslItem.Name.of("Reed", "Ann")))
            .title("Vale, Bo and others")
            .publisher("Harbours")
            .build();

    @Test
    void anEntryHasTheFieldsThatTheOriginalStatesAndNoneThatIsGuessed() {
        List<Reference> references = references(new StatedItem(AT, AT + FIRST.length(), ITEM));

        assertThat(references).hasSize(2);
        assertThat(references.getFirst().item()).isEqualTo(ITEM);
        assertThat(references.getFirst().confidence()).isNull();
        assertThat(references.getFirst().identifiers())
                .singleElement()
                .extracting("value")
                .isEqualTo("10.5555/12345678");
        assertThat(references.getLast().item().title()).isEqualTo("Ropes");
        assertThat(references.getLast().confidence()).isNotEmpty();
    }

    @Test
    void whatStandsElsewhereOrTwiceInAnEntryOrBeyondTheTextIsOfNone() {
        StatedItem whole = new StatedItem(AT, AT + FIRST.length(), ITEM);

        assertThat(references(new StatedItem(0, 5, ITEM)).getFirst().item()).isNotEqualTo(ITEM);
        assertThat(references(new StatedItem(AT, AT + 9, ITEM), whole)
                        .getFirst()
                        .item())
                .isNotEqualTo(ITEM);
        assertThat(references(new StatedItem(AT, AFTER + 9, ITEM)))
                .extracting(Reference::item)
                .doesNotContain(ITEM);
        assertThat(references(new StatedItem(AT, 99_999, ITEM), new StatedItem(AT, AFTER, null)))
                .extracting(Reference::item)
                .doesNotContain(ITEM);
    }

    private static List<Reference> references(StatedItem... items) {
        Text text = TextBuilder.builder()
                .content(BODY + "\n\n" + FIRST + "\n\n" + SECOND)
                .blocks(List.of(
                        new Block(Block.Kind.PARAGRAPH, 0, BODY.length()),
                        new Block(Block.Kind.REFERENCE, AT, AT + FIRST.length()),
                        new Block(Block.Kind.REFERENCE, AFTER, AFTER + SECOND.length())))
                .items(List.of(items))
                .build();
        return new CitationExtractor().extract(text).references();
    }
}
