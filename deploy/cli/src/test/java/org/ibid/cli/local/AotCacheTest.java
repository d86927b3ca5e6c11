package org.ibid.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    @TempDir
    Path folder;

    @Test
    void whatATrainingWroteIsUsed() throws Exception {
        Path file = Files.writeString(folder.resolve("start.aot"), "learnt");
        assertThat(new AotCache(file).options(false)).containsExactly("-XX:AOTCache=" + file);
    }

    @Test
    void whatATrainingLeftEmptyIsNoCache() throws Exception {
        Path file = Files.createFile(folder.resolve("start.aot"));
        assertThat(new AotCache(file).options(false)).isEmpty();
    }

    @Test
    void whereNothingWasTrainedNoneIsUsed() {
        assertThat(new AotCache(folder.resolve("start.aot")).options(false)).isEmpty();
    }
}
