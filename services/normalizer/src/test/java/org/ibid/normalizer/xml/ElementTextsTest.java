package org.ibid.normalizer.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ibid.normalizer.media.DocumentFailure;
import org.junit.jupiter.api.Test;

class ElementTextsTest {

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void textsAreFoundByTheirElementsNameWhateverItsPrefix() {
        ElementTexts texts = ElementTexts.of(
                xml("<p xmlns:dc='urn:dc'><dc:title> Lamps </dc:title><creator>A. Reed</creator><creator/>"
                        + "<creator>B. Vale</creator></p>"));

        assertThat(texts.first("title")).isEqualTo("Lamps");
        assertThat(texts.all("creator")).containsExactly("A. Reed", "B. Vale");
        assertThat(texts.first("date")).isNull();
    }

    @Test
    void aBrokenPartSaysWhatItSaysBeforeTheBreak() {
        assertThat(ElementTexts.of(xml("<p><title>Lamps</title><date>2014")).first("title"))
                .isEqualTo("Lamps");
        assertThat(ElementTexts.of(null).all("title")).isEmpty();
    }

    @Test
    void noEntityExpands() {
        ElementTexts texts = ElementTexts.of(
                xml("<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><p><title>&e;</title></p>"));

        assertThat(texts.first("title")).isNull();
    }

    @Test
    void elementsThatNestTooDeepAreAFailure() {
        byte[] deep = xml("<a>".repeat(500) + "</a>".repeat(500));

        assertThatThrownBy(() -> XmlEvents.read(deep, "document", new Names())).isInstanceOf(DocumentFailure.class);
    }

    @Test
    void whatAnElementHoldsCanBeLeftOut() throws DocumentFailure {
        Names names = new Names();

        XmlEvents.read(xml("<a><skipped><b/></skipped><c n='3' m='x'/></a>"), "document", names);

        assertThat(names.opened).containsExactly("a", "skipped", "c");
        assertThat(names.numbers).containsExactly(0, 3);
    }

    private static final class Names implements XmlEvents.Handler {

        private final List<String> opened = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();

        @Override
        public void start(XmlEvents element) {
            opened.add(element.name());
            if (element.name().equals("skipped")) {
                element.skip();
            } else {
                numbers.add(element.number("n", 0) + element.number("m", 0));
            }
        }
    }
}
