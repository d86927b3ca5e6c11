package org.ibid.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer.Form;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization.Normalized;

/** What holds of every text, whatever the document. */
class TextPropertiesTest {

    private static final Normalizer NORMALIZER = new Normalizer();
    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<div class=\"content\">",
            "</div>",
            "<h2>",
            "</h2>",
            "<ol class=references>",
            "<li id=fn1>",
            "</li>",
            "</ol>",
            "<sup><a href=\"#fn1\">1</a></sup>",
            "<br>",
            "<table><tr><td>",
            "</table>",
            "<blockquote>",
            "</blockquote>",
            "<pre>",
            "</pre>",
            "The ferry left on a grey morning, and nobody said why.",
            " [1]",
            " [ 4]",
            "[]",
            "😀🏳️‍🌈",
            "e\u0301",
            "\u00AD",
            "\u200B",
            "ﬁsh",
            "\n",
            "\n\n",
            "  ",
            "&nbsp;",
            "&amp;",
            "<",
            ">",
            "\"",
            "References",
            "Notes",
            "Related posts",
            "[1] Porter, J. (2014) Harbour.",
            "By Anna Tollund",
            "March2, 2014",
            "- item",
            "1. one",
            "# Heading",
            "[^1]",
            "[^1]: A note.",
            "\uD83D",
            "שלום",
            "مرحبا");

    @Provide
    Arbitrary<String> documents() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> mediaTypes() {
        return Arbitraries.of("text/html", "text/plain", "text/markdown");
    }

    @Property(tries = 400)
    void blocksTileTheContent(@ForAll("documents") String document, @ForAll("mediaTypes") String type) {
        Text text = normalized(document, type);
        if (text == null) {
            return;
        }
        int end = 0;
        for (Block block : text.blocks()) {
            assertThat(text.content().substring(end, block.start())).isBlank();
            assertThat(block.of(text.content())).isNotBlank();
            end = block.end();
        }
        assertThat(end).isEqualTo(text.content().length());
    }

    @Property(tries = 400)
    void offsetsLieInTheContentAndCutNoPair(@ForAll("documents") String document, @ForAll("mediaTypes") String type) {
        Text text = normalized(document, type);
        if (text == null) {
            return;
        }
        int last = 0;
        for (Inline inline : text.inlines()) {
            assertThat(inline.start()).isGreaterThanOrEqualTo(last);
            assertThat(inline.end()).isLessThanOrEqualTo(text.content().length());
            assertCutsNoPair(text.content(), inline.start());
            assertCutsNoPair(text.content(), inline.end());
            last = inline.start();
        }
        text.blocks().forEach(block -> assertCutsNoPair(text.content(), block.start()));
    }

    @Property(tries = 400)
    void theContentIsRegular(@ForAll("documents") String document, @ForAll("mediaTypes") String type) {
        Text text = normalized(document, type);
        if (text != null) {
            assertThat(text.content()).doesNotContain("\u00AD", "\u200B", "\u00A0", "ﬁ");
            assertThat(java.text.Normalizer.isNormalized(text.content(), Form.NFC))
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void theSameInputGivesTheSameOutput(@ForAll("documents") String document, @ForAll("mediaTypes") String type) {
        assertThat(normalized(document, type)).isEqualTo(normalized(document, type));
    }

    private static Text normalized(String document, String type) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        Normalization result =
                NORMALIZER.normalize(new Source(bytes, type, "UTF-8", "https://gazette.example/a", null));
        if (result instanceof Normalization.Unreadable(String code, String message)) {
            assertThat(code).as(message).isEqualTo("empty");
            return null;
        }
        return ((Normalized) result).text();
    }

    private static void assertCutsNoPair(String content, int offset) {
        boolean inside = offset > 0
                && offset < content.length()
                && Character.isLowSurrogate(content.charAt(offset))
                && Character.isHighSurrogate(content.charAt(offset - 1));
        assertThat(inside).isFalse();
    }
}
