package org.ibid.enrichment.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.QuotationBuilder;
import org.ibid.contracts.Reference;
import org.ibid.contracts.ReferenceBuilder;
import org.ibid.contracts.Words;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ExporterTest {

    private static final String BODY = "The 🌊 pier*s* closed.[1] Nobody knows why.[7] See Lowe (2014) or the minutes.";
    private static final String FIRST = "1. Ann van Lowe, Tides & Lamps_of Lorne, Journal of Tides 12(3), 2014, 5-9.";
    private static final String SECOND = "2. ????";
    private static final String CONTENT = BODY + "\n\nNotes\n\n" + FIRST + "\n\n" + SECOND;
    private static final String IRI = "http://localhost:8080/documents/pier";

    private final Exporter exporter = new Exporter();

    @Test
    void cslJsonHasTheIdsOfTheEntries() throws Exception {
        JsonNode items = ContractJson.MAPPER.readTree(export(ExportFormat.CSL_JSON));

        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("id").asText()).isEqualTo("r1");
        assertThat(items.get(0).path("container-title").asText()).isEqualTo("Journal of Tides");
        assertThat(items.get(1).path("title").asText()).as("nothing is dropped").isEqualTo("????");
    }

    @Test
    void notesThatCommentOrNameAWorkAgainAreNotExported() throws Exception {
        DocumentView document = document();
        List<Reference> entries = document.citations().references();
        List<Reference> references = List.of(
                entries.getFirst().withSameAs(List.of("r2")),
                entries.getLast().withItem(item()).withSameAs(List.of("r1")),
                entries.getLast().withId("r3").withItem(CslItemBuilder.builder().build()));
        Citations citations = new Citations(List.of(), references, List.of(), List.of(), List.of(), List.of(), null);

        JsonNode items = ContractJson.MAPPER.readTree(
                exporter.export(document(CONTENT, citations), ExportFormat.CSL_JSON, IRI, "apa"));

        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("id").asText()).isEqualTo("r1");
    }

    @Test
    void bibtexIsReadByABibtexParser() throws Exception {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(export(ExportFormat.BIBTEX)));

        BibTeXEntry entry = database.getEntries().get(new Key("lowe2014tides"));
        assertThat(entry.getType()).isEqualTo(BibTeXEntry.TYPE_ARTICLE);
        assertThat(entry.getField(BibTeXEntry.KEY_AUTHOR).toUserString()).isEqualTo("van Lowe, Ann");
        assertThat(entry.getField(BibTeXEntry.KEY_TITLE).toUserString()).isEqualTo("Tides \\& Lamps\\_of Lorne");
        assertThat(entry.getField(BibTeXEntry.KEY_PAGES).toUserString()).isEqualTo("5--9");
        assertThat(database.getEntries()).hasSize(2);
    }

    @Test
    void bibtexHasMonthsAsMacrosAndArxivIdsAsEprints() {
        CslItem item = CslItemBuilder.builder(item())
                .issued(new CslItem.Date(List.of(List.of(2014, 3)), "March 2014"))
                .build();

        assertThat(export(ExportFormat.BIBTEX, item, new Identifier("arxiv", "1403.00123", true)))
                .contains("month = mar,")
                .contains("eprint = {1403.00123}")
                .contains("archiveprefix = {arXiv}");
    }

    @Test
    void bibtexKeyIsNeverBareDigits() {
        CslItem item = CslItemBuilder.builder(item())
                .author(List.of(CslItem.Name.of("李", "明")))
                .title("城市")
                .build();

        assertThat(export(ExportFormat.BIBTEX, item)).contains("@article{r1-2014,");
    }

    @ParameterizedTest
    @CsvSource({"234-41, 234, 241", "S65-9, S65, S69", "98-101, 98, 101", "1234-1240, 1234, 1240", "12-B3, 12, B3"})
    void risHasAbbreviatedPageRangesWhole(String pages, String first, String last) {
        CslItem item = CslItemBuilder.builder(item()).page(pages).build();

        assertThat(export(ExportFormat.RIS, item)).contains("SP  - " + first + "\r\nEP  - " + last + "\r\n");
    }

    @Test
    void risHasARecordForEachEntry() {
        assertThat(export(ExportFormat.RIS))
                .isEqualTo(String.join(
                        "\r\n",
                        "TY  - JOUR",
                        "ID  - r1",
                        "AU  - van Lowe, Ann",
                        "TI  - Tides & Lamps_of Lorne",
                        "T2  - Journal of Tides",
                        "PY  - 2014",
                        "DA  - 2014///",
                        "VL  - 12",
                        "IS  - 3",
                        "SP  - 5",
                        "EP  - 9",
                        "DO  - 10.1234/tides",
                        "ER  - ",
                        "",
                        "TY  - GEN",
                        "ID  - r2",
                        "TI  - ????",
                        "ER  - ",
                        "",
                        ""));
    }

    @Test
    void teiIsAListBiblOfEveryEntry() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element list = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(export(ExportFormat.TEI))))
                .getDocumentElement();

        assertThat(list.getNamespaceURI()).isEqualTo("http://www.tei-c.org/ns/1.0");
        assertThat(list.getLocalName()).isEqualTo("listBibl");
        assertThat(list.getElementsByTagName("surname").item(0).getTextContent())
                .isEqualTo("Lowe");
        assertThat(list.getElementsByTagName("idno").item(0).getTextContent()).isEqualTo("10.1234/tides");
        assertThat(list.getElementsByTagName("bibl").item(0).getTextContent()).isEqualTo("????");
    }

    @Test
    void annotationsSelectTheSameWordsByPositionInCodePointsAndByQuotation() throws Exception {
        JsonNode page = ContractJson.MAPPER.readTree(export(ExportFormat.ANNOTATIONS));

        int[] content = CONTENT.codePoints().toArray();
        List<String> exact = new ArrayList<>();
        for (JsonNode annotation : page.path("items")) {
            JsonNode position = annotation.path("target").path("selector").get(0);
            JsonNode quote = annotation.path("target").path("selector").get(1);
            int start = position.path("start").asInt();
            int end = position.path("end").asInt();
            assertThat(new String(content, start, end - start))
                    .isEqualTo(quote.path("exact").asText());
            assertThat(CONTENT)
                    .contains(quote.path("prefix").asText()
                            + quote.path("exact").asText()
                            + quote.path("suffix").asText());
            exact.add(quote.path("exact").asText());
        }
        assertThat(exact).containsExactly("[1]", "[7]", "Lowe (2014)", FIRST, SECOND, "the minutes", "[7]");
        assertThat(page.path("items").get(0).path("body").get(0).asText()).isEqualTo(IRI + "#r1");
        assertThat(page.path("items").get(0).path("target").path("source").asText())
                .isEqualTo(IRI + "/export/text");
    }

    @Test
    void annotationsTellWhereSpeakerAndCueOfAQuotationStand() throws Exception {
        String content = "“No,” she said.";
        Quotation quotation = QuotationBuilder.builder()
                .kind(Quotation.Kind.DIRECT)
                .text("“No,”")
                .start(0)
                .end(5)
                .speaker("Ann Lee")
                .cue("said")
                .source(new Words(6, 9, "she"))
                .cueSpan(new Place(10, 14))
                .build();
        Citations citations =
                new Citations(List.of(), List.of(), List.of(), List.of(), List.of(quotation), List.of(), null);

        JsonNode items = ContractJson.MAPPER
                .readTree(exporter.export(document(content, citations), ExportFormat.ANNOTATIONS, IRI, "apa"))
                .path("items");

        assertThat(items).hasSize(3);
        assertThat(items.get(1).path("id").asText()).isEqualTo(IRI + "#quotation-1-source");
        assertThat(exact(items.get(1))).isEqualTo("she");
        assertThat(items.get(1).path("body").get(0).path("value").asText()).isEqualTo("Ann Lee");
        assertThat(items.get(1).path("body").get(1).asText()).isEqualTo(IRI + "#quotation-1");
        assertThat(exact(items.get(2))).isEqualTo("said");
        assertThat(items.get(2).path("body").asText()).isEqualTo(IRI + "#quotation-1");
    }

    private static String exact(JsonNode annotation) {
        return annotation.path("target").path("selector").get(1).path("exact").asText();
    }

    @Test
    void markdownTurnsLinkedMarkersIntoFootnotesAndLeavesTheOthersAsPrinted() {
        assertThat(export(ExportFormat.MARKDOWN))
                .isEqualTo("# The \\*quiet\\* pier\n\n"
                        + "The 🌊 pier\\*s\\* closed.[^r1] Nobody knows why.\\[7\\] See Lowe (2014)[^r1] or"
                        + " [the minutes](<https://board.example/m>).\n\n"
                        + "[^r1]: Ann van Lowe, Tides & Lamps\\_of Lorne, Journal of Tides 12(3), 2014, 5-9.\n"
                        + "[^r2]: ????\n");
    }

    @Test
    void bibliographyFollowsTheStyleAndKeepsWhatCouldNotBeRead() {
        assertThat(exporter.export(document(), ExportFormat.BIBLIOGRAPHY, IRI, "apa"))
                .isEqualTo("van Lowe, A. (2014). Tides & Lamps_of Lorne. Journal of Tides, 12(3), 5–9."
                        + " https://doi.org/10.1234/tides\n????\n");
        assertThat(exporter.export(document(), ExportFormat.BIBLIOGRAPHY, IRI, "chicago-author-date"))
                .startsWith("van Lowe, Ann. 2014. “Tides & Lamps_of Lorne.” Journal of Tides 12 (3): 5–9.");
        assertThat(exporter.export(document(), ExportFormat.BIBLIOGRAPHY_HTML, IRI, "apa"))
                .contains("<span style=\"font-style: italic\">Journal of Tides</span>");
    }

    @Test
    void unknownStyleIsRefusedByItsName() {
        assertThatThrownBy(() -> exporter.export(document(), ExportFormat.BIBLIOGRAPHY, IRI, "../etc/passwd"))
                .isInstanceOf(Exporter.UnknownStyle.class)
                .hasMessageContaining("../etc/passwd");
        assertThatThrownBy(() -> exporter.export(document(), ExportFormat.BIBLIOGRAPHY, IRI, "no-such-style"))
                .isInstanceOf(Exporter.UnknownStyle.class);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void documentWithoutReferencesIsExportedAsOne(ExportFormat format) {
        Citations none = new Citations(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

        assertThat(exporter.export(document("Nothing.", none), format, IRI, "apa"))
                .isNotNull();
        assertThat(ExportFormat.of(format.word())).contains(format);
    }

    private String export(ExportFormat format) {
        return exporter.export(document(), format, IRI, Exporter.DEFAULT_STYLE);
    }

    /** Of a document whose one reference is of {@code item}. */
    private String export(ExportFormat format, CslItem item, Identifier... identifiers) {
        Reference reference = ReferenceBuilder.builder()
                .id("r1")
                .raw(FIRST)
                .start(CONTENT.indexOf(FIRST))
                .end(CONTENT.indexOf(FIRST) + FIRST.length())
                .item(item)
                .identifiers(List.of(identifiers))
                .status(Reference.Status.UNCITED)
                .build();
        Citations citations =
                new Citations(List.of(), List.of(reference), List.of(), List.of(), List.of(), List.of(), null);
        return exporter.export(document(CONTENT, citations), format, IRI, Exporter.DEFAULT_STYLE);
    }

    private static DocumentView document() {
        int one = CONTENT.indexOf("[1]");
        int seven = CONTENT.indexOf("[7]");
        int lowe = CONTENT.indexOf("Lowe (2014)");
        int first = CONTENT.indexOf(FIRST);
        int second = CONTENT.indexOf(SECOND);
        int minutes = CONTENT.indexOf("the minutes");
        List<Marker> markers = List.of(
                new Marker("[1]", Marker.Style.NUMERIC, one, one + 3, Marker.Status.LINKED, List.of("r1"), null),
                new Marker(
                        "[7]", Marker.Style.NUMERIC, seven, seven + 3, Marker.Status.DANGLING, List.of(), List.of(7)),
                new Marker(
                        "Lowe (2014)",
                        Marker.Style.AUTHOR_YEAR,
                        lowe,
                        lowe + 11,
                        Marker.Status.LINKED,
                        List.of("r1"),
                        null));
        List<Reference> references = List.of(
                ReferenceBuilder.builder()
                        .id("r1")
                        .label("1")
                        .raw(FIRST)
                        .start(first)
                        .end(first + FIRST.length())
                        .item(item())
                        .identifiers(List.of(new Identifier("doi", "10.1234/tides", true)))
                        .status(Reference.Status.CITED)
                        .build(),
                ReferenceBuilder.builder()
                        .id("r2")
                        .label("2")
                        .raw(SECOND)
                        .start(second)
                        .end(second + SECOND.length())
                        .status(Reference.Status.UNCITED)
                        .build());
        Link link = new Link("https://board.example/m", "the minutes", minutes, minutes + 11, Link.Role.CITATION);
        Diagnostic dangling =
                new Diagnostic("marker.dangling", Diagnostic.Severity.ERROR, "No entry 7.", seven, seven + 3);
        return document(
                CONTENT,
                new Citations(markers, references, List.of(link), List.of(), List.of(), List.of(dangling), null));
    }

    private static DocumentView document(String content, Citations citations) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (String block : content.split("\n\n")) {
            Block.Kind kind = block.equals("Notes")
                    ? Block.Kind.HEADING
                    : Character.isDigit(block.charAt(0)) ? Block.Kind.REFERENCE : Block.Kind.PARAGRAPH;
            blocks.add(new Block(kind, start, start + block.length()));
            start += block.length() + 2;
        }
        DocumentView.Body body = new DocumentView.Body(content, blocks, List.of(), List.of(), List.of());
        return new DocumentView(
                "pier",
                1,
                DocumentView.Status.CITED,
                null,
                null,
                0,
                null,
                null,
                null,
                "The *quiet* pier",
                List.of(),
                null,
                null,
                "en",
                null,
                null,
                null,
                Map.of(),
                List.of(),
                Map.of(),
                null,
                null,
                body,
                citations,
                null);
    }

    private static CslItem item() {
        CslItem.Name lowe = new CslItem.Name("Lowe", "Ann", "van", null, null);
        return ContractJson.MAPPER.convertValue(
                Map.of(
                        "type", "article-journal",
                        "author", List.of(lowe),
                        "title", "Tides & Lamps_of Lorne",
                        "container-title", "Journal of Tides",
                        "issued", new CslItem.Date(List.of(List.of(2014)), "2014"),
                        "volume", "12",
                        "issue", "3",
                        "page", "5-9",
                        "DOI", "10.1234/tides"),
                CslItem.class);
    }
}
