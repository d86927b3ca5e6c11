package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.ibid.contracts.Citations;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Status;
import org.junit.jupiter.api.Test;

/** Authors and years in scripts without capitals, and institutions by what the text calls them. */
class OtherScriptsListTest {

    private static List<List<String>> links(Citations citations) {
        assertThat(citations.markers()).extracting(Marker::status).containsOnly(Status.LINKED);
        return citations.markers().stream().map(Marker::references).toList();
    }

    @Test
    void arabicHasACommaAndDigitsOfItsOwnAndJoinsByALetter() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph(
                                "انطفأت المصابيح مرتين (الحسن، ٢٠١٠، ص 5). وقد نفى ذلك خالد وسعيد (2012)، (الحسن وآخرون، 2015؛ خالد، 2011).")
                        .heading("المراجع")
                        .references(
                                "الحسن، محمد (2010). حسابات الميناء. القاهرة: دار الرصيف.",
                                "الحسن، محمد، وسعيد، علي، وناصر، عمر (2015). تاريخ المنارات. مجلة الموانئ، 3(2)، 1-20.",
                                "خالد، ليلى (2011). الزيت والليل. مجلة الموانئ، 1(1)، 5-15.",
                                "خالد، ليلى، وسعيد، علي (2012). الأسعار في الشمال. مجلة الموانئ، 2(3)، 7-19.")
                        .build());

        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r4"), List.of("r2", "r3"));
        assertThat(citations.references().get(1).item().author())
                .extracting(Name::family, Name::given)
                .containsExactly(tuple("الحسن", "محمد"), tuple("سعيد", "علي"), tuple("ناصر", "عمر"));
    }

    @Test
    void koreanWritesAndAsTheLastSyllableOfAName() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("등불은 두 번 꺼졌다(김철수, 2010). 이영희와 박민수(2012)는 이를 부정하였다.")
                        .heading("참고문헌")
                        .references("김철수 (2010). 항구의 회계. 서울: 부두출판사.", "이영희, 박민수 (2012). 북쪽의 가격. 항만연구, 2(3), 7-19.")
                        .build());

        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2"));
    }

    @Test
    void anAbbreviationIsOfAllWorksOfWhoeverItIsIntroducedFor() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("El Ministerio de Puertos [MINPO] (2015) lo niega; véase MINPO (2016).")
                        .heading("Referencias")
                        .references(
                                "Ministerio de Puertos. (2015). Informe anual. Velmora: Muelle.",
                                "Ministerio de Puertos. (2016). Informe anual. Velmora: Muelle.")
                        .build());

        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2"));
    }
}
