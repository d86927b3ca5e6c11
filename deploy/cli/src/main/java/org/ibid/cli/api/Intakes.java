package org.ibid.cli.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.ibid.cli.extract.DocumentFile;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Intake.Content;

/** Intakes for what a person names on the command line. */
public final class Intakes {

    private Intakes() {}

    public static Intake ofUrl(String url) {
        return new Intake(null, url, null, null, List.of(), Map.of());
    }

    /** The file's bytes; its name goes along as metadata, and its id follows from its content. */
    public static Intake ofFile(Path path) throws IOException {
        DocumentFile file = DocumentFile.read(path);
        Content content = new Content(null, Base64.getEncoder().encodeToString(file.bytes()), file.mediaType(), null);
        return new Intake(
                null,
                null,
                content,
                null,
                List.of(),
                Map.of("file", path.getFileName().toString()));
    }
}
