package org.ibid.enrichment.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOFunction;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;
import org.ibid.enrichment.search.FilledIndex;
import org.ibid.enrichment.search.Found;
import org.ibid.enrichment.search.Search;

/**
 * An index in a folder that no other process writes. It bears how far it has been filled: what was written after the last {@link
 * #commit} is gone after a crash, and its position with it. One thread fills it; any number search.
 */
public final class LuceneIndex implements FilledIndex {

    private static final double BUFFER_MEGABYTES = 16;
    private static final String LAYOUT = "layout";
    private static final String ORIGIN = "origin";
    private static final String POSITION = "position-";

    /** Pages of an answer are cut from the index as its first saw it for so long; later ones by scores as they are by then. */
    private static final Duration SNAPSHOT = Duration.ofMinutes(2);

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final SearcherLifetimeManager snapshots = new SearcherLifetimeManager();
    private final Searching searching;
    private final Map<String, String> marks;

    private LuceneIndex(Directory directory, IndexWriter writer, Map<String, String> marks, Duration patience)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.marks = marks;
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.searching = new Searching(snapshots, patience);
    }

    /**
     * Opens what is in the folder where it is sound, of this layout and of the same origin; else begins an empty one.
     *
     * @param origin of what it is filled with; what was filled from another is of no use
     * @param anew whether to begin an empty one whatever is there
     * @param patience how long one search may take
     * @throws InUse when another process writes there
     */
    public static LuceneIndex open(Path folder, String origin, boolean anew, Duration patience) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return Opening.open(directory, Map.of(LAYOUT, Fields.LAYOUT, ORIGIN, origin), anew, patience);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    static LuceneIndex of(Directory directory, Map<String, String> marks, Duration patience) throws IOException {
        ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(2, 1);
        IndexWriter writer = new IndexWriter(
                directory,
                new IndexWriterConfig(Words.UNKNOWN.forDocuments())
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setMergeScheduler(merges)
                        .setCommitOnClose(false));
        try {
            return new LuceneIndex(directory, writer, marks, patience);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    @Override
    public void put(DocumentEvent event, Instant sent) throws IOException {
        Words words = Words.of(event.text() == null ? null : event.text().language());
        writer.updateDocument(
                new Term(Fields.ID, event.id()),
                Fields.FACETS.build(IndexedDocument.of(event, words.forDocuments(), sent)));
    }

    @Override
    public void remove(String id, Run run) throws IOException {
        writer.deleteDocuments(new Term(Fields.ID, id));
    }

    @Override
    public void commit(Map<Integer, Long> positions) throws IOException {
        Map<String, String> data = new HashMap<>(marks);
        positions.forEach((partition, offset) -> data.put(POSITION + partition, Long.toString(offset)));
        writer.setLiveCommitData(data.entrySet());
        writer.commit();
    }

    /** As of the last commit: for each partition the next offset. */
    public Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> {
                if (entry.getKey().startsWith(POSITION)) {
                    positions.put(
                            Integer.valueOf(entry.getKey().substring(POSITION.length())),
                            Long.valueOf(entry.getValue()));
                }
            });
        }
        return positions;
    }

    /** Lets go, too, what the pages of old answers were cut from. */
    @Override
    public void refresh() throws IOException {
        searchers.maybeRefresh();
        snapshots.prune(new SearcherLifetimeManager.PruneByAge(SNAPSHOT.toSeconds()));
    }

    /** @throws DamagedException when what lies in the folder can't be read: it is to be made anew */
    @Override
    public Found search(Search search) {
        return with(searcher -> searching.search(searcher, search));
    }

    @Override
    public int documents() {
        return with(searcher -> searcher.getIndexReader().numDocs());
    }

    private <T> T with(IOFunction<IndexSearcher, T> answer) {
        try {
            IndexSearcher newest = searchers.acquire();
            try {
                return answer.apply(newest);
            } finally {
                searchers.release(newest);
            }
        } catch (IOException e) {
            throw new DamagedException(e);
        }
    }

    /** What was not committed is gone. */
    @Override
    public void close() throws IOException {
        snapshots.close();
        searchers.close();
        writer.rollback();
        directory.close();
    }

    /** What lies in the folder can't be read. */
    public static final class DamagedException extends UncheckedIOException {
        DamagedException(IOException cause) {
            super(cause);
        }
    }

    /** Another process writes in this folder. */
    public static final class InUse extends IOException {
        InUse(Throwable cause) {
            super(cause);
        }
    }
}
