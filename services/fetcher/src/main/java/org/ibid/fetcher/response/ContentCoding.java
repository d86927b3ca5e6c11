package org.ibid.fetcher.response;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** How a body was packed for its way (RFC 9110, 8.4.1; RFC 7932 for br; RFC 8878 for zstd). */
public enum ContentCoding {
    GZIP,
    DEFLATE,
    BR,
    ZSTD;

    /** What is asked for. */
    public static final String ACCEPTED = "gzip, br, zstd";

    /** RFC 9659: no decoder need support a window of more than 8 MiB. */
    private static final int MAX_ZSTD_WINDOW_LOG = 23;

    /** More than one is rare; a body packed many times over is an attack. */
    private static final int MAX_CODINGS = 2;

    /**
     * Reads a Content-Encoding field, in the order in which the codings were applied.
     *
     * @param field null or empty where there is none
     * @throws IllegalArgumentException when it names what is not known here, or too many
     */
    public static List<ContentCoding> parse(@Nullable String field) {
        List<ContentCoding> codings = Arrays.stream(field == null ? new String[0] : field.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("identity"))
                .map(ContentCoding::of)
                .toList();
        if (codings.size() > MAX_CODINGS) {
            throw new IllegalArgumentException("packed " + codings.size() + " times");
        }
        return codings;
    }

    private static ContentCoding of(String name) {
        return switch (name) {
            case "gzip", "x-gzip" -> GZIP;
            case "deflate" -> DEFLATE;
            case "br" -> BR;
            case "zstd" -> ZSTD;
            default -> throw new IllegalArgumentException("packed as " + name);
        };
    }

    /** @param applied in the order in which they were applied */
    public static InputStream decode(List<ContentCoding> applied, InputStream packed) throws IOException {
        InputStream unpacked = packed;
        for (ContentCoding coding : applied.reversed()) {
            unpacked = coding.decode(unpacked);
        }
        return unpacked;
    }

    private InputStream decode(InputStream packed) throws IOException {
        return switch (this) {
            case GZIP -> new GzipMembers(packed);
            case DEFLATE -> deflated(new BufferedInputStream(packed));
            case BR -> new CutNoticing(new BrotliInputStream(packed));
            case ZSTD -> new CutNoticing(new ZstdInputStream(packed).setLongMax(MAX_ZSTD_WINDOW_LOG));
        };
    }

    /** The zlib format, or, as some servers send it, the bare data inside it. */
    private static InputStream deflated(BufferedInputStream packed) throws IOException {
        packed.mark(2);
        int header = packed.read() << 8 | packed.read();
        packed.reset();
        boolean zlib = (header >> 8 & 0x0F) == 8 && header % 31 == 0;
        return zlib ? new InflaterInputStream(packed) : new BareInflaterInputStream(packed);
    }
}
