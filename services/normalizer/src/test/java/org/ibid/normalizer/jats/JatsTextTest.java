package org.ibid.normalizer.jats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.junit.jupiter.api.Test;

class JatsTextTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96)//EN" "x.dtd">
            <article xml:lang="en" xmlns:xlink="http://www.w3.org/1999/xlink"><front><journal-meta><journal-title-group>
            <journal-title>Annals of Small Harbours</journal-title></journal-title-group></journal-meta><article-meta>
            <title-group><article-title>Tides of the <italic>Sound</italic></article-title></title-group>
            <contrib-group><contrib contrib-type="author"><name><surname>Oyelaran</surname><given-names>Bisi</given-names></name>
            <xref ref-type="aff" rid="a1">1</xref></contrib><contrib contrib-type="author"><collab>Harbour Group</collab></contrib>
            <contrib contrib-type="editor"><name><surname>Moe</surname><given-names>Carl</given-names></name></contrib></contrib-group>
            <aff id="a1">Tollund</aff><pub-date pub-type="collection"><year>2020</year></pub-date>
            <pub-date pub-type="epub"><day>4</day><month>3</month><year>2022</year></pub-date>
            <history><date date-type="received"><day>1</day><month>1</month><year>2021</year></date></history>
            <abstract><p>Tides were counted.</p></abstract></article-meta></front>
            """;
    private static final String REFERENCES = """
            <ref-list><title>References</title><ref id="b1"><label>1</label><element-citation publication-type="journal">
            <person-group><name><surname>Reed</surname><given-names>A</given-names></name><name><surname>Vale</surname>
            <given-names>J</given-names></name></person-group><article-title>Who keeps the light</article-title>
            <source>J Harbours</source><year>2017</year><volume>12</volume><issue>3</issue><fpage>7</fpage><lpage>19</lpage>
            <pub-id pub-id-type="doi">10.5555/jh.1</pub-id></element-citation></ref><ref id="b2"><label>2</label>
            <mixed-citation>Berg T. <source>Ports</source>. Cadiz: Mar; 2005.</mixed-citation></ref></ref-list>
            """;

    private static Text read(String body, String back) {
        String xml = HEAD + "<body>" + body + "</body><back>" + back + "</back></article>";
        Source source = new Source(xml.getBytes(StandardCharsets.UTF_8), "application/xml", null, null, null);
        return ((Normalized) new Normalizer().normalize(source)).text();
    }

    private static List<String> blocks(Text text, Block.Kind kind) {
        return text.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> text.content().substring(block.start(), block.end()))
                .toList();
    }

    @Test
    void theHeaderSaysWhoWroteItAndWhen() {
        Text text = read("<sec><title>Methods</title><p>We counted ships.</p></sec>", "");

        assertThat(text.title()).isEqualTo("Tides of the Sound");
        assertThat(text.byline()).containsExactly("Bisi Oyelaran", "Harbour Group");
        assertThat(text.published()).isEqualTo("2022-03-04");
        assertThat(text.language()).isEqualTo("en");
        assertThat(text.site()).isEqualTo("Annals of Small Harbours");
        assertThat(text.content()).startsWith("Tides were counted.").doesNotContain("Oyelaran", "Tollund", "2021");
    }

    @Test
    void aPointerIsALinkToItsEntry() {
        Text text = read("<p>We counted ships<xref ref-type='bibr' rid='b1'>1</xref>.</p>", REFERENCES);

        assertThat(blocks(text, Block.Kind.REFERENCE))
                .containsExactly(
                        "1. Reed A, Vale J. Who keeps the light. J Harbours 12(3), 7–19 (2017). doi:10.5555/jh.1.",
                        "2. Berg T. Ports. Cadiz: Mar; 2005.");
        Inline link = text.inlines().stream()
                .filter(inline -> inline.kind() == Inline.Kind.LINK)
                .findFirst()
                .orElseThrow();
        assertThat(link.target()).isEqualTo("#ref-b1");
        assertThat(text.inlines())
                .anyMatch(inline -> inline.kind() == Inline.Kind.ANCHOR && "ref-b1".equals(inline.target()));
    }

    @Test
    void sectionsTablesAndNotesAreWhatTheirMarkupSays() {
        Text text = read("""
                <sec><title>Methods</title><p>By eye<fn id="f1"><p>On clear days.</p></fn>.</p>
                <sec><title>Nights</title><table-wrap><label>Table 1</label><caption><p>Ships</p></caption>
                <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2019</td><td>12</td></tr></table></table-wrap></sec></sec>
                """, "<fn-group><fn id='f2'><label>*</label><p>Paid by nobody.</p></fn></fn-group>");

        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("Methods", "Nights");
        assertThat(blocks(text, Block.Kind.TABLE)).containsExactly("Year\tShips\n2019\t12");
        assertThat(blocks(text, Block.Kind.NOTE)).containsExactly("1. On clear days.", "* Paid by nobody.");
    }

    @Test
    void noDepthEndsIt() {
        Text text = read("<sec>".repeat(3000) + "<p>We counted ships.</p>" + "</sec>".repeat(3000), REFERENCES);

        assertThat(text.content()).contains("We counted ships.", "Who keeps the light");
    }

    @Test
    void aPageWithAnArticleElementIsAPage() {
        Source page = new Source(
                "<article><h1>The Last Ferry</h1><p>The last ferry left.</p></article>"
                        .getBytes(StandardCharsets.UTF_8),
                "text/html",
                null,
                null,
                null);

        assertThat(((Normalized) new Normalizer().normalize(page)).text().title())
                .isEqualTo("The Last Ferry");
    }
}
