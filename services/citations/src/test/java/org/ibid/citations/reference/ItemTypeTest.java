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
                "article-journal|Krause, Petra: Wandel der Arbeit. In: Soziale Welt 12 (1998) H. 3, S. 34–56.",
                "article-newspaper|Jane Porter, \"Council ends ferry service\", Lakeside Herald, 4 May 2011",
                "article-newspaper|Lakeside Herald, Council ends ferry service, May 4, 2011",
                "article-newspaper|Krause, Petra: Die Fähre fährt nicht mehr. In: Süddeutsche Zeitung, Nr. 123, 12. Mai 1998, S. 4.",
                "article-newspaper|Porter, J. \"Ferry ends.\" The Guardian, no. 4512, 4 May 2011, p. 7.",
                "article-newspaper|Porter, Jane. \"Ferry ends.\" New York Times 4 May 2011, late ed.: A7.",
                "article-newspaper|Moreau, C., « La fin du bac », Le Monde, 4 mai 2011, p. 7.",
                "article-magazine|Hale, A. (2012, June). The slow tide. National Angler Magazine, 44(6), 20-25.",
                "article-magazine|Hale, A. \"The slow tide.\" Newsweek, 12 June 2012.",
                "article-magazine|Vogel, H.: Das Ende der Fähre. In: Der Spiegel, Nr. 12/1998, S. 44-46.",
                "webpage|Redmoor City Council. Ferry timetable. https://council.example.org/ferry (accessed 3 May 2019).",
                "webpage|\"Ferry timetable\", https://council.example.org/ferry",
                "webpage|Porter, J. (2015). How the ferry works. Retrieved March 3, 2020, from https://ferry.example.org/how",
                "post-weblog|Porter, J. \"The last ferry.\" Harbour Notes (blog), 4 May 2011. https://harbournotes.example.org/last",
                "post|Jane Porter, \"Ferry ends\", https://twitter.com/janeporter/status/123456, 4 May 2019",
                "post|Porter, J. [@janeporter]. (2019, May 4). The ferry is gone [Tweet]. Twitter. https://twitter.com/janeporter/status/1",
                "book|Porter, Jane. The Harbour. London: Harbour Press, 1999.",
                "book|Krause, Petra: Der Hafen. 2. Aufl. Opladen: Leske + Budrich 1999.",
                "chapter|Porter, J. (2001). Tides. In P. Stone & A. Hale (Eds.), Handbook of lakes (pp. 10-22). London: Harbour Press.",
                "chapter|Krause, Petra: Wandel der Arbeit. In: Böhm, Karl (Hg.): Gesellschaft im Umbruch. Opladen 1997, S. 101-123.",
                "report|Porter, J. Sensing tides. Technical Report TR-12, Redmoor University, 1994.",
                "report|World Health Organization. (2019). Air quality in harbours: final report. Geneva: WHO.",
                "report|Redmoor City Council, Report on the ferry service, 2011.",
                "report|Hale, A. (2014). Tidal prices (Working Paper No. 12). Redmoor: Institute for Coastal Studies.",
                "legislation|Clean Water Act 1998",
                "legislation|Regulation (EU) 2016/679 of the European Parliament and of the Council, OJ L 119, 4 May 2016, p. 1.",
                "legislation|Gesetz über den Wasserschutz vom 12. Mai 1998 (BGBl. I S. 123)",
                "legislation|Harbours Act 1964, s 12 (UK)",
                "legislation|Loi n° 85-98 du 25 janvier 1985 relative aux ports.",
                "legal_case|Porter v. Stone, 410 U.S. 113 (1973).",
                "legal_case|Hale v Redmoor City Council [2004] UKHL 12",
                "legal_case|BVerfG, Urteil vom 12. Mai 1998, 1 BvR 123/97.",
                "thesis|Porter, J. (2001). Tides of the lake. PhD thesis, University of Redmoor.",
                "thesis|Krause, Petra: Wandel der Arbeit. Diss. phil. Göttingen 1987.",
                "thesis|Moreau, Claire, La crise du port, thèse de doctorat, Université de Lyon, 1999.",
                "interview|Jane Porter, interview with the author, 4 May 2011.",
                "interview|Interview with Omar Hale, Redmoor, 12 March 2009.",
                "interview|Krause, Petra: Interview mit dem Verfasser, 4. Mai 2011.",
                "personal_communication|J. Porter, personal communication, May 4, 2011.",
                "personal_communication|Jane Porter, email to the author, 4 May 2011.",
                "personal_communication|Letter from Jane Porter to Omar Hale, 4 May 1911.",
                "paper-conference|J. Porter. Sensing tides. In Proceedings of the 5th International Conference on Water, pages 10-22, 2004.",
                "paper-conference|Porter, J. (2004, May). Sensing tides. Paper presented at the meeting of the Lake Society, Redmoor.",
                "broadcast|Porter, J. (Presenter). (2011, May 4). The last ferry [Radio broadcast]. BBC Radio 4.",
                "broadcast|\"The Last Ferry\", Newsnight, television programme, BBC Two, 4 May 2011.",
                "motion_picture|The Last Ferry (2011) directed by Jane Porter [Film]. Harbour Films.",
                "motion_picture|Porter, J. (2011, May 4). The last ferry [Video]. YouTube. https://www.youtube.com/watch?v=abc",
                "speech|Jane Porter, The last ferry, speech, 4 May 2011",
                "dataset|Hale, A. (2014). Tide heights 1900-2010 [Data set]. Zenodo. https://doi.org/10.5281/zenodo.1234",
                "software|Hale, A. (2019). tidecalc: Tide tables in R (Version 1.2) [Computer software]. https://github.com/hale/tidecalc",
                "entry-encyclopedia|Art. „Arbeit“, in: Lexikon der Soziologie, Bd. 2, Opladen 1997, Sp. 12-15.",
                "article-journal|Stone, P. 2019. \"Tides and time.\" Lake Review 12, no. 3: 4-19. https://doi.org/10.1234/x",
                "article|Hale, A. (2020). Deep tides. arXiv preprint arXiv:2001.01234.",
                "legal_case|Case C-131/12, Lakeside v Harbour Board, EU:C:2014:317.",
                "article-journal|Hale, A. (2019). Reading old tide tables. Journal of the Association for Lakes.",
                "broadcast|Panorama: The Last Ferry, BBC One, 4 May 2011.",
            })
    void typeFollowsFromTheFieldsAndTheirWords(String type, String raw) {
        assertThat(PARSER.parse(raw).item().type()).as(raw).isEqualTo(type);
    }
}
