package org.ibid.normalizer.media;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What the start of a document that nobody declared looks like. */
final class Looks {

    private static final int LOOK = 2048;
    private static final List<String> MAIL_ONLY =
            List.of("received:", "message-id:", "mime-version:", "return-path:", "delivered-to:");

    private Looks() {}

    /** After white space, a byte order mark, comments or an XML declaration: a tag that only HTML has. */
    static boolean likeHtml(byte[] bytes) {
        StringBuilder start = new StringBuilder(LOOK);
        for (int i = 0; i < Math.min(bytes.length, LOOK); i++) {
            if (bytes[i] > 0) {
                start.append((char) bytes[i]);
            }
        }
        String look = start.toString().strip().toLowerCase(Locale.ROOT);
        if (look.startsWith("<!doctype html") || look.startsWith("<html") || look.startsWith("<head")) {
            return true;
        }
        boolean markup = look.startsWith("<");
        return markup
                && (look.contains("<html")
                        || look.contains("<body")
                        || look.contains("<p>")
                        || look.contains("<p ")
                        || look.contains("<div")
                        || look.contains("<h1")
                        || look.contains("<title")
                        || look.contains("<meta")
                        || look.contains("<article")
                        || look.contains("</"));
    }

    /** A tag before all else, in an encoding of which ASCII is a part. */
    static boolean likeMarkup(byte[] bytes) {
        int at = bytes.length > 2 && bytes[0] == (byte) 0xEF ? 3 : 0;
        while (at < Math.min(bytes.length, LOOK) && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    /** Header fields from the first line on, among them a sender and one that only mail systems write. */
    static boolean likeMail(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4 * LOOK), StandardCharsets.ISO_8859_1);
        boolean sender = false;
        boolean system = false;
        for (String line : (Iterable<String>) start.lines()::iterator) {
            if (line.isEmpty()) {
                break;
            }
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon <= 0 || line.substring(0, colon).indexOf(' ') >= 0) {
                return false;
            }
            String field = line.substring(0, colon + 1).toLowerCase(Locale.ROOT);
            sender |= field.equals("from:");
            system |= MAIL_ONLY.contains(field);
        }
        return sender && system;
    }

    /** A line that declares the class of a document, before it nothing but comments, blank lines and other commands. */
    static boolean likeLatex(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 4 * LOOK), StandardCharsets.UTF_8);
        for (String line : (Iterable<String>) start.lines()::iterator) {
            String said = line.replace("\uFEFF", "").strip();
            if (said.startsWith("\\documentclass") || said.startsWith("\\documentstyle")) {
                return true;
            }
            if (!said.isEmpty() && said.charAt(0) != '%' && said.charAt(0) != '\\') {
                return false;
            }
        }
        return false;
    }

    /** Few control characters: in some encoding, words. */
    static boolean likeText(byte[] bytes) {
        int end = Math.min(bytes.length, LOOK);
        if (end >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return true;
        }
        if (end >= 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4) {
            return false;
        }
        int control = 0;
        int zeros = 0;
        for (int i = 0; i < end; i++) {
            int b = bytes[i] & 0xFF;
            zeros += b == 0 ? 1 : 0;
            control += b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27 ? 1 : 0;
        }
        boolean utf16 = zeros * 5 > end * 2 && zeros * 5 < end * 3;
        return utf16 || control * 20 <= end || WideText.of(bytes) != null;
    }
}
