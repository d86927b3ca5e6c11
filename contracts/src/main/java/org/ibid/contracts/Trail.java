package org.ibid.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a fetch, as originals and failures tell it.
 *
 * @param hops the redirects, in their order
 * @param terminal null when nothing was asked
 */
public record Trail(List<Hop> hops, @Nullable Terminal terminal) {

    /** Of what was not fetched. */
    public static final Trail NONE = new Trail(List.of(), null);

    public Trail {
        hops = List.copyOf(hops);
    }

    /** The same, of a fetch that brought these bytes. */
    public Trail to(String sha256) {
        return new Trail(hops, terminal == null ? null : terminal.of(sha256));
    }
}
