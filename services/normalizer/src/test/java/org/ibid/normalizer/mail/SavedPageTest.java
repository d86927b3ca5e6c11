package org.ibid.normalizer.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.junit.jupiter.api.Test;

class SavedPageTest {

    private static final String PARAGRAPH =
            "<p>The last ferry left the harbour on a grey morning, and nobody on the quay could say when another would come.</p>";

    private static Text read(String message) {
        Source source = new Source(message.getBytes(StandardCharsets.UTF_8), null, null, null, null);
        return ((Normalized) new Normalizer().normalize(source)).text();
    }

    private static String message(String head, String kind, String parts) {
        return head + "\nMIME-Version: 1.0\nDate: Fri, 1 Mar 2019 10:00:00 -0000\nContent-Type: multipart/" + kind
                + "; type=\"text/html\"; boundary=\"B\"\n\n" + parts + "--B--\n";
    }

    private static String part(String type, String content) {
        return "--B\nContent-Type: " + type + "; charset=utf-8\n\n" + content + "\n";
    }

    @Test
    void aSavedPageIsThePage() {
        Text text = read(message(
                "From: <Saved by Blink>\nSnapshot-Content-Location: https://pier.example/ferry\nSubject: Ferry",
                "related",
                part(
                        "text/html",
                        "<meta name=author content='Maria Feldstone'><h1>The Last Ferry</h1>" + PARAGRAPH.repeat(3))));

        assertThat(text.title()).isEqualTo("The Last Ferry");
        assertThat(text.byline()).containsExactly("Maria Feldstone");
        assertThat(text.published()).isNull();
        assertThat(text.url()).isEqualTo("https://pier.example/ferry");
    }

    @Test
    void aMailWithPicturesIsNoSavedPage() {
        Text text = read(message(
                "From: Maria Feldstone <maria@pier.example>\nSubject: The Last Ferry",
                "related",
                part("text/html", PARAGRAPH)));

        assertThat(text.byline()).containsExactly("Maria Feldstone");
        assertThat(text.published()).isEqualTo("2019-03-01T10:00:00Z");
    }

    @Test
    void ofAMailInTwoFormsTheTypedOneIsTaken() {
        Text text = read(message(
                "From: Maria Feldstone <maria@pier.example>\nSubject: The Last Ferry",
                "alternative",
                part(
                                "text/plain",
                                "The last ferry left the harbour on a grey morning [1]. We were told nothing at all.")
                        + part("text/html", PARAGRAPH)));

        assertThat(text.content()).contains("told nothing");
    }

    @Test
    void aStubGivesWayToTheOtherForm() {
        Text text = read(message(
                "From: Maria Feldstone <maria@pier.example>\nSubject: The Last Ferry",
                "alternative",
                part("text/plain", "See the web.") + part("text/html", PARAGRAPH)));

        assertThat(text.content()).contains("grey morning");
    }
}
