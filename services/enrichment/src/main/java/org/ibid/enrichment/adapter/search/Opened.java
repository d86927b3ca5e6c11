package org.ibid.enrichment.adapter.search;

import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.ibid.enrichment.adapter.EnrichmentConfig.SearchConfig;
import org.ibid.enrichment.search.FilledIndex;
import org.ibid.enrichment.search.lucene.LuceneIndex;
import org.ibid.stage.adapter.KafkaSettings;
import org.jspecify.annotations.Nullable;

/** An index and who reads what it is filled with, from where the index has come to. */
record Opened(FilledIndex index, StateReader reader) implements AutoCloseable {

    /** May be shared with nobody: all of the topic goes into it. */
    static Opened folder(SearchConfig config, String origin, boolean anew, KafkaSettings kafka) throws IOException {
        LuceneIndex index = IndexFolder.open(config.folder(), origin, anew, config.patience());
        try {
            StateReader reader = new StateReader(kafka);
            try {
                reader.startAt(index.positions());
                return new Opened(index, reader);
            } catch (RuntimeException e) {
                reader.close();
                throw e;
            }
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /**
     * Is shared: each instance fills a share of it. The group is named for the index as it was made this once, so that one that is made anew is
     * filled from the beginning.
     */
    static Opened engine(SearchConfig config, @Nullable SSLContext tls, String origin, KafkaSettings kafka)
            throws IOException {
        EngineIndex index = EngineIndex.open(config.engine(), tls, origin, config.patience(), config.refresh());
        try {
            return new Opened(index, StateReader.inGroup(kafka, EngineIndex.GROUP + index.uuid()));
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (index) {
            reader.close();
        }
    }
}
