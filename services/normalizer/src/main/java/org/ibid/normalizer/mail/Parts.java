package org.ibid.normalizer.mail;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a message that are its text, and the names of those that are not.
 *
 * @param html the first part of HTML
 * @param plain the first part of plain text
 */
record Parts(@Nullable Part html, @Nullable Part plain, List<String> attachments) {

    private static final int MOST_PARTS = 1000;

    /** @param charset as declared */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Part(byte[] bytes, @Nullable String charset) {}

    static Parts of(Message message) throws DocumentFailure {
        Part html = null;
        Part plain = null;
        List<String> attachments = new ArrayList<>();
        Deque<Entity> left = new ArrayDeque<>(List.of(message));
        for (int i = 0; i < MOST_PARTS && !left.isEmpty(); i++) {
            Entity entity = left.pop();
            String type =
                    entity.getMimeType() == null ? "" : entity.getMimeType().toLowerCase(Locale.ROOT);
            if (type.equals("multipart/encrypted") || type.equals("application/pkcs7-mime")) {
                throw new DocumentFailure("encrypted", "The e-mail is encrypted: save its text.");
            }
            if (entity.getBody() instanceof Multipart multipart) {
                List<Entity> children = multipart.getBodyParts();
                for (int child = children.size() - 1; child >= 0; child--) {
                    left.push(children.get(child));
                }
            } else if (isAttached(entity, type)) {
                attachments.add(name(entity, type));
            } else if (type.equals("text/html") && html == null) {
                html = part(entity);
            } else if (type.equals("text/plain") && plain == null) {
                plain = part(entity);
            }
        }
        return new Parts(html, plain, attachments);
    }

    private static boolean isAttached(Entity entity, String type) {
        boolean inline = entity.getDispositionType() == null
                || entity.getDispositionType().equalsIgnoreCase("inline");
        boolean picture = type.startsWith("image/") && inline;
        return !picture && (!inline || !type.equals("text/html") && !type.equals("text/plain"));
    }

    private static String name(Entity entity, String type) {
        return entity.getFilename() == null || entity.getFilename().isBlank()
                ? "of type " + type
                : entity.getFilename();
    }

    private static @Nullable Part part(Entity entity) throws DocumentFailure {
        Body body = entity.getBody();
        try {
            return body instanceof SingleBody single
                    ? new Part(single.getInputStream().readAllBytes(), declared(entity))
                    : null;
        } catch (IOException malformed) {
            throw DocumentFailure.damaged(MailText.FORMAT);
        }
    }

    /** MIME's default, US-ASCII, says nothing. */
    private static @Nullable String declared(Entity entity) {
        String charset = entity.getCharset();
        return charset == null || charset.equalsIgnoreCase("us-ascii") ? null : charset;
    }
}
