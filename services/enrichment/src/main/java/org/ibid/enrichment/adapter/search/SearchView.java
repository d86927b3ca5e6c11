package org.ibid.enrichment.adapter.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.ibid.enrichment.adapter.EnrichmentConfig;
import org.ibid.enrichment.search.FilledIndex;
import org.ibid.enrichment.search.Found;
import org.ibid.enrichment.search.Search;
import org.ibid.enrichment.search.SearchIndex;
import org.ibid.enrichment.search.lucene.LuceneIndex;
import org.ibid.stage.adapter.KafkaSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The view of documents.state that searches are answered from: this instance's own, on its disk, filled by one thread that keeps its
 * place in the index itself; or, where one is set, an engine's that all instances share and fill together. What is missing, damaged or of another layout or topic is made anew, while searches see how far it is.
 */
@ApplicationScoped
public class SearchView implements SearchIndex {

    private static final Logger LOG = Logger.getLogger(SearchView.class);

    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofMinutes(1);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final EnrichmentConfig.SearchConfig config;
    private final KafkaSettings kafka;
    private final TlsConfigurationRegistry tls;
    private final Thread filler =
            Thread.ofPlatform().name("search-view").daemon().unstarted(this::fill);

    private volatile boolean running = true;
    private volatile boolean damaged;
    private volatile @Nullable FilledIndex index;
    private volatile @Nullable Filling filling;

    SearchView(EnrichmentConfig config, KafkaSettings kafka, TlsConfigurationRegistry tls) {
        this.config = config.search();
        this.kafka = kafka;
        this.tls = tls;
    }

    void start(@Observes StartupEvent started) {
        filler.start();
    }

    void end(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        filler.join(LONGEST_END);
    }

    @Override
    public Found search(Search search) {
        try {
            return open().search(search);
        } catch (LuceneIndex.DamagedException e) {
            LOG.errorf(e, "the search view can't be read and is made anew");
            damaged = true;
            throw new ViewUnavailable("it is being made anew");
        } catch (AlreadyClosedException e) {
            throw new ViewUnavailable("it is being opened again");
        }
    }

    @Override
    public View view() {
        // first how far it is behind: what comes in between is then among the documents at most
        Filling now = filling;
        Long behind = now == null ? null : now.behind();
        return new View(open().documents(), behind);
    }

    private FilledIndex open() {
        FilledIndex open = index;
        if (open == null) {
            throw new ViewUnavailable("it is being opened");
        }
        return open;
    }

    private void fill() {
        boolean anew = false;
        while (running) {
            try (Opened opened = open(anew)) {
                damaged = false;
                anew = false;
                Filling begun = new Filling(opened.reader(), opened.index(), config.refresh());
                filling = begun;
                index = opened.index();
                follow(opened.reader(), begun);
                anew = damaged;
            } catch (ViewUnavailable e) {
                LOG.warnf("the search view can't be filled: %s", e.getMessage());
                pause();
            } catch (IOException | AlreadyClosedException e) {
                LOG.errorf(e, "the search view can't be written");
                anew = e instanceof CorruptIndexException;
                pause();
            } catch (KafkaException | ExecutionException e) {
                LOG.warnf("the search view can't be filled: %s", e.getMessage());
                pause();
            } catch (RuntimeException e) {
                LOG.error("the search view met with a fault of ours", e);
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                index = null;
                filling = null;
            }
        }
    }

    private Opened open(boolean anew) throws IOException, InterruptedException, ExecutionException {
        String origin = StateReader.origin(kafka);
        return config.engine().urls().isPresent()
                ? Opened.engine(config, tls(), origin, kafka)
                : Opened.folder(config, origin, anew, kafka);
    }

    /** As its files are now. */
    private @Nullable SSLContext tls() {
        String name = config.engine().tlsConfigurationName().orElse(null);
        if (name == null) {
            return null;
        }
        try {
            return tls.get(name)
                    .orElseThrow(() -> new IllegalStateException("there is no quarkus.tls." + name))
                    .createSSLContext();
        } catch (Exception e) {
            throw new IllegalStateException("quarkus.tls." + name + " is of no use", e);
        }
    }

    /** Returns when the service ends, the topic has more partitions, or the index can't be read. */
    private void follow(StateReader reader, Filling into) throws IOException {
        Rhythm partitions = new Rhythm(LOOK_FOR_PARTITIONS);
        while (running && !damaged && !(partitions.isDue() && reader.hasMorePartitions())) {
            into.step();
        }
        into.commit();
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_A_FAULT);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
