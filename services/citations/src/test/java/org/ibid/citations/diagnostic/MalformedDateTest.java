package org.ibid.citations.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quill, A. Late ferries. Harbour Post, March2, 2014. | March2",
                "Quill, A. Late ferries. Harbour Post, 2March 2014. | 2March",
                "Quill, A. Late ferries. Harbour Post, 2 March2014. | March2014",
                "Quill, A. Late ferries. Harbour Post, March2014. | March2014",
                "Quill, A. Late ferries. Harbour Post, 31 June 2016. | 31 June",
                "Quill, A. Late ferries. Harbour Post, 29 February 2015. | 29 February",
                "Quill, A. Late ferries. Harbour Post, February 29, 2015. | February 29",
                "Talk with Ada Quill, 32 July 2013. | 32 July",
                "Quill, A. Late ferries. Harbour Post, May 45, 2002. | May 45",
                "Gespräch mit Ada Quill, 31. April 2017. | 31. April",
                "Quill, A. Late ferries, 14 Febuary 1990. | Febuary",
                "Quill, A. Late ferries, Octob3r 3, 1999. | Octob3r",
                "Quill, A. Späte Fähren, 3. Dezmeber 1999. | Dezmeber",
            })
    void aDateInWordsThatIsNoneIsTold(String entry, String part) {
        assertThat(MonthFault.in(entry)).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Quill, A. Late ferries. Harbour Post, 29 February 2016.",
                "Quill, A. Late ferries. Harbour Post, March 2, 2014.",
                "Quill, A. Late ferries. Journal of Tides 45 May 2013: 3-9.",
                "Quill, A. Late ferries. Journal of Tides, 62 August 2009.",
                "Quill, A. Pozni trajekti. 14 Avgust 2008.",
                "Quill, A. Veerboten. 3 Oktoober 1999.",
                "Décembre 31, 2010. Quill, A. Bacs tardifs.",
                "Augustus 14, 2001 lives. Quill, A.",
                "Quill, A. Ferries of March 1914-1918. 2001.",
            })
    void aDateThatIsOneOrAVolumeIsNot(String entry) {
        assertThat(MonthFault.in(entry)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quill. Late ferries. 2007-02-30. | 2007-02-30 | true",
                "Quill. Late ferries. 2021-13-02. | 2021-13-02 | true",
                "Quill. Late ferries. 31.04.2014. | 31.04.2014 | true",
                "Quill. Späte Fähren. 12.13.2014. | 12.13.2014 | false",
                "Quill. Late ferries. 45/11/2014. | 45/11/2014 | true",
            })
    void aDayInDigitsThatNoCalendarHasIsTold(String entry, String day, boolean monthFirst) {
        assertThat(DayFault.in(entry, monthFirst)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quill. Late ferries. 2008-02-29. | false",
                "Quill. Late ferries. 12.13.2014. | true",
                "Quill. Spaete Faehren. 02/13/2014. | false",
                "Quill. Ferries 3.2.45.2014 handbook. | false",
                "doi:10.1000/2014-45-12 | false",
                "https://harbour.example/2014-45-12 | false",
                "ISBN 978-2014-45-12-1 | false",
                "Pages 1998-12-99123 | false",
            })
    void aDayThatIsOneOrAnIdentifierIsNot(String entry, boolean monthFirst) {
        assertThat(DayFault.in(entry, monthFirst)).isNull();
    }
}
