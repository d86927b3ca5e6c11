package org.ibid.normalizer.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.normalizer.html.WholeDocument;
import org.ibid.normalizer.media.Decoding;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.plain.PlainText;
import org.ibid.normalizer.unicode.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Reads an e-mail: the subject is the title, the sender the byline, the date the date of publication (in UTC); the text is its HTML
 * part or else its plain one. Attachments are not read: each is named by a diagnostic.
 */
public final class MailText {

    static final String FORMAT = "e-mail";

    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(2000)
            .setMaxHeaderLen(100_000)
            .setMalformedHeaderStartsBody(true)
            .build();

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double MOST_SHARED = 0.9;
    /** A plain form shorter than this, measured by the other, is a stub. */
    private static final double LEAST_SHARE = 0.4;

    private MailText() {}

    /** @throws DocumentFailure {@code damaged}, {@code encrypted} or {@code too-deep} */
    public static Text read(byte[] bytes, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        Message message = parse(bytes);
        Parts parts = Parts.of(message);
        Parts.Part html = parts.html();
        Parts.Part plain = parts.plain();
        Date date = message.getDate();
        return read(
                new Letter(
                        message.getSubject(),
                        senders(message),
                        date == null ? null : date.toInstant(),
                        html == null ? null : Decoding.html(html.bytes(), html.charset()),
                        plain == null ? null : Decoding.plain(plain.bytes(), plain.charset()),
                        parts.attachments()),
                url,
                titleHint);
    }

    /** The same of a message that was unpacked elsewhere. */
    public static Text read(Letter letter, @Nullable String url, @Nullable String titleHint) {
        String subject = letter.subject() == null
                ? ""
                : Characters.clean(letter.subject()).strip();
        String title = subject.isEmpty() ? titleHint : subject;
        Text body = body(letter, url, title);
        Instant sent = letter.sent();
        return TextBuilder.builder()
                .title(title)
                .byline(letter.senders())
                .published(
                        sent == null
                                ? null
                                : sent.truncatedTo(ChronoUnit.SECONDS).toString())
                .language(body.language())
                .url(url)
                .provenance(body.provenance())
                .content(body.content())
                .blocks(body.blocks())
                .inlines(body.inlines())
                .sentences(body.sentences())
                .origins(body.origins())
                .diagnostics(attachments(letter.attachments()))
                .build();
    }

    /** Of two forms that say the same the one with links; else the one that its writer typed, unless it is a stub. */
    private static Text body(Letter letter, @Nullable String url, @Nullable String title) {
        if (letter.html() == null) {
            return plain(letter.plain(), url, title);
        }
        Text marked = WholeDocument.read(letter.html(), url, title, title, letter.senders(), null, null);
        if (letter.plain() == null) {
            return marked;
        }
        Text plain = plain(letter.plain(), url, title);
        boolean stub = plain.content().length() < marked.content().length() * LEAST_SHARE;
        return stub || says(marked, plain) ? marked : plain;
    }

    /** Nearly all words of the second stand in the first. */
    private static boolean says(Text first, Text second) {
        Set<String> words = new HashSet<>(List.of(WORDS.split(first.content())));
        List<String> wanted = List.of(WORDS.split(second.content()));
        return wanted.stream().filter(words::contains).count() >= wanted.size() * MOST_SHARED;
    }

    static Message parse(byte[] bytes) throws DocumentFailure {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(LIMITS);
        try {
            return builder.parseMessage(new ByteArrayInputStream(bytes));
        } catch (IOException | IllegalStateException malformed) {
            // mime4j throws the latter at some broken boundaries
            throw DocumentFailure.damaged(FORMAT);
        }
    }

    /** The subject stands over the text as a title does, so the plain reader takes no line of the text for it. */
    private static Text plain(@Nullable String said, @Nullable String url, @Nullable String title) {
        String text = said == null ? "" : said;
        if (title != null) {
            Text titled = PlainText.read(title + "\n\n" + text, url, title);
            if (title.equals(titled.title())) {
                return titled;
            }
        }
        return PlainText.read(text, url, title);
    }

    private static List<String> senders(Message message) {
        List<String> names = new ArrayList<>();
        for (Mailbox from : message.getFrom() == null ? List.<Mailbox>of() : message.getFrom()) {
            String name = from.getName() == null
                    ? ""
                    : Characters.clean(from.getName()).strip();
            names.add(name.isEmpty() ? from.getAddress() : name);
        }
        return names;
    }

    private static List<Diagnostic> attachments(List<String> names) {
        return names.stream()
                .map(name -> new Diagnostic(
                        "text.attachment-unread",
                        Diagnostic.Severity.INFO,
                        "The attachment " + name + " is not part of the text.",
                        null,
                        null))
                .toList();
    }
}
