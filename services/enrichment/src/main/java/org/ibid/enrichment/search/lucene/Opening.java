package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** Decides whether what lies in a folder is an index to go on with. */
final class Opening {

    private Opening() {}

    /** @param marks that an index must bear */
    static LuceneIndex open(Directory directory, Map<String, String> marks, boolean anew, Duration patience)
            throws IOException {
        try {
            if (!anew && isOurs(directory, marks)) {
                try {
                    return LuceneIndex.of(directory, marks, patience);
                } catch (CorruptIndexException | IllegalArgumentException damaged) {
                    // of segments that the look at them left out
                }
            }
            empty(directory);
            return LuceneIndex.of(directory, marks, patience);
        } catch (LockObtainFailedException e) {
            throw new LuceneIndex.InUse(e);
        }
    }

    /** A writer that is told to begin anew reads what is there all the same. */
    private static void empty(Directory directory) throws IOException {
        try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            held.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** Reads every segment's head and foot, and the small files whole. */
    private static boolean isOurs(Directory directory, Map<String, String> marks) {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().storedFields();
            }
            return reader.getIndexCommit().getUserData().entrySet().containsAll(marks.entrySet());
        } catch (IndexNotFoundException | IndexFormatTooNewException | IndexFormatTooOldException notOurs) {
            return false;
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
    }
}
