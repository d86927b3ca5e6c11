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

    public static DeclaredType parse(@Nullable String contentType) {
        String field = contentType == null ? "" : contentType;
        Matcher type = TYPE.matcher(field);
        Matcher charset = CHARSET.matcher(field);
        return new DeclaredType(
                type.matches() ? type.group(1).toLowerCase(Locale.ROOT) : null,
                charset.find() ? charset.group(1) : null);
    }
}
