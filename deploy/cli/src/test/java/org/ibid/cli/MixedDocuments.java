package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.contracts.ContractJson;

/** Invented documents of 2 to 60 kB in plain text, Markdown and HTML, each with notes that lead to its references; the same of the same seed. */
final class MixedDocuments {

    private static final int SMALLEST = 2_000;
    private static final int LARGEST = 60_000;

    private static final List<String> WORDS = List.of(
            ("harbour council archive lamp keeper water board minutes valley ferry timber school bridge market orchard winter "
                            + "letter ledger report committee engineer survey tower river meadow station quarry mill canal parish records show "
                            + "that the and of in with for under after before many several early late new old repaired closed opened measured")
                    .split(" "));
    private static final List<String> NAMES =
            List.of("Alder", "Okafor", "Brandt", "Lindqvist", "Moreau", "Tanaka", "Keane", "Vidal", "Rowe", "Szabo");

    private final Random random;

    MixedDocuments(long seed) {
        this.random = new Random(seed);
    }

    /** Intakes under ids that begin with a name, of sizes that are spread evenly on a logarithmic scale. */
    List<ProducerRecord<byte[], byte[]>> intakes(String topic, String name, int count) {
        List<ProducerRecord<byte[], byte[]>> intakes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double size = SMALLEST * Math.pow((double) LARGEST / SMALLEST, random.nextDouble());
            intakes.add(intake(topic, name + "-" + i, (int) size, Form.values()[i % Form.values().length]));
        }
        return intakes;
    }

    /** One of about 2 kB. */
    ProducerRecord<byte[], byte[]> small(String topic, String id) {
        return intake(topic, id, SMALLEST, Form.PLAIN);
    }

    private ProducerRecord<byte[], byte[]> intake(String topic, String id, int size, Form form) {
        var content = Map.of("mediaType", form.mediaType, "text", text(id, size, form));
        byte[] intake = ContractJson.bytes(Map.of("id", id, "content", content));
        return new ProducerRecord<>(topic, id.getBytes(UTF_8), intake);
    }

    /** How headings and paragraphs are written. */
    private enum Form {
        PLAIN("text/plain", "%s\n\n", "%s\n\n"),
        MARKDOWN("text/markdown", "## %s\n\n", "%s\n\n"),
        HTML("text/html", "<h2>%s</h2>\n", "<p>%s</p>\n");

        private final String mediaType;
        private final String heading;
        private final String paragraph;

        Form(String mediaType, String heading, String paragraph) {
            this.mediaType = mediaType;
            this.heading = heading;
            this.paragraph = paragraph;
        }
    }

    private String text(String id, int size, Form form) {
        int references = Math.clamp(size / 1_500, 2, 40);
        StringBuilder text = new StringBuilder(form.heading.formatted("The Affairs of " + id));
        int note = 0;
        while (text.length() < size - references * 60) {
            StringBuilder paragraph = new StringBuilder();
            for (int sentences = 2 + random.nextInt(5); sentences > 0; sentences--) {
                paragraph.append(sentence(note++ % references + 1)).append(' ');
            }
            text.append(form.paragraph.formatted(paragraph.toString().strip()));
        }
        text.append(form.heading.formatted("References"));
        for (int reference = 1; reference <= references; reference++) {
            text.append(form.paragraph.formatted(reference(reference)));
        }
        return text.toString();
    }

    private String sentence(int note) {
        StringBuilder sentence = new StringBuilder("The " + one(WORDS) + " of " + one(NAMES));
        for (int words = 6 + random.nextInt(14); words > 0; words--) {
            sentence.append(' ').append(one(WORDS));
        }
        return sentence.append(" [").append(note).append("].").toString();
    }

    private String reference(int number) {
        return "[%d] %s, %c. (%d). The %s of the %s %s. %s Press."
                .formatted(
                        number,
                        one(NAMES),
                        'A' + random.nextInt(26),
                        1950 + random.nextInt(70),
                        one(WORDS),
                        one(WORDS),
                        one(WORDS),
                        one(NAMES));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
