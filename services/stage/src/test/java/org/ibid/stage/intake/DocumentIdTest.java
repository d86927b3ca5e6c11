package org.ibid.stage.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Intake.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

    private static String id(String own, String url, Content content) throws Exception {
        Intake intake = new Intake(own, url, content, null, List.of(), Map.of());
        return new IntakeDecoder()
                .decode(ContractJson.MAPPER.writeValueAsBytes(intake))
                .id();
    }

    @Test
    void thePublishersOwnIdWins() throws Exception {
        assertThat(id("report/2014/3", "https://x.example/", new Content("a", null, null, null)))
                .isEqualTo("report/2014/3");
    }

    @Test
    void theUrlComesBeforeTheContent() throws Exception {
        assertThat(id(null, "https://x.example/", new Content("a", null, null, null)))
                .isEqualTo(id(null, "https://x.example/", null));
    }

    @Test
    void theSameBytesAreTheSameDocumentHoweverTheyWereWritten() throws Exception {
        assertThat(id(null, null, new Content("a", null, null, null)))
                .isEqualTo(id(null, null, new Content(null, "YQ==", null, null)))
                .isNotEqualTo(id(null, null, new Content("b", null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/a, HTTPS://X.Example:443/a",
        "https://x.example/a, https://x.example/a#part-2",
        "https://x.example/a, https://x.example/b/../a",
        "https://x.example/a, https://x.example/a?utm_source=mail&utm_campaign=x",
        "https://x.example/~user?a=1&b=2, https://x.example/%7euser?a=1&b=2",
    })
    void waysToWriteOneUrlAreOneDocument(String one, String other) throws Exception {
        assertThat(id(null, one, null)).isEqualTo(id(null, other, null));
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.example/a, http://x.example/a",
        "https://x.example/a, https://x.example/A",
        "https://x.example/a?id=1, https://x.example/a?id=2",
        "https://x.example/a%2Fb, https://x.example/a/b",
    })
    void differentUrlsAreDifferentDocuments(String one, String other) throws Exception {
        assertThat(id(null, one, null)).isNotEqualTo(id(null, other, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "report/2014/3",
                "https://courier.example/a?b=c#d",
                "grün und 😀",
                "..a",
                "a/...",
                "a.b/.c",
                "100%",
                "-"
            })
    void whatComesBackUnchangedFromAKeyAHeaderAndAPathIsUsable(String id) {
        assertThat(DocumentId.isUsable(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " a",
                "a ",
                "\u2003a",
                "/a",
                ".",
                "..",
                "a/../b",
                "./a",
                "a/..",
                "a\u0000",
                "a\nb",
                "a\u0085b",
                "\ud800",
                "a\udc00b",
                "\udc00\ud800"
            })
    void whatWouldComeBackChangedIsNot(String id) {
        assertThat(DocumentId.isUsable(id)).isFalse();
    }

    @Test
    void anIdHasAtMost255Characters() {
        assertThat(DocumentId.isUsable("x".repeat(255))).isTrue();
        assertThat(DocumentId.isUsable("x".repeat(256))).isFalse();
    }
}
