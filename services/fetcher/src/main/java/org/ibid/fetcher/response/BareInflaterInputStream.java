package org.ibid.fetcher.response;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Deflated data without a header around it; the inflater is freed on closing. */
final class BareInflaterInputStream extends InflaterInputStream {

    BareInflaterInputStream(InputStream packed) {
        super(packed, new Inflater(true));
    }

    @Override
    public void close() throws IOException {
        inf.end();
        super.close();
    }
}
