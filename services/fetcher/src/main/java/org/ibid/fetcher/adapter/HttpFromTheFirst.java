package org.ibid.fetcher.adapter;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParser;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answers that come on one connection. Whoever begins with what is no HTTP/1 speaks none, and asking again would end the same;
 * before a later answer may stand what is left of a body that was longer than it said, so there such lines are passed over.
 */
final class HttpFromTheFirst extends DefaultHttpResponseParser {

    private boolean hasSpoken;

    HttpFromTheFirst(Http1Config bounds) {
        super(bounds);
    }

    @Override
    protected @Nullable ClassicHttpResponse createMessage(CharArrayBuffer line) throws IOException, HttpException {
        try {
            ClassicHttpResponse answer = super.createMessage(line);
            hasSpoken = true;
            return answer;
        } catch (HttpException none) {
            if (hasSpoken) {
                return null;
            }
            throw none;
        }
    }
}
