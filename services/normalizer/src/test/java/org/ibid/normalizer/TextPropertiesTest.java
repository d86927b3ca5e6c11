package org.ibid.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Origin;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization.Normalized;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
            "\u0301",
            "<i>",
            "</i>",
            "<a href=/b>",
            "</a>",
            "<q id=fn1>",
            "🇳🇴",
            "👩🏽",
            "\u200D",
            "<p lang=nb>",
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

    @Property(tries = 400)
    void offsetsCutNoGrapheme(@ForAll("documents") String document, @ForAll("mediaTypes") String type) {
        Text text = normalized(document, type);
        if (text == null) {
            return;
        }
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(text.content());
        for (Block block : text.blocks()) {
            assertThat(graphemes.isBoundary(block.start())).isTrue();
            assertThat(graphemes.isBoundary(block.end())).isTrue();
        }
        for (Inline inline : text.inlines()) {
            assertThat(graphemes.isBoundary(inline.start()))
                    .as(inline + " of " + text.content())
                    .isTrue();
            assertThat(graphemes.isBoundary(inline.end()))
                    .as(inline + " of " + text.content())
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void originsLeadToTheElementsThatBearTheBlocks(@ForAll("documents") String document) {
        Text text = normalized(document, "text/html");
        if (text == null) {
            return;
        }
        assertThat(text.origins()).hasSameSizeAs(text.blocks());
        // as it is decoded: half a pair has no bytes of its own
        Document page = Jsoup.parse(new String(document.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        for (int i = 0; i < text.blocks().size(); i++) {
            Origin origin = text.origins().get(i);
            assertThat(origin.start()).isEqualTo(text.blocks().get(i).start());
            assertThat(origin.end()).isEqualTo(text.blocks().get(i).end());
            assertThat(follow(page, origin.path())).as(origin.path()).hasSize(1);
        }
    }

    /** The elements at the end of the path, by its child steps; names that XPath's own tree would mend stay as they are. */
    private static List<Element> follow(Document page, String path) {
        List<Element> found = List.of(page);
        for (String step : path.substring(1).split("/", -1)) {
            String name = step.replaceFirst("\\[.*", "");
            List<Element> next = found.stream()
                    .flatMap(element -> element.children().stream())
                    .filter(child -> name.equals("*") || child.normalName().equals(name))
                    .toList();
            String number = step.substring(name.length()).replaceAll("[\\[\\]]", "");
            found = number.isEmpty() ? next : List.of(next.get(Integer.parseInt(number) - 1));
        }
        return found;
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
