package org.ibid.citations.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Link;
import org.ibid.contracts.Link.Role;
import org.ibid.contracts.Reference;
import org.ibid.contracts.ReferenceBuilder;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkRolesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The pier was closed after a [storm in March], the board said. | https://courier.example/2014/pier | CITATION",
                "The board [has said] so before, and more than once. | https://board.example/minutes/7 | CITATION",
                "More than once the pier was closed, says [the earlier report of ours]. | https://pier.example/2013/report | CITATION",
                "The [Merrow Estuary] was closed to ships for a week. | https://pier.example/wiki/Merrow_Estuary | NAVIGATION",
                "The pier was closed for a week. [Read more] | https://courier.example/2014/pier | NAVIGATION",
                "The pier in [Eastmoor] was closed for a week. | https://courier.example/tag/eastmoor | NAVIGATION",
                "The pier is run by [the harbour board] since then. | https://board.example/ | NAVIGATION",
                "Write to [the harbour board] if you know more. | mailto:board@board.example | NAVIGATION",
                "A [picture of the pier] shows it in March. | https://pier.example/pier.jpg | NAVIGATION",
                "Tell others about the pier [on that platform] now. | https://social.example/intent/post?u=1 | NAVIGATION",
                "[The pier was closed after a storm] | https://courier.example/2014/pier | NAVIGATION",
            })
    void tellsCitationsFromWaysOn(String sentence, String href, Role role) {
        assertThat(role(sentence, href, Block.Kind.PARAGRAPH, List.of())).isEqualTo(role);
    }

    @Test
    void linkInAnEntryOrNoteBelongsToTheReference() {
        String sentence = "Pell, I., [The Quiet Pier], 2014";
        Reference entry = ReferenceBuilder.builder()
                .id("r1")
                .raw("x")
                .start(0)
                .end(30)
                .status(Reference.Status.CITED)
                .build();

        assertThat(role(sentence, "https://pier.example/q", Block.Kind.PARAGRAPH, List.of(entry)))
                .isEqualTo(Role.REFERENCE);
        assertThat(role(sentence, "https://pier.example/q", Block.Kind.NOTE, List.of()))
                .isEqualTo(Role.REFERENCE);
    }

    @Test
    void listOfLinksLeadsOn() {
        assertThat(role(
                        "[Storm closes pier in Eastmoor]",
                        "https://courier.example/2014/pier",
                        Block.Kind.LIST_ITEM,
                        List.of()))
                .isEqualTo(Role.NAVIGATION);
    }

    private static Role role(String sentence, String href, Block.Kind kind, List<Reference> references) {
        int start = sentence.indexOf('[');
        int end = sentence.indexOf(']') - 1;
        String content = sentence.replace("[", "").replace("]", "");
        Text text = TextBuilder.builder()
                .language("en")
                .url("https://www.pier.example/news/1")
                .content(content)
                .blocks(List.of(new Block(kind, 0, content.length())))
                .inlines(List.of(new Inline(Inline.Kind.LINK, start, end, href)))
                .build();
        List<Link> links = LinkRoles.told(text, Links.of(text, content), references);
        return links.getFirst().role();
    }
}
