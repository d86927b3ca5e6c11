package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTypeTest {
    private static final ReferenceParser PARSER = new ReferenceParser();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "article-journal|Porter, J. (2001). Tides of the lake. Journal of Limnology, 12(3), 4-19.",
                "article-newspaper|Jane Porter, \"Council ends ferry service\", Lakeside Herald, 4 May 2011",
                "article-newspaper|Lakeside Herald, Council ends ferry service, May 4, 2011",
                "book|Porter, Jane. The Harbour. London: Harbour Press, 1999.",
                "chapter|Porter, J. (2001). Tides. In P. Stone & A. Hale (Eds.), Handbook of lakes (pp. 10-22). London: Harbour Press.",
                "paper-conference|J. Porter. Sensing tides. In Proceedings of the 5th International Conference on Water, pages 10-22, 2004.",
                "thesis|Porter, J. (2001). Tides of the lake. PhD thesis, University of Redmoor.",
                "report|Porter, J. Sensing tides. Technical Report TR-12, Redmoor University, 1994.",
                "webpage|Redmoor City Council. Ferry timetable. https://council.example.org/ferry (accessed 3 May 2019).",
                "legislation|Clean Water Act 1998",
                "legal_case|Porter v. Stone, 410 U.S. 113 (1973).",
                "interview|Jane Porter, interview with the author, 4 May 2011.",
                "post|Jane Porter, \"Ferry ends\", https://twitter.com/janeporter/status/123456, 4 May 2019",
            })
    void typeFollowsFromTheFieldsAndTheirWords(String type, String raw) {
        assertThat(PARSER.parse(raw).item().type()).as(raw).isEqualTo(type);
    }
}
