package org.ibid.citations.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DateReaderTest {
    private static final List<List<Integer>> SECOND_OF_MARCH = List.of(List.of(2014, 3, 2));

    @Test
    void fullDatesInTheirManyForms() {
        for (String text : List.of(
                "March2, 2014",
                "March 2, 2014",
                "2 March 2014",
                "Mar. 2nd, 2014",
                "2014-03-02",
                "2. März 2014",
                "2.3.2014",
                "02.03.2014",
                "2 mars 2014",
                "2 de marzo de 2014",
                "2 marzo 2014",
                "2014, March 2",
                "(2014 Mar 2)",
                "Retrieved March 2, 2014, from")) {
            assertThat(DateReader.parts(text)).as(text).isEqualTo(SECOND_OF_MARCH);
        }
    }

    @Test
    void precisionIsWhatIsWritten() {
        assertThat(DateReader.parts("Feb. 1997")).isEqualTo(List.of(List.of(1997, 2)));
        assertThat(DateReader.parts("(1991a)")).isEqualTo(List.of(List.of(1991)));
        assertThat(DateReader.parts("Spring 2003")).isEqualTo(List.of(List.of(2003)));
        assertThat(DateReader.parts("in press")).isNull();
        assertThat(DateReader.parts("n.d.")).isNull();
    }

    @Test
    void anAmbiguousNumericDateGivesItsYearOnly() {
        assertThat(DateReader.parts("03/02/2014")).isEqualTo(List.of(List.of(2014)));
        assertThat(DateReader.parts("25/04/2013")).isEqualTo(List.of(List.of(2013, 4, 25)));
        assertThat(DateReader.parts("04/25/2013")).isEqualTo(List.of(List.of(2013, 4, 25)));
    }

    @Test
    void rangesHaveTwoParts() {
        assertThat(DateReader.parts("1998-1999")).isEqualTo(List.of(List.of(1998), List.of(1999)));
        assertThat(DateReader.parts("1998/99")).isEqualTo(List.of(List.of(1998), List.of(1999)));
        assertThat(DateReader.parts("25-30 April 1992")).isEqualTo(List.of(List.of(1992, 4, 25), List.of(1992, 4, 30)));
        assertThat(DateReader.parts("July-August 2001")).isEqualTo(List.of(List.of(2001, 7), List.of(2001, 8)));
    }

    @Test
    void aDayThatTheMonthDoesNotHaveIsDropped() {
        assertThat(DateReader.parts("February 30, 2011")).isEqualTo(List.of(List.of(2011, 2)));
        assertThat(DateReader.parts("29 February 2011")).isEqualTo(List.of(List.of(2011, 2)));
        assertThat(DateReader.parts("29 February 2012")).isEqualTo(List.of(List.of(2012, 2, 29)));
    }
}
