package org.ibid.cli.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WantedListTest {

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        Files.createDirectories(folder.resolve("empty"));
        for (String name : new String[] {"in/b.md", "in/a.html.gz", "in/notes.bin", "in/deep/c.pdf"}) {
            Files.writeString(folder.resolve(name), name);
        }
    }

    private WantedList list(String input, String... names) {
        return WantedList.of(Arrays.asList(names), new ByteArrayInputStream(input.getBytes(UTF_8)));
    }

    @Test
    void filesFoldersAndPatternsAreFoundOnce() {
        assertThat(list("", folder + "/in").wanted())
                .extracting(Wanted::name)
                .containsExactly(folder + "/in/a.html.gz", folder + "/in/b.md", folder + "/in/deep/c.pdf");
        assertThat(list("", folder + "/**.{md,pdf}").wanted())
                .extracting(Wanted::name)
                .containsExactly(folder + "/in/b.md", folder + "/in/deep/c.pdf");
        assertThat(list("", folder + "/in/notes.bin").wanted())
                .as("whoever names a file means it")
                .hasSize(1);
        assertThat(list("", "https://courier.example/a").wanted()).hasSize(1);
    }

    @Test
    void whatCantBeMeantSaysWhy() {
        WantedList none = list(" ", "nope.txt", "ftp://x/y", folder + "/empty", folder + "/*.doc", "-");
        assertThat(none.wanted()).isEmpty();
        assertThat(none.refused())
                .isEqualTo(Map.of(
                        "nope.txt",
                        "there is no such file",
                        "ftp://x/y",
                        "only http and https addresses are fetched, and files",
                        folder + "/empty",
                        "no file in it is a document by its name",
                        folder + "/*.doc",
                        "no file matches it",
                        "-",
                        "standard input is empty"));
    }

    @Test
    void standardInputIsADocumentOrAListOfAddresses() {
        assertThat(list("https://a.example/\n\n http://b.example/x \n", "-").wanted())
                .extracting(Wanted::name)
                .containsExactly("https://a.example/", "http://b.example/x");
        assertThat(list("https://a.example/ says so\n", "-").wanted())
                .extracting(Wanted::name)
                .containsExactly("-");
    }
}
