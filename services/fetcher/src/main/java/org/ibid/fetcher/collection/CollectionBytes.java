package org.ibid.fetcher.collection;

import java.io.IOException;
import java.io.InputStream;
import org.ibid.fetcher.response.WatchedStream;
import org.jspecify.annotations.Nullable;

/** Tells a fault of where the bytes come from, which passes, from one of the bytes, which stays. */
final class CollectionBytes extends WatchedStream {

    private @Nullable IOException fault;
    private @Nullable RuntimeException failure;

    CollectionBytes(InputStream in) {
        super(in);
    }

    /**
     * What came while they were read, as it is to be told: readers of formats throw this and that at bytes that they don't expect.
     *
     * @throws IOException, RuntimeException the fault of where they come from, if there was one
     */
    UnfitCollection damage(Exception told) throws IOException {
        throwOwn();
        return told instanceof UnfitCollection unfit ? unfit : UnfitCollection.damaged(told);
    }

    void throwOwn() throws IOException {
        if (fault != null) {
            throw fault;
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            return super.read(into, from, length);
        } catch (IOException e) {
            fault = e;
            throw e;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        }
    }
}
