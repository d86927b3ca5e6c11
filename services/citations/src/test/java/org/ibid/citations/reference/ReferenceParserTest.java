package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.Identifier;
import org.junit.jupiter.api.Test;

class ReferenceParserTest {
    private static final ReferenceParser PARSER = new ReferenceParser();

    private static CslItem parse(String raw) {
        return PARSER.parse(raw).item();
    }

    @Test
    void gluedAndDoubledPunctuationIsRepaired() {
        CslItem item = parse("[1]Porter,Jane, The Harbour That Never Was  ,,March2, 2014");
        assertThat(item.author()).containsExactly(Name.of("Porter", "Jane"));
        assertThat(item.title()).isEqualTo("The Harbour That Never Was");
        assertThat(item.issued().dateParts()).containsExactly(List.of(2014, 3, 2));
    }

    @Test
    void anOutletIsALiteralAuthor() {
        CslItem item = parse("[3] Daily Courier, Minister denies arms deal – report,March2, 2014");
        assertThat(item.author()).containsExactly(Name.literal("Daily Courier"));
        assertThat(item.title()).isEqualTo("Minister denies arms deal – report");
        assertThat(item.issued().dateParts()).containsExactly(List.of(2014, 3, 2));
        assertThat(item.type()).isEqualTo("article-newspaper");
    }

    @Test
    void aJournalArticleHasAllItsFields() {
        CslItem item = parse(
                "Whitfield, J. R., & Okafor, P. (2018). Tidal memory in small harbours. Journal of Coastal Studies,"
                        + " 12(3), 45–67. https://doi.org/10.1234/jcs.2018.045");
        assertThat(item.type()).isEqualTo("article-journal");
        assertThat(item.author()).containsExactly(Name.of("Whitfield", "J. R."), Name.of("Okafor", "P."));
        assertThat(item.title()).isEqualTo("Tidal memory in small harbours");
        assertThat(item.containerTitle()).isEqualTo("Journal of Coastal Studies");
        assertThat(item.volume()).isEqualTo("12");
        assertThat(item.issue()).isEqualTo("3");
        assertThat(item.page()).isEqualTo("45–67");
        assertThat(item.doi()).isEqualTo("10.1234/jcs.2018.045");
    }

    @Test
    void aGermanChapterHasEditorsAndBook() {
        CslItem item = parse(
                "Krause, Petra/Vogel, Hans (1997): Wandel der Arbeit. Eine Zwischenbilanz. In: Böhm, Karl (Hrsg.):"
                        + " Gesellschaft im Umbruch. Opladen: Leske + Budrich, S. 101-123.");
        assertThat(item.type()).isEqualTo("chapter");
        assertThat(item.author()).containsExactly(Name.of("Krause", "Petra"), Name.of("Vogel", "Hans"));
        assertThat(item.editor()).containsExactly(Name.of("Böhm", "Karl"));
        assertThat(item.title()).isEqualTo("Wandel der Arbeit. Eine Zwischenbilanz");
        assertThat(item.containerTitle()).isEqualTo("Gesellschaft im Umbruch");
        assertThat(item.publisher()).isEqualTo("Leske + Budrich");
        assertThat(item.publisherPlace()).isEqualTo("Opladen");
        assertThat(item.page()).isEqualTo("101-123");
    }

    @Test
    void editorsWhoHeadAnEntryAreAnnounced() {
        CslItem edited =
                parse("Krause, Petra/Vogel, Hans (Hrsg.) (1997): Wandel der Arbeit. Opladen: Leske + Budrich.");
        assertThat(edited.author()).isEmpty();
        assertThat(edited.editor()).containsExactly(Name.of("Krause", "Petra"), Name.of("Vogel", "Hans"));
    }

    @Test
    void aWebPageKeepsAddressAndDayOfAccess() {
        CslItem item = parse(
                "World Health Organization. (2019). Air quality data. Retrieved March 3, 2020, from https://data.example.org/air");
        assertThat(item.type()).isEqualTo("webpage");
        assertThat(item.author()).containsExactly(Name.literal("World Health Organization"));
        assertThat(item.url()).isEqualTo("https://data.example.org/air");
        assertThat(item.accessed().dateParts()).containsExactly(List.of(2020, 3, 3));
    }

