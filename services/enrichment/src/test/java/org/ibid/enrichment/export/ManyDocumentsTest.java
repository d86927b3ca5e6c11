package org.ibid.enrichment.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ibid.contracts.Citations;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Reference;
import org.ibid.contracts.ReferenceBuilder;
import org.ibid.contracts.Run;
import org.ibid.contracts.TextBuilder;
import org.jbibtex.BibTeXParser;
import org.junit.jupiter.api.Test;

class ManyDocumentsTest {

    private static final String RAW = "Lowe, A. (2014). Tides of the \u201cquay\u201d & other <lights>. ";

    private static DocumentView document(int number, int entries, String padding) {
        try {
            CslItem item = ContractJson.MAPPER.readValue(
                    "{\"type\":\"book\",\"title\":\"Tides & {lights}\",\"author\":[{\"family\":\"Lowe\",\"given\":\"A.\"}]}",
                    CslItem.class);
            List<Reference> references = IntStream.rangeClosed(1, entries)
                    .mapToObj(i -> ReferenceBuilder.builder()
                            .id("r" + i)
                            .label("" + i)
                            .raw(RAW + padding)
                            .start(0)
                            .end(1)
                            .item(i % 3 == 0 ? null : item)
                            .identifiers(List.of())
                            .status(Reference.Status.CITED)
                            .build())
                    .toList();
            String id = "many/" + number;
            return DocumentView.of(
                    new DocumentEvent(
                            id,
                            1,
                            0,
                            Run.NONE,
                            new Intake(id, null, null, null, List.of(), Map.of()),
                            null,
                            TextBuilder.builder().content(RAW).build(),
                            new Citations(List.of(), references, List.of(), List.of(), List.of(), List.of(), null),
                            null),
                    Status.ENRICHED,
                    null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] written(ExportFormat format, Iterator<DocumentView> documents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ManyDocuments.write(documents, format, out);
        return out.toByteArray();
    }

    private static Iterator<DocumentView> documents(int number, int entries) {
        return IntStream.range(0, number)
                .mapToObj(i -> document(i, entries, ""))
                .iterator();
    }

    @Test
    void eachFormatIsOneListThatItsReadersRead() throws Exception {
        JsonNode items = ContractJson.MAPPER.readTree(written(ExportFormat.CSL_JSON, documents(7, 5)));
        List<String> ids = new ArrayList<>();
        items.forEach(item -> ids.add(item.get("id").asText()));
        assertThat(ids).hasSize(35).doesNotHaveDuplicates().contains("d7-r5");

        String bibtex = new String(written(ExportFormat.BIBTEX, documents(7, 5)), UTF_8);
        assertThat(new BibTeXParser().parse(new StringReader(bibtex)).getEntries())
                .hasSize(35);

        String ris = new String(written(ExportFormat.RIS, documents(7, 5)), UTF_8);
        assertThat(ris.lines().filter(line -> line.startsWith("ID  - ")).distinct())
                .hasSize(35);

        DocumentBuilderFactory xml = DocumentBuilderFactory.newDefaultNSInstance();
        var list = xml.newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(ExportFormat.TEI, documents(7, 5))))
                .getDocumentElement();
        assertThat(list.getElementsByTagName("*").getLength()).isGreaterThan(35);
        assertThat(list.getElementsByTagName("biblStruct").getLength()
                        + list.getElementsByTagName("bibl").getLength())
                .isEqualTo(35);
    }

    @Test
    void nothingFoundIsAnEmptyListAndWhatIsOfOneDocumentIsRefused() throws Exception {
        assertThat(ContractJson.MAPPER.readTree(written(ExportFormat.CSL_JSON, Collections.emptyIterator())))
                .isEmpty();
        assertThat(new String(written(ExportFormat.TEI, documents(3, 0)), UTF_8))
                .contains("listBibl");
        assertThatThrownBy(() -> written(ExportFormat.MARKDOWN, documents(1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("markdown");
    }

    /** In a JVM of its own, whose heap is less than half of what is written. */
    @Test
    void whatIsWrittenIsNeverWholeInMemory() throws Exception {
        Process small = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(small.getInputStream().readAllBytes(), UTF_8);
        assertThat(small.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(said).matches("(?s).*written \\d{9,}\\s*");
    }

    /** Writes more than 100 MB to nowhere. */
    static final class SmallHeap {

        private static final int DOCUMENTS = 500;
        private static final int ENTRIES = 10;
        private static final String LONG = "Words of an entry. ".repeat(600);

        private SmallHeap() {}

        public static void main(String[] args) throws IOException {
            long[] bytes = new long[1];
            OutputStream nowhere = new OutputStream() {
                @Override
                public void write(int one) {
                    bytes[0]++;
                }

                @Override
                public void write(byte[] some, int from, int length) {
                    bytes[0] += length;
                }
            };
            for (ExportFormat format : ManyDocuments.formats()) {
                ManyDocuments.write(
                        IntStream.range(0, DOCUMENTS)
                                .mapToObj(i -> document(i, ENTRIES, LONG))
                                .iterator(),
                        format,
                        nowhere);
            }
            System.out.println("written " + bytes[0]);
        }
    }
}
