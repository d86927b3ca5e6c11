package org.ibid.normalizer.mail;

import java.util.Locale;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.stream.Field;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/**
 * A page that a browser saved with all that it shows in one file (MHTML, RFC 2557): a message by form alone, whose sender is the
 * browser and whose date is that of saving.
 *
 * @param charset as declared
 * @param url where the page came from
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record SavedPage(byte[] bytes, @Nullable String charset, String url) {

    /**
     * The page; null for a message that somebody sent.
     *
     * @throws DocumentFailure {@code damaged}, {@code encrypted}
     */
    public static @Nullable SavedPage of(byte[] bytes) throws DocumentFailure {
        Message message = MailText.parse(bytes);
        if (!(message.getBody() instanceof Multipart multipart)
                || !multipart.getSubType().equalsIgnoreCase("related")) {
            return null;
        }
        String url = address(message, "Snapshot-Content-Location");
        for (Entity part : multipart.getBodyParts()) {
            if (url == null && "text/html".equalsIgnoreCase(part.getMimeType())) {
                url = address(part, "Content-Location");
            }
        }
        Parts.Part html = url == null ? null : Parts.of(message).html();
        return html == null || url == null ? null : new SavedPage(html.bytes(), html.charset(), url);
    }

    private static @Nullable String address(Entity entity, String field) {
        Field found = entity.getHeader().getField(field);
        String address = found == null ? "" : found.getBody().strip();
        return address.toLowerCase(Locale.ROOT).startsWith("http") ? address : null;
    }
}
