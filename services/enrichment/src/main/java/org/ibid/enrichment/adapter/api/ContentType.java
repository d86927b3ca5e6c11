package org.ibid.enrichment.adapter.api;

import java.util.regex.Pattern;
import org.ibid.contracts.Original;
import org.ibid.stage.intake.HttpToken;

/** What an original is served as: its publisher's words where they are a media type and a charset (RFC 9110), and no more. */
public final class ContentType {

    private static final String TOKEN = HttpToken.CHARACTER + "{1,127}";
    private static final Pattern CHARSET = Pattern.compile(TOKEN);
    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN);

    private ContentType() {}

    public static String of(Original original) {
        String type = original.mediaType();
        String charset = original.charset();
        if (type == null || !MEDIA_TYPE.matcher(type).matches()) {
            return "application/octet-stream";
        }
        return charset == null || !CHARSET.matcher(charset).matches() ? type : type + ";charset=" + charset;
    }
}
