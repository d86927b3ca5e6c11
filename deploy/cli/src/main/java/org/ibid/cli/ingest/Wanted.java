package org.ibid.cli.ingest;

import java.io.IOException;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.api.IbidApi.Published;
import org.jspecify.annotations.Nullable;

/**
 * A document that is to be published.
 *
 * @param name by which the person knows it
 * @param release is called when it is published, or will not be
 * @param mark the same as long as it is the same; null for one that can't be told from another
 */
public record Wanted(String name, @Nullable String mark, Publishing publishing, Runnable release) {

    /** Of what takes nothing until it is published. */
    public Wanted(String name, @Nullable String mark, Publishing publishing) {
        this(name, mark, publishing, () -> {});
    }

    /** Publishes it. */
    @FunctionalInterface
    public interface Publishing {
        Published to(IbidApi api) throws IOException, InterruptedException;
    }
}
