package org.ibid.citations.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Sentences;
import org.ibid.citations.diagnostic.Suppression;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Sourcing;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static final String BODY =
            "The pier was closed in March.[1] Nobody knows why. The Daily Courier reported a storm. "
                    + "“It was the wind,” said Ivo Pell. “It was not,” two officials said.[2] The board is silent.[7]";
    private static final String NOTES = "1. Mara Lindqvist, The Quiet Pier, Harbour Press, 2014.\n"
            + "2. Lindqvist, Mara: The Quiet Pier. Harbour Press, 2014.";

    private final CitationExtractor extractor = new CitationExtractor();

    @Test
    void countsWhatRestsOnASourceAndTheDistinctSources() {
        Sourcing sums = extractor.extract(text()).sourcing();

        assertThat(sums.statements()).isEqualTo(6);
        assertThat(sums.sourcedStatements()).isEqualTo(4);
        assertThat(sums.quotations()).isEqualTo(2);
        assertThat(sums.sourcedQuotations()).isEqualTo(2);
        assertThat(sums.sources())
                .as("one book under two numbers, and the newspaper")
                .isEqualTo(2);
        assertThat(sums.speakers()).isEqualTo(1);
    }

    @Test
    void suppressedDiagnosticsAreLeftOutAndNothingElse() {
        Citations all = extractor.extract(text());
        Citations some = extractor.extract(text(), Suppression.of(List.of("marker.dangling", "attribution.*")));

        assertThat(all.diagnostics())
                .extracting(Diagnostic::code)
                .contains("marker.dangling", "attribution.anonymous", "reference.duplicate");
        assertThat(some.diagnostics())
                .isEqualTo(all.diagnostics().stream()
                        .filter(d ->
                                !d.code().equals("marker.dangling") && !d.code().startsWith("attribution."))
                        .toList());
        assertThat(some.markers()).isEqualTo(all.markers());
    }

    private static Text text() {
        String content = BODY + "\n\nNotes\n\n" + NOTES;
        int notes = content.indexOf("Notes");
        int first = content.indexOf("1. Mara");
        int second = content.indexOf("2. Lindqvist");
        return Sentences.in(TextBuilder.builder()
                .language("en")
                .content(content)
                .blocks(List.of(
                        new Block(Block.Kind.PARAGRAPH, 0, BODY.length()),
                        new Block(Block.Kind.HEADING, notes, notes + 5),
                        new Block(Block.Kind.LIST_ITEM, first, second - 1),
                        new Block(Block.Kind.LIST_ITEM, second, content.length())))
                .build());
    }
}
