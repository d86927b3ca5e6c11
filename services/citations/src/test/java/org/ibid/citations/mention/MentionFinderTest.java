package org.ibid.citations.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Link;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Reference;
import org.ibid.contracts.ReferenceBuilder;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionFinderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "According to the Daily Courier, the pier was closed. | OUTLET | Daily Courier | Daily Courier",
                "The pier, the Valmont Gazette has reported, was closed. | OUTLET | Valmont Gazette | Valmont Gazette",
                "She told Channel 7 that the pier was closed. | OUTLET | Channel 7 | Channel 7",
                "It was first published in the Eastmoor Evening Post in May. | OUTLET | Eastmoor Evening Post | Eastmoor Evening Post",
                "Reuters reported that the pier was closed. | OUTLET | Reuters | Reuters",
                "Laut Valmonter Anzeiger ist die Mole gesperrt. | OUTLET | Valmonter Anzeiger | Valmonter Anzeiger",
                "Selon La Dépêche du Port, le quai est fermé. | OUTLET | La Dépêche du Port | La Dépêche du Port",
                "It rests on a 2012 Channel 7 report about him. | REPORT | 2012 Channel 7 report | Channel 7",
                "A Channel 7 investigation found nothing. | REPORT | Channel 7 investigation | Channel 7",
                "The Halden Report of 1994 settled it. | REPORT | Halden Report | Halden Report",
                "They quote a study by the Regional Weather Service. | REPORT | study by the Regional Weather Service | Regional Weather Service",
                "A survey published in the Journal of Tides found it. | REPORT | survey published in the Journal of Tides | Journal of Tides",
                "The report “Water Without End” names nobody. | REPORT | report “Water Without End” | Water Without End",
                "In her memoir, “The Quiet Pier”, she tells more. | WORK | memoir, “The Quiet Pier” | The Quiet Pier",
                "He said so in an interview with the Daily Courier. | INTERVIEW | interview with the Daily Courier | Daily Courier",
                "Interviewed by Mara Lindqvist, he denied it. | INTERVIEW | Interviewed by Mara Lindqvist | Mara Lindqvist",
                "That breaks the Harbour Safety Act 1998. | LAW | Harbour Safety Act 1998 | Harbour Safety Act",
                "See section 12 of the Harbour Safety Act. | LAW | section 12 of the Harbour Safety Act | Harbour Safety Act",
                "The Convention on Tides is silent, the Velmora Convention on Tides is not. | LAW | Velmora Convention on Tides | Velmora Convention on Tides",
                "It follows from Regulation (EU) 2016/679 alone. | LAW | Regulation (EU) 2016/679 | Regulation (EU) 2016/679",
                "Das regelt § 5 Abs. 2 TKG genau. | LAW | § 5 Abs. 2 TKG | TKG",
                "La loi n° 78-17 le permet. | LAW | loi n° 78-17 | loi n° 78-17",
                "It is barred by 42 U.S.C. § 1983 alone. | LAW | 42 U.S.C. § 1983 | 42 U.S.C. § 1983",
                "Das folgt aus Art. 5 GG. | LAW | Art. 5 GG | GG",
                "Lo dice la Ley 39/2015 con claridad. | LAW | Ley 39/2015 | Ley 39/2015",
            })
    void namesTheSource(String sentence, Mention.Kind kind, String words, String name) {
        List<Mention> mentions = find(sentence);

        assertThat(mentions)
                .extracting(Mention::text, Mention::kind, Mention::name)
                .containsExactly(org.assertj.core.api.Assertions.tuple(words, kind, name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A recent study found nothing.",
                "The report was never printed.",
                "A British study found nothing.",
                "The March report is late.",
                "They acted on the report at once.",
                "She posts a story every day.",
                "He walked past the Times building.",
                "The act was over by nine.",
                "The Daily Courier building burned down.",
                "However, reports differ.",
                "Mr. Pell reports to the board.",
                "Case studies: see all of them.",
                "Read our full Merrow Trail 5 review.",
                "She works in her studio by Merrow Harbour.",
                "The Advent of Code begins in December.",
                "Data analysis helps to find faults.",
                "Mole Studies",
                "She teaches Harbour Studies at the college.",
                "They met at the Velmora Convention Center.",
                "You can play “hide and seek” and read the report “as is”.",
            })
    void namesNothingWhereNoSourceIsNamed(String sentence) {
        assertThat(find(sentence)).isEmpty();
    }

    @Test
    void saysTheYearAndTheEntryThatIsMeant() {
        String content = "A 2012 Channel 7 report tells more.";
        Reference other = reference("r1", "Channel 7, The First Winter, March 2, 2011");
        Reference meant = reference("r2", "Channel 7, The Second Winter, March 2, 2012");

        Mention mention = MentionFinder.find(text(content, "en"), List.of(), List.of(other, meant), List.of())
                .getFirst();

        assertThat(mention.date()).isEqualTo("2012");
        assertThat(mention.references()).containsExactly("r2");
    }

    @Test
    void leavesOpenWhichOfSeveralEntriesIsMeant() {
        Reference one = reference("r1", "Channel 7, The First Winter, March 2, 2011");
        Reference other = reference("r2", "Channel 7, The Second Winter, March 2, 2012");

        List<Mention> mentions =
                MentionFinder.find(text("Channel 7 reported it.", "en"), List.of(), List.of(one, other), List.of());

        assertThat(mentions).extracting(Mention::references).containsExactly(List.of());
    }

    @Test
    void takesThePagesOwnWordForAWork() {
        String content = "Nothing of this stands in Rivers of Lorne itself.";
        Inline cite = new Inline(Inline.Kind.CITE, content.indexOf("Rivers"), content.indexOf(" itself"), null);
        Text text = TextBuilder.builder()
                .language("en")
                .content(content)
                .inlines(List.of(cite))
                .build();

        assertThat(MentionFinder.find(text, List.of(), List.of(), List.of()))
                .extracting(Mention::kind, Mention::name)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Mention.Kind.WORK, "Rivers of Lorne"));
    }

    private static List<Mention> find(String content) {
        return MentionFinder.find(text(content, "en"), List.of(), List.of(), List.of());
    }

    private static Text text(String content, String language) {
        return TextBuilder.builder().language(language).content(content).build();
    }

    /** An entry that stands outside the prose of the test. */
    private static Reference reference(String id, String raw) {
        return ReferenceBuilder.builder()
                .id(id)
                .raw(raw)
                .start(1000)
                .end(1000 + raw.length())
                .status(Reference.Status.UNCITED)
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The method stands elsewhere (doi:10.5555/pier.7). | doi:10.5555/pier.7 | doi | 10.5555/pier.7",
                "It is DOI: 10.5555/PIER.7, as she says. | DOI: 10.5555/PIER.7 | doi | 10.5555/pier.7",
                "Compare arXiv:2101.00001v2 on this. | arXiv:2101.00001v2 | arxiv | 2101.00001v2",
                "The words follow RFC 2119 alone. | RFC 2119 | urn | urn:ietf:rfc:2119",
                "The guide (ISBN 978-3-16-148410-0) is out of print. | ISBN 978-3-16-148410-0 | isbn | 9783161484100",
                "They cite PMID: 12345678. | PMID: 12345678 | pmid | 12345678",
                "An older preprint, hep-th/9901001, says more. | hep-th/9901001 | arxiv | hep-th/9901001",
            })
    void anIdentifierInRunningTextNamesAWork(String sentence, String words, String type, String value) {
        assertThat(find(sentence))
                .extracting(Mention::text, Mention::kind, Mention::identifier)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        words, Mention.Kind.WORK, new Identifier(type, value, true)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rate was 10.5/3 that day.",
                "Her ORCID is 0000-0002-1825-0097, she says.",
                "The form RFC12345678 is blue.",
                "The journal (ISSN 0378-5955) was closed."
            })
    void numbersThatNameNoWorkAreNone(String sentence) {
        assertThat(find(sentence)).isEmpty();
    }

    @Test
    void anAddressThatHoldsAnIdentifierIsALinkAndNoMention() {
        String sentence = "It stands at https://doi.org/10.5555/pier.7 for all.";
        String address = "https://doi.org/10.5555/pier.7";
        int start = sentence.indexOf(address);
        Link link = new Link(address, address, start, start + address.length(), Link.Role.CITATION);

        assertThat(MentionFinder.find(text(sentence, "en"), List.of(), List.of(), List.of(link)))
                .isEmpty();
    }

    @Test
    void theEntryThatBearsTheIdentifierIsMeant() {
        Identifier doi = new Identifier("doi", "10.5555/pier.7", true);
        Reference entry = reference("r1", "Reed, Piers").withIdentifiers(List.of(doi));

        assertThat(MentionFinder.find(
                        text("It stands in doi:10.5555/pier.7 for all.", "en"), List.of(), List.of(entry), List.of()))
                .extracting(Mention::references)
                .containsExactly(List.of("r1"));
    }
}