    @Test
    void volumeAndIssueWithAPointArePartedAsInMla() {
        CslItem item = parse("Foster, Jane. “Orders of Water.” Social Tides 10.7 (1971): 7-30.");
        assertThat(item.volume()).isEqualTo("10");
        assertThat(item.issue()).isEqualTo("7");
        assertThat(item.page()).isEqualTo("7-30");
    }

    @Test
    void quotedWordsAndADashStayInTheTitle() {
        CslItem item = parse("[3] Morning Globe, Ministry 'spent millions' – NBC report,March2, 2014");
        assertThat(item.author()).containsExactly(Name.literal("Morning Globe"));
        assertThat(item.title()).isEqualTo("Ministry 'spent millions' – NBC report");
        assertThat(item.issued().dateParts()).containsExactly(List.of(2014, 3, 2));
    }

    @Test
    void everyFieldCarriesItsConfidence() {
        ParsedReference parsed =
                PARSER.parse("Porter, J. (2001). Tides of the lake. Journal of Limnology, 12(3), 4-19.");
        assertThat(parsed.confidence())
                .containsOnlyKeys("author", "issued", "title", "container-title", "volume", "issue", "page");
        assertThat(parsed.confidence().values()).allMatch(probability -> probability > 0.5);
    }

    @Test
    void aFieldReadFromAnotherFieldsWordsIsAsSureAsThat() {
        ParsedReference parsed = PARSER.parse("Foster, Jane. “Orders of Water.” Social Tides 10.7 (1971): 7-30.");
        assertThat(parsed.item().issue()).isEqualTo("7");
        assertThat(parsed.confidence().get("issue"))
                .isEqualTo(parsed.confidence().get("volume"))
                .isBetween(0.0, 1.0);
    }

    @Test
    void bodiesHeadAnEntryAsTheyAreNamed() {
        assertThat(parse("UN Mission,Report on the ceasefire line,March2, 2014").author())
                .containsExactly(Name.literal("UN Mission"));
        assertThat(parse("Velmora Marine Inquiry, Sinking of the Osprey, 4 May 2011")
                        .author())
                .containsExactly(Name.literal("Velmora Marine Inquiry"));
        assertThat(parse("Doctors for Clean Air. Breathing in Redmoor. 2015.").author())
                .containsExactly(Name.literal("Doctors for Clean Air"));
    }

    @Test
    void aGermanFootnoteNamesGivenNamesFirstAndThePageThatIsMeant() {
        CslItem item =
                parse("Vgl. Petra Krause, Wandel der Arbeit, in: Soziale Welt 12 (1998) H. 3, S. 34–56, hier S. 40.");
        assertThat(item.author()).containsExactly(Name.of("Krause", "Petra"));
        assertThat(item.title()).isEqualTo("Wandel der Arbeit");
        assertThat(item.containerTitle()).isEqualTo("Soziale Welt");
        assertThat(item.volume()).isEqualTo("12");
        assertThat(item.issue()).isEqualTo("3");
        assertThat(item.page()).isEqualTo("34–56");
    }

    @Test
    void anArchivedPageKeepsBothAddresses() {
        ParsedReference parsed = PARSER.parse(
                "Redmoor City Council. Ferry timetable."
                        + " https://web.archive.org/web/20190503000000/https://council.example.org/ferry (accessed 3 May 2019).");
        assertThat(parsed.item().url()).isEqualTo("https://council.example.org/ferry");
        assertThat(parsed.identifiers()).extracting(Identifier::type).containsExactly("archive", "url");
        assertThat(parse("Redmoor City Council. Ferry timetable. https://perma.cc/AB12-CD34")
                        .url())
                .isEqualTo("https://perma.cc/AB12-CD34");
    }

    @Test
    void anEntryWithoutWordsIsEmpty() {
        assertThat(parse("[4] ,, - ").title()).isNull();
        assertThat(parse("").author()).isEmpty();
    }
}
