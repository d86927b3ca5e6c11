package org.ibid.enrichment.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ibid.contracts.Run;
import org.ibid.enrichment.search.BadQuery;
import org.ibid.enrichment.search.DateRange;
import org.ibid.enrichment.search.FilledIndex;
import org.ibid.enrichment.search.QueryReader;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.Search.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends SearchIndexContract {

    private static final String LIGHTS = "The lights of the old harbour burn oil.";

    @TempDir
    Path folder;

    @Override
    protected FilledIndex index() throws IOException {
        return LuceneIndex.open(folder.resolve("" + UUID.randomUUID()), "here", false, Duration.ofSeconds(5));
    }

    private Library library() throws IOException {
        return new Library(folder);
    }

    @Test
    void aSearchThatTakesTooLongIsRefused() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder, "here", false, Duration.ZERO)) {
            assertThat(index.documents()).isZero();
        }
        try (Library library = library()) {
            library.put("a", "en", "A", LIGHTS).refreshed();
            library.index.commit(Map.of());
        }
        try (LuceneIndex index = LuceneIndex.open(folder, "here", false, Duration.ZERO)) {
            Search search = new Search(
                    QueryReader.read("harbour"), Map.of(), DateRange.ALL, Order.RELEVANCE, null, 1, Set.of());
            assertThatThrownBy(() -> index.search(search))
                    .isInstanceOf(BadQuery.class)
                    .hasMessageContaining("longer");
        }
    }

    @Test
    void whatWasCommittedIsThereAgainWithItsPositionAndAnotherOriginBeginsAnew() throws IOException {
        try (Library library = library()) {
            library.put("a", "en", "A", LIGHTS);
            library.index.commit(Map.of(0, 5L, 3, 7L));
            library.put("b", "en", "B", LIGHTS);
        }
        try (Library library = library()) {
            assertThat(library.ids("harbour")).containsExactly("a");
            assertThat(((LuceneIndex) library.index).positions()).isEqualTo(Map.of(0, 5L, 3, 7L));
            assertThatThrownBy(this::library).isInstanceOf(LuceneIndex.InUse.class);
            library.index.remove("a", Run.NONE);
            library.put("b", "en", "B", LIGHTS).refreshed();
            assertThat(library.ids("harbour")).containsExactly("b");
        }
        try (Library library = new Library(folder, "elsewhere")) {
            assertThat(library.index.documents()).isZero();
            assertThat(((LuceneIndex) library.index).positions()).isEmpty();
        }
    }

    @Test
    void whatIsDamagedBeginsAnew() throws IOException {
        try (Library library = library()) {
            library.put("a", "en", "A", LIGHTS);
            library.index.commit(Map.of(0, 5L));
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith("write.lock")).toList();
        }
        for (Path damaged : files) {
            byte[] sound = Files.readAllBytes(damaged);
            Files.write(damaged, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
            Path copy = Files.createTempDirectory(folder.getParent(), "damaged");
            for (Path file : files) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            try (Library library = new Library(copy)) {
                assertThat(library.index.documents()).as(damaged.toString()).isZero();
                assertThat(((LuceneIndex) library.index).positions()).isEmpty();
            }
            Files.write(damaged, sound);
        }
        assertThat(files).hasSizeGreaterThan(2);
    }
}
