package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of works and ways to print them beyond the articles and books of English papers. */
class ReferenceKindsTest {
    private static final ReferenceParser PARSER = new ReferenceParser();

    private static CslItem parse(String raw) {
        return PARSER.parse(raw).item();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nowak J. Historia latarni. W: Kowalska A, red. Dzieje miasta. Warszawa: Znak; 2005. s. 12-30.|Dzieje miasta",
                "Virtanen, M. (2010). Majakan historia. Teoksessa K. Laine (toim.), Kaupungin valo (s. 12–30). Helsinki: Gaudeamus.|Kaupungin valo",
                "Silva, J. História do farol. Em: Souza, M. (org.). A cidade. São Paulo: Edusp, 2005. p. 12-30.|A cidade",
                "Lindqvist, K. Fyrens historia. I: Ekman, E. (red.), Stadens ljus. Lund: Norstedts, 2001, s. 4–19.|Stadens ljus"
            })
    void whatAWorkStandsInIsAnnouncedInManyLanguages(String raw, String book) {
        assertThat(parse(raw).type()).isEqualTo("chapter");
        assertThat(parse(raw).containerTitle()).isEqualTo(book);
        assertThat(parse(raw).editor()).hasSize(1);
    }

    @Test
    void gostPrintsTheJournalBehindTwoSlashes() {
        CslItem item = parse("Иванов И. И. История города // Вопросы истории. 2010. Т. 4. № 7. С. 769–780.");
        assertThat(item.author()).containsExactly(Name.of("Иванов", "И. И."));
        assertThat(item.title()).isEqualTo("История города");
        assertThat(item.containerTitle()).isEqualTo("Вопросы истории");
        assertThat(item.volume()).isEqualTo("4");
        assertThat(item.issue()).isEqualTo("7");
        assertThat(item.page()).isEqualTo("769–780");
    }

    @Test
    void aNumberOfPagesIsNoPage() {
        CslItem item = parse("Петрова А. В. История маяка. М.: Наука, 1998. 234 с.");
        assertThat(item.page()).isNull();
        assertThat(item.publisher()).isEqualTo("Наука");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "李明, 王芳. 城市社会研究[J]. 社会学研究, 2015, 12(3): 45-60.|article-journal|城市社会研究",
                "Rehn K. The Language Of Lamps[M]. New York: Scientific Lamp Library, 1992.|book|The Language Of Lamps",
                "Lin H. Internal waves[EB/OL]. (2009-03-04)[2010-05-06]. http://www.waves.example.org.|webpage|Internal waves"
            })
    void codesInBracketsTellTheTypeAndAreNoTitle(String raw, String type, String title) {
        assertThat(parse(raw).type()).isEqualTo(type);
        assertThat(parse(raw).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "W. Wolsen, \"Deep Dredging Apparatus,\" US712345A, 10-Sep-1902.|US712345A",
                "Klamroth, H.; Vogt, E.: Verfahren zum Reinigen von Lampen. Offenlegungsschrift DE 10 2017 005 548 A1, 20. Dezember 2018.|DE 10 2017 005 548 A1"
            })
    void patentsHaveTheirNumbers(String raw, String number) {
        assertThat(parse(raw).type()).isEqualTo("patent");
        assertThat(parse(raw).number()).isEqualTo(number);
    }

    @Test
    void standardsAndRequestsForCommentsHaveTheirNumbers() {
        CslItem comments = parse("Branner S. Key words for lamps. RFC 9119, 1997.");
        assertThat(comments.type()).isEqualTo("standard");
        assertThat(comments.number()).isEqualTo("RFC 9119");
        CslItem standard = parse("ISO 2199:2017. Information and documentation — Numbers of lamps. Geneva: ISO.");
        assertThat(standard.type()).isEqualTo("standard");
        assertThat(standard.number()).isEqualTo("ISO 2199");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbour Board v Reed [2009] 1 AC 345",
                "Reed v. Harbour Board, 410 U.S. 113 (1973).",
                "Case C-931/12 Lamp Spain v Harbour Agency [2014] ECLI:EU:C:2014:917"
            })
    void judgmentsAreTold(String raw) {
        assertThat(parse(raw).type()).isEqualTo("legal_case");
        assertThat(parse(raw).title()).containsPattern("v\\.? (Reed|Harbour)");
    }

    @Test
    void aPostHasItsAuthorApartFromTheHandle() {
        CslItem item = parse("Reed, T. [@treed]. (2020, May 3). The lamp is out [Tweet]. Twitter."
                + " https://twitter.com/treed/status/1234567890");
        assertThat(item.type()).isEqualTo("post");
        assertThat(item.author()).containsExactly(Name.of("Reed", "T."));
        assertThat(item.title()).isEqualTo("The lamp is out");
    }

    @Test
    void softwareIsByItsTeam() {
        CslItem item = parse(
                "R Core Team. R: A language and environment for lamps. R Foundation for Lamps, Vienna, Austria, 2019.");
        assertThat(item.author()).containsExactly(Name.literal("R Core Team"));
        assertThat(item.title()).isEqualTo("R: A language and environment for lamps");
    }

    @Test
    void dataStandInTheirArchive() {
        CslItem item = parse("Okafor L, Reed T. Heights of tides at the mole. Dryad Digital Repository. 2015.");
        assertThat(item.title()).isEqualTo("Heights of tides at the mole");
        assertThat(item.containerTitle()).isEqualTo("Dryad Digital Repository");
    }

    @Test
    void signalWordsAreNoName() {
        assertThat(parse("See Reed, Tomas, The Pier (London: Quay Press, 2001), 12.")
                        .author())
                .containsExactly(Name.of("Reed", "Tomas"));
        assertThat(parse("For a different view, see Vale, Anna. Lamps. Oxford: Quay Press, 1999.")
                        .title())
                .isEqualTo("Lamps");
    }

    @Test
    void aTitlesFirstWordsAreNoAuthor() {
        CslItem item =
                parse("Ito K, Frith U. Lanterns, piers and the attribution of light. Brain 2002; 125: 1839–1849");
        assertThat(item.author()).hasSize(2);
        assertThat(item.title()).isEqualTo("Lanterns, piers and the attribution of light");
    }

    @Test
    void aLetterBeforeAPageIsThePages() {
        assertThat(parse("Ito K, Banks D. Counting piers. J Harbour Stud. 2015;12:S65-9.")
                        .page())
                .isEqualTo("S65-9");
    }

    @Test
    void translatorsInBracketsDidNotEdit() {
        CslItem item =
                parse("de Graan, A. D. (2014). The meaning of distance for light (E.-J. Wagman & D. Borsen, Trans.)."
                        + " Acta Litoralia, 148, 188–194.");
        assertThat(item.translator()).containsExactly(Name.of("Wagman", "E.-J."), Name.of("Borsen", "D."));
        assertThat(item.editor()).isEmpty();
    }

    @Test
    void aDoiWithAngleBracketsIsOne() {
        CslItem item =
                parse("Eton, C. (1981). Feeding of harbour fish. Transactions of the Velmora Society, 110, 446–450."
                        + " https://doi.org/10.1577/1548-8659(1981)110<446:EOTOFR>2.0.CO;2");
        assertThat(item.doi()).isEqualToIgnoringCase("10.1577/1548-8659(1981)110<446:EOTOFR>2.0.CO;2");
        assertThat(item.publisher()).isNull();
        assertThat(item.note()).isNull();
    }

    @Test
    void ofAChapterWithoutTitleOnlyTheWholeIsNamed() {
        CslItem item =
                parse("T. Berg, in Essays on Northern Harbours, edited by C. Moe (Quay Press, Oslo, 2001), pp. 33–58.");
        assertThat(item.title()).isNull();
        assertThat(item.containerTitle()).isEqualTo("Essays on Northern Harbours");
        assertThat(parse("Berg, T. (2001). In Search of Lamps. Oslo: Quay Press.")
                        .title())
                .isEqualTo("In Search of Lamps");
    }

    @Test
    void japaneseNamesEndAtTheColon() {
        CslItem item = parse("田中花子：港の会計．埠頭書房，東京，2010．");
        assertThat(item.author()).containsExactly(Name.literal("田中花子"));
        assertThat(item.title()).isEqualTo("港の会計");
        assertThat(item.publisher()).isEqualTo("埠頭書房");
        assertThat(item.publisherPlace()).isEqualTo("東京");
        CslItem article = parse("２）鈴木次郎，高橋三郎：北の価格．港湾雑誌，12(3)：7-19，2012．");
        assertThat(article.author()).containsExactly(Name.literal("鈴木次郎"), Name.literal("高橋三郎"));
        assertThat(article.title()).isEqualTo("北の価格");
        assertThat(article.containerTitle()).isEqualTo("港湾雑誌");
    }

    @Test
    void whatStandsBeforeTheSlashOfAnEditorIsTheTitle() {
        CslItem item = parse("3. Протоколы / под ред. В. В. Ветрова. СПб., 2015.");
        assertThat(item.title()).isEqualTo("Протоколы");
        assertThat(item.editor()).hasSize(1);
        assertThat(parse("Müller, Hans/Schmidt, Karl (Hg.): Lampen. Bonn: Kai, 2004.")
                        .title())
                .isEqualTo("Lampen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reed v Harbour Board [2012] UKSC 12|Reed v Harbour Board|UKSC 12",
                "R (Okafor) v Secretary of State for Transport [2017] EWCA Civ 214, [23]|R (Okafor) v Secretary of State for Transport|EWCA Civ 214",
                "Vale v Moe Shipping Ltd [2009] EWHC 1212 (Comm)|Vale v Moe Shipping Ltd|EWHC 1212 (Comm)",
                "Berg v The Queen [2004] HCA 32|Berg v The Queen|HCA 32",
                "Harbour Commissioners v Quist 2010 SCC 8|Harbour Commissioners v Quist|SCC 8",
                "Okafor v Lind, 2014 ONCA 512 at para 9|Okafor v Lind|ONCA 512"
            })
    void aCourtsOwnNumberIsNoVolumeAndNoPage(String raw, String name, String number) {
        CslItem item = parse(raw);
        assertThat(item.type()).isEqualTo("legal_case");
        assertThat(item.title()).isEqualTo(name);
        assertThat(item.number()).isEqualTo(number);
        assertThat(item.author()).isEmpty();
        assertThat(item.volume()).isNull();
        assertThat(item.page()).isNull();
        assertThat(item.containerTitle()).isNull();
    }

    @Test
    void aReportBesideTheCourtsNumberKeepsItsOwn() {
        CslItem item = parse("Reed v Harbour Board [2012] UKSC 12, [2012] 1 WLR 345");
        assertThat(item.number()).isEqualTo("UKSC 12");
        assertThat(item.containerTitle()).isEqualTo("WLR");
        assertThat(item.volume()).isEqualTo("1");
        assertThat(item.page()).isEqualTo("345");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[3] A. Reed, J. Phys. A 12, 345 (2001); T. Berg and O. Vale, Lamp Rev. 4, 12 (2003).|Reed|2001",
                "[4] (a) Vale, O. Harbour Chem. 2004, 5, 67. (b) Reed, A.; Berg, T. Lamp Chem. 2001, 12, 345–349.|Vale|2004",
                "See Anna Reed, The Price of Ferries (London: Quay Press, 2001), 14; Tomas Berg, Lamps of the Harbour (Cork: Mole Books, 1999), 22.|Reed|2001"
            })
    void ofTwoWorksInOneEntryTheFirstIsRead(String raw, String family, int year) {
        CslItem item = parse(raw);
        assertThat(item.author()).extracting(Name::family).containsExactly(family);
        assertThat(item.issued().dateParts().getFirst()).startsWith(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reed, A.; Berg, T.; Vale, O. Lamps of the quay in the year 2000. Lamp Chem. 2001, 12, 345–349.",
                "Reed A, Berg T, Vale O. Lamps of the quay. Lamp Chem. 2001; 12: 345–349."
            })
    void semicolonsBetweenTheAuthorsOfOneWorkPartNothing(String raw) {
        assertThat(parse(raw).author()).hasSize(3);
        assertThat(parse(raw).volume()).isEqualTo("12");
    }

    @Test
    void identifiersOfTheSecondWorkAreNotTheFirsts() {
        ParsedReference parsed =
                PARSER.parse("A. Reed, Lamp Rev. 12, 345 (2001); T. Berg, Pier Rev. 4, 12 (2003), doi:10.5555/pier.4.");
        assertThat(parsed.item().doi()).isNull();
        assertThat(parsed.identifiers()).hasSize(1);
    }
}
