package org.ibid.normalizer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ibid.contracts.Block;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.Stretches;
import org.junit.jupiter.api.Test;

class MailTextTest {

    private static final String HEAD = """
        Received: from post.example by mail.example; Sun, 2 Mar 2014 10:00:05 +0330
        From: =?utf-8?q?Anna_T=C3=B6llund?= <anna@post.example>
        To: board@harbour.example
        Subject: The lamps,
         and who paid
        Date: Sun, 2 Mar 2014 10:00:00 +0330
        MIME-Version: 1.0
        """;

    @Test
    void takesSubjectSenderAndDateFromTheHeader() {
        Text text = read(HEAD + """
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Dear board,

            the oil was paid for by the town, as the log says [1]. Nobody =
            remembers the price.

            [1] Harbour log, box 12, 1931.
            """);

        assertThat(text.title()).isEqualTo("The lamps, and who paid");
        assertThat(text.byline()).containsExactly("Anna Töllund");
        assertThat(text.published()).isEqualTo("2014-03-02T06:30:00Z");
        assertThat(text.content())
                .startsWith("Dear board,")
                .contains("as the log says [1]. Nobody remembers the price.")
                .endsWith("[1] Harbour log, box 12, 1931.");
    }

    @Test
    void prefersTheHtmlPartAndNamesAttachmentsWithoutReadingThem() {
        Text text = read(HEAD + """
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain

            The oil was paid for by the town.
            --inner
            Content-Type: text/html; charset=utf-8

            <p>The oil was paid for by <a href="https://town.example/">the town</a>.</p>
            --inner--
            --outer
            Content-Type: text/plain; name="ledger.txt"
            Content-Disposition: attachment; filename="ledger.txt"

            Twelve crowns.
            --outer--
            """);

        assertThat(text.content()).isEqualTo("The oil was paid for by the town.");
        assertThat(text.inlines())
                .singleElement()
                .satisfies(link -> assertThat(link.target()).isEqualTo("https://town.example/"));
        assertThat(text.diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains("ledger.txt");
    }

    @Test
    void linesThatAreQuotedAreQuotations() {
        Text text = read(HEAD + """
            Content-Type: text/plain; charset=utf-8

            Dear board, the ferry went to Norrby.

            On 28 Feb Tom wrote:
            > Nobody was asked who
            > should have it.
            >> Were there bids?
            > None.

            >90 % of us knew.
            """);

        assertThat(Stretches.blocks(text, Block.Kind.QUOTE))
                .containsExactly("Nobody was asked who", "should have it.", "Were there bids?", "None.");
        assertThat(text.content()).contains("On 28 Feb Tom wrote:").endsWith(">90 % of us knew.");
    }

    @Test
    void saysThatAnEncryptedMessageIsOne() {
        Normalization result = normalize(HEAD + "Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nxyz\n--b--\n");

        assertThat(((Unreadable) result).code()).isEqualTo("encrypted");
    }

    private static Text read(String mail) {
        return ((Normalized) normalize(mail)).text();
    }

    private static Normalization normalize(String mail) {
        byte[] bytes = mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new Normalizer().normalize(new Source(bytes, null, null, null, null));
    }
}
