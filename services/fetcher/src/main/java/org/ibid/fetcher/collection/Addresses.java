package org.ibid.fetcher.collection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.ibid.contracts.Expansion;
import org.jspecify.annotations.Nullable;

/** A list of addresses, one a line, each as it is asked for: most lines of a hostile list are a letter long, or one is all of it. */
final class Addresses implements Entries {

    /** sitemaps.org takes 2,048; servers and browsers some more. */
    private static final int MAX_CHARS = 16 << 10;

    /** More than as many characters, however they are written. */
    private static final int MAX_BYTES = 4 * MAX_CHARS;

    private final BufferedInputStream in;
    private int count;

    Addresses(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    @Override
    public Expansion.Kind kind() {
        return Expansion.Kind.SITEMAP;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        for (String line; (line = line()) != null; ) {
            String address = line.replace("\uFEFF", "").strip();
            if (!address.isEmpty() && !address.startsWith("#")) {
                return entry(++count, address, null, false);
            }
        }
        return null;
    }

    /** Null after the last. */
    private @Nullable String line() throws IOException {
        int b = in.read();
        if (b < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (; b >= 0 && b != '\n' && b != '\r'; b = in.read()) {
            if (line.size() < MAX_BYTES) {
                line.write(b);
            }
        }
        return line.toString(UTF_8);
    }

    /** No more than shows that it is too long. */
    static void append(StringBuilder address, String text) {
        address.append(text, 0, Math.min(text.length(), MAX_CHARS + 1 - Math.min(address.length(), MAX_CHARS + 1)));
    }

    /** @param number of it in its list */
    static Entry entry(int number, String address, @Nullable Instant at, boolean isCollection) {
        String href = address.strip();
        if (href.isEmpty()) {
            return new Entry.Refused("#" + number, "there is no address for it");
        }
        return href.length() > MAX_CHARS
                ? new Entry.Refused("#" + number, "its address is longer than " + MAX_CHARS + " characters")
                : new Entry.Address(href, href, null, at, isCollection);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
