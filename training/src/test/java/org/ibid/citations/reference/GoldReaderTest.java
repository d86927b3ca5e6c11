package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldReaderTest {
    @TempDir
    private Path folder;

    private Runs read(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.jsonl"), line);
        List<TrainingExample> examples = GoldReader.read(file);
        return new Runs(
                new Tokens(examples.getFirst().raw()), examples.getFirst().fields());
    }

    @Test
    void segmentsKeepTheirWordsButNotThoseThatAnnounceThem() throws IOException {
        Runs runs = read("""
                {"id":"a","raw":"[7] Stone, P. Tides. In Lake Letters, vol. 12, no. 3, pp. 4-9, 2001.","segments":[["citation-number","[7]"],\
                ["author","Stone, P."],["title","Tides."],["container-title","In Lake Letters,"],["volume","vol. 12, no. 3,"],\
                ["pages","pp. 4-9,"],["date","2001."]]}""");
        assertThat(runs.first(Field.AUTHOR)).isEqualTo("Stone, P.");
        assertThat(runs.first(Field.BOOK)).isEqualTo("Lake Letters");
        assertThat(runs.first(Field.VOLUME)).isEqualTo("12");
        assertThat(runs.first(Field.ISSUE)).isEqualTo("3");
        assertThat(runs.first(Field.PAGES)).isEqualTo("4-9");
    }

    @Test
    void fieldsAreFoundAgainInTheOrderTheyAreListed() throws IOException {
        Runs runs = read("""
                {"id":"b","raw":"P. Stone, Tides of 12 lakes. Limnol. Lett. 12, 4 (2012).","fields":{"author":["P. Stone"],\
                "title":["Tides of 12 lakes"],"container":["Limnol. Lett."],"volume":["12"],"pages":["4"],"date":["2012"]}}""");
        assertThat(runs.first(Field.TITLE)).isEqualTo("Tides of 12 lakes");
        assertThat(runs.first(Field.JOURNAL)).isEqualTo("Limnol. Lett.");
        assertThat(runs.of(Field.VOLUME)).hasSize(1);
        assertThat(runs.first(Field.PAGES)).isEqualTo("4");
    }

    @Test
    void stringsThatDifferInPunctuationOnlyShareAFold() {
        assertThat(TrainingExample.fold("Stone, P. (2001). Tides", 5))
                .isEqualTo(TrainingExample.fold("STONE P 2001 tides.", 5));
    }
}
