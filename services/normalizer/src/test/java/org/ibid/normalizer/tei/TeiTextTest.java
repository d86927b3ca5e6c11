package org.ibid.normalizer.tei;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.junit.jupiter.api.Test;

class TeiTextTest {

    private static Text read(String body) {
        String xml = """
                <?xml version="1.0" encoding="utf-8"?><TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc>
                <titleStmt><title>The price of a ferry</title><author><persName><forename>Bisi</forename>
                <surname>Oyelaran</surname></persName></author></titleStmt><publicationStmt><date when="2022-03-04">spring</date>
                </publicationStmt><sourceDesc><p>Made by hand.</p></sourceDesc></fileDesc></teiHeader><text><body>
                """ + body + "</body></text></TEI>";
        Source source = new Source(xml.getBytes(StandardCharsets.UTF_8), null, null, null, null);
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
        Text text = read("<div><head>Introduction</head><p>The council bought<pb n='2'/> a ferry.</p></div>");

        assertThat(text.title()).isEqualTo("The price of a ferry");
        assertThat(text.byline()).containsExactly("Bisi Oyelaran");
        assertThat(text.published()).isEqualTo("2022-03-04");
        assertThat(text.language()).isEqualTo("en");
        assertThat(text.content()).isEqualTo("Introduction\n\nThe council bought a ferry.");
        assertThat(blocks(text, Block.Kind.HEADING)).containsExactly("Introduction");
    }

    @Test
    void aNoteInTheTextIsANoteWithItsMark() {
        Text text = read("<p>The council bought a ferry.<note place='foot' n='3'>Minutes, 2016.</note> It sank.</p>");

        assertThat(text.content()).startsWith("The council bought a ferry.3 It sank.");
        assertThat(blocks(text, Block.Kind.NOTE)).containsExactly("3. Minutes, 2016.");
    }

    @Test
    void aBibliographyIsAReferenceList() {
        Text text = read("""
                <p>It was dear (<ref target="#r1">Reed 2017</ref>).</p><listBibl><head>Works cited</head>
                <bibl xml:id="r1">Reed, Anna. 2017. <hi rend="italic">Harbour Accounts</hi>. London: Quay Press.</bibl>
                <bibl xml:id="r2">Vale, Jon. 2001. Who Keeps the Light. Oslo: University Press.</bibl></listBibl>""");

        assertThat(blocks(text, Block.Kind.REFERENCE)).hasSize(2);
        assertThat(text.inlines()).anyMatch(inline -> "#r1".equals(inline.target()));
    }
}
