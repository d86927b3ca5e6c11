package org.ibid.enrichment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Run;
import org.ibid.enrichment.source.Source;
import org.jspecify.annotations.Nullable;

class NameTest {

    private static final List<String> UNSEEN = Arrays.asList(
            null,
            "",
            " \t\r\n",
            "\u00a0\u2003\u3000",
            "\u2028\u2029",
            "\u0000\u0007\u001b",
            "\u200b\u200d\u2060\ufeff",
            "\u202e\u2066",
            "\u00ad",
            "\u0301\u20dd",
            "\u3164\u115f\uffa0\u2800",
            "\ufe0f",
            "\ud800",
            "\udc00\ud800",
            "\ue000",
            "\ufffe",
            "\ufffd\ufffd");

    private static DocumentView document(@Nullable String title, @Nullable String url, String id) {
        Intake intake = new Intake(id, url, null, title, List.of(), Map.of());
        return DocumentView.of(
                new DocumentEvent(id, 1, 0, Run.NONE, intake, null, null, null, null), Status.FAILED, null);
    }

    @Example
    void aDocumentIsCalledByTheFirstOfTitleAddressAndIdThatCanBeSeen() {
        for (String unseen : UNSEEN) {
            assertThat(Name.of(document("Tides", "https://a.example/", "a"))).isEqualTo("Tides");
            assertThat(Name.of(document(unseen, "https://a.example/", "a"))).isEqualTo("https://a.example/");
            assertThat(Name.of(document(unseen, unseen, "a"))).isEqualTo("a");
            assertThat(Name.first(unseen, unseen)).isEqualTo("untitled");
        }
    }

    @Example
    void oneCharacterThatIsSeenIsAName() {
        for (String seen : List.of("x", "\u6d77", "7", "?", "\u20ac", "\ud83d\udea2", "\u202ex", " . ", "e\u0301")) {
            assertThat(Name.first(seen)).isEqualTo(seen);
        }
    }

    @Example
    void aSourceIsCalledByItsTitleOrItsId() {
        assertThat(Name.of(source("\u200b"))).isEqualTo("doi:10.5555/1");
        assertThat(Name.of(source("Tides"))).isEqualTo("Tides");
    }

    private static Source source(String title) {
        return new Source("doi:10.5555/1", "book", title, List.of(), List.of(), null, List.of(), List.of(), List.of());
    }

    @Example
    void whatIsNoLanguageIsNotSpoken() {
        for (String tag : Arrays.asList(null, "", "<script>", "english", "xx", "zz-ZZ", "-", "en_US", "x-klingon")) {
            assertThat(Name.language(tag)).as(tag).isNull();
        }
        assertThat(List.of("en", "en-GB", "pt-BR", "zh-Hant", "fil", "uk"))
                .allSatisfy(tag -> assertThat(Name.language(tag)).isEqualTo(tag));
    }

    @Property
    void nothingIsWithoutAName(@ForAll String title, @ForAll String id) {
        assertThat(Name.isVisible(Name.first(title, id))).isTrue();
    }
}
