package org.ibid.enrichment.entity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerFolderTest {

    @TempDir
    private Path folder;

    @Test
    void theTaggerThatAJarProvidesIsOpened() throws IOException {
        jar(Mute.class.getName());

        assertThat(TaggerFolder.open(folder)).isInstanceOf(Mute.class);
    }

    @Test
    void aFolderWithoutATaggerSaysSo() throws IOException {
        assertThatThrownBy(() -> TaggerFolder.open(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no jar in " + folder + " provides a org.ibid.enrichment.entity.NameTagger");
        assertThatThrownBy(() -> TaggerFolder.open(folder.resolve("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("nowhere is no folder that can be read");
    }

    @Test
    void aTaggerThatDoesNotStartSaysWhy() throws IOException {
        jar(Broken.class.getName());

        assertThatThrownBy(() -> TaggerFolder.open(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining("no models on the class path");
    }

    @Test
    void aTaggerWhoseClassesAreMissingSaysWhich() throws IOException {
        jar("org.elsewhere.Tagger");

        assertThatThrownBy(() -> TaggerFolder.open(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.elsewhere.Tagger");
    }

    private void jar(String provider) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(folder.resolve("tagger.jar")))) {
            out.putNextEntry(new ZipEntry("META-INF/services/" + NameTagger.class.getName()));
            out.write(provider.getBytes(UTF_8));
        }
    }

    /** Reads all languages, and finds nothing. */
    public static class Mute implements NameTagger {
        @Override
        public boolean reads(@Nullable String language) {
            return true;
        }

        @Override
        public List<Name> names(Text text, List<Block> blocks) {
            return List.of();
        }
    }

    public static final class Broken extends Mute {
        public Broken() {
            throw new IllegalStateException("no models on the class path");
        }
    }
}
