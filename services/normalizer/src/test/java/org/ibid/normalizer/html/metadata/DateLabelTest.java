package org.ibid.normalizer.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.normalizer.html.Read.PROSE;
import static org.ibid.normalizer.html.Read.page;

import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateLabelTest {

    @ParameterizedTest
    @CsvSource({
        "'Published: ', PUBLISHED",
        "'Posted on ', PUBLISHED",
        "'Veröffentlicht am ', PUBLISHED",
        "'Mis en ligne le ', PUBLISHED",
        "'Publicado el ', PUBLISHED",
        "'Опубликовано: ', PUBLISHED",
        "'公開日：', PUBLISHED",
        "'Last updated ', MODIFIED",
        "'Zuletzt geändert am ', MODIFIED",
        "'Dernière mise à jour : ', MODIFIED",
        "'Ostatnia aktualizacja: ', MODIFIED",
        "'最終更新日: ', MODIFIED",
        "'Received ', OTHER",
        "'Accepted: ', OTHER",
        "'Abgerufen am ', OTHER",
        "'Expires on ', OTHER",
        "'Date limite : ', OTHER",
        "'Дата обращения: ', OTHER",
        "'Tollund, ', NONE"
    })
    void saysWhatADateIs(String before, DateLabel label) {
        assertThat(DateLabel.of(before, "")).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"' tarihinde', NONE", "' 公開', PUBLISHED", "' 更新', MODIFIED", "' güncellendi', MODIFIED"})
    void readsTheLabelBehindADate(String behind, DateLabel label) {
        assertThat(DateLabel.of("", behind)).isEqualTo(label);
    }

    @Test
    void aLabelBehindAMarkIsOfTheNextDate() {
        assertThat(DateLabel.of("", " | Updated 3 March")).isEqualTo(DateLabel.NONE);
        assertThat(DateLabel.of("", " Updated: 3 March")).isEqualTo(DateLabel.NONE);
    }

    @Test
    void theLabelNearestToTheDateCounts() {
        assertThat(DateLabel.of("Published by the board, updated ", "")).isEqualTo(DateLabel.MODIFIED);
    }

    @Test
    void oneLineMayPrintTwoDays() {
        Text text = page("", "<h1>The Last Ferry</h1><p>Published 2 March 2014 · Updated 9 June 2015</p>" + PROSE);

        assertThat(text.published()).isEqualTo("2014-03-02");
        assertThat(text.modified()).isEqualTo("2015-06-09");
    }

    @ParameterizedTest
    @CsvSource({"Received", "Accepted", "Expires", "Eingereicht", "Consulté le", "Registration deadline:"})
    void aDayOfSomethingElseIsNeverTheDayOfPublication(String label) {
        Text text = page("", "<h1>The Last Ferry</h1><p>" + label + " 2 March 2014</p>" + PROSE);

        assertThat(text.published()).isNull();
    }

    @Test
    void aDayReadTheOtherWayRoundIsTheDeclaredDay() {
        Text text = page(
                "<meta property='article:published_time' content='2014-11-08'>",
                "<h1>The Last Ferry</h1><p class=date>08/11/2014</p>" + PROSE);

        assertThat(text.published()).isEqualTo("2014-11-08");
    }

    @Test
    void aReportBeginsWithItsPlaceAndDay() {
        Text text = page("", "<h1>The Last Ferry</h1><p>Tollund (2 March 2014). " + PROSE.replace("<p>", ""));

        assertThat(text.published()).isEqualTo("2014-03-02");
    }

    @Test
    void aYearOfTwoDigitsIsReadWhereTheMarkupSaysThatADateStands() {
        assertThat(page("", "<h1>The Last Ferry</h1><p class=date>Harbour, 2.11.14</p>" + PROSE)
                        .published())
                .isEqualTo("2014-11-02");
        assertThat(page("", "<h1>The Last Ferry</h1><p>Version 2.11.14</p>" + PROSE)
                        .published())
                .isNull();
    }
}
