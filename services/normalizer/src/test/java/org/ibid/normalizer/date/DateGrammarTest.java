package org.ibid.normalizer.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateGrammarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    March2, 2014 | 2014-03-02
                    13 Jan. 2012 | 2012-01-13
                    Sunday, March 2nd, 2014 at 3 pm | 2014-03-02
                    2014-03-02T10:00+03:30 | 2014-03-02T06:30:00Z
                    2014-03-02T23:30:00-05:00 | 2014-03-02
                    2014-03-02 | 2014-03-02
                    20140302 | 2014-03-02
                    2. März 2014 | 2014-03-02
                    le 2 mars 2014 | 2014-03-02
                    1er août 2014 | 2014-08-01
                    2 de marzo de 2014 | 2014-03-02
                    2014年3月2日 | 2014-03-02
                    2 марта 2014 г. | 2014-03-02
                    02.03.2014 | 2014-03-02
                    3/22/2014 | 2014-03-22
                    22/3/2014 | 2014-03-22
                    March 2014 | 2014-03
                    2014-03 | 2014-03
                    5 May, 2013 | 2013-05-05
                    2014 March 2 | 2014-03-02
                    Feb. 30, 2014, then March 2, 2014 | 2014-03-02""")
    void readsDatesWithThePrecisionTheyHave(String printed, String date) {
        assertThat(DateGrammar.date(printed, true)).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "3 days ago",
                "May I ask",
                "page 12 of 2014",
                "1.2.3",
                "31.02.2014",
                "99999999",
                "in March"
            })
    void makesNoDateOfOtherWords(String text) {
        assertThat(DateGrammar.date(text, true)).isNull();
    }

    @Test
    void takesTheOrderOfDayAndMonthFromTheReader() {
        assertThat(DateGrammar.date("3/2/2014", true)).hasToString("2014-03-02");
        assertThat(DateGrammar.date("3/2/2014", false)).hasToString("2014-02-03");
    }

    @Test
    void readsAYearOnlyWhereNothingElseStands() {
        assertThat(DateGrammar.whole(" 2014 ", true)).hasToString("2014");
        assertThat(DateGrammar.whole("since 2014", true)).isNull();
    }
}
