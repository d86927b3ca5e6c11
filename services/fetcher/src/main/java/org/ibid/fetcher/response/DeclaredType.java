package org.ibid.fetcher.response;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a Content-Type field says (RFC 9110, 8.3).
 *
 * @param mediaType lower-case, without parameters; null when nothing usable is said
 * @param charset as declared; null when none
 */
public record DeclaredType(
        @Nullable String mediaType, @Nullable String charset) {

    private static final Pattern TYPE =
            Pattern.compile("\\s*([\\w!#$&^.+-]+/[\\w!#$&^.+-]+)\\s*(?:;.*)?", Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);

    /** Longer than any that is registered (RFC 6838, 4.2 has 127 on each side of the slash); it travels in every later event. */
    private static final int MAX_TYPE = 255;

    private static final int MAX_CHARSET = 64;

    public static DeclaredType parse(@Nullable String contentType) {
        String field = contentType == null ? "" : contentType;
        Matcher type = TYPE.matcher(field);
        Matcher charset = CHARSET.matcher(field);
        return new DeclaredType(
                type.matches() ? within(MAX_TYPE, type.group(1).toLowerCase(Locale.ROOT)) : null,
                charset.find() ? within(MAX_CHARSET, charset.group(1)) : null);
    }

    private static @Nullable String within(int most, String value) {
        return value.length() <= most ? value : null;
    }
}
