package org.ibid.enrichment.adapter.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.ibid.enrichment.search.lucene.LuceneIndex;

/** Opens the first index of a folder that no other instance on this machine uses. */
final class IndexFolder {

    private static final int INSTANCES = 16;

    private IndexFolder() {}

    static LuceneIndex open(Path folder, String origin, boolean anew, Duration patience) throws IOException {
        for (int instance = 0; ; instance++) {
            Path own = Files.createDirectories(folder.resolve(Integer.toString(instance)));
            try {
                return LuceneIndex.open(own, origin, anew, patience);
            } catch (LuceneIndex.InUse e) {
                if (instance + 1 == INSTANCES) {
                    throw e;
                }
            }
        }
    }
}
