package org.ibid.embedded;

import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/** A store's file of its own in a test's folder. */
final class StoreFile {

    private StoreFile() {}

    static MVStore open(Path folder) {
        return new MVStore.Builder()
                .fileName(folder.resolve("store.mv").toString())
                .autoCommitDisabled()
                .open();
    }
}
