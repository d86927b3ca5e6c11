package org.ibid.enrichment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NameTrainerTest {

    private static final int PERSON = 0;
    private static final int PLACE = 2;

    private final Lexicon lexicon = lexicon();

    @Test
    void learnsFromMarkedSentencesAndReadsTheSameFromItsFile() throws IOException {
        List<Stretch> examples = new ArrayList<>();
        FeatureNumbers numbers = new FeatureNumbers();
        for (int i = 0; i < 30; i++) {
            new Stretches(lexicon).of(document("Mr. Brunn", "Ostfeld"), 1, stretch -> {
                examples.add(stretch);
                numbers.count(stretch);
            });
        }
        int[] features = numbers.number(examples, 2);
        NameTrainer.Trained trained = new NameTrainer(6, .1f, .1f, line -> {}).train(examples, features);
        Quantized quantized = Quantized.of(trained, .01f);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ModelFile.write(quantized.rows(), quantized.scale(), trained.transitions(), file);

        Model model = ModelFile.read(lexicon, new ByteArrayInputStream(file.toByteArray()));

        GoldNames.Document unseen = document("Mr. Kade", "Westau");
        assertThat(ReadNames.of(unseen, model).getFirst())
                .isEqualTo(unseen.paragraphs().getFirst().names());
    }

    private static GoldNames.Document document(String person, String place) {
        String text = person + " lives in " + place + " now";
        int at = text.indexOf(place);
        List<GoldNames.Name> names = List.of(
                new GoldNames.Name(4, person.length(), PERSON), new GoldNames.Name(at, at + place.length(), PLACE));
        return new GoldNames.Document("test", "1", "en", List.of(new GoldNames.Paragraph(text, names)));
    }

    private static Lexicon lexicon() {
        LexiconBuilder builder = new LexiconBuilder(1);
        builder.clusters(0, Map.of("mr", "001", "lives", "010", "in", "011"));
        builder.name("Rotau an der Leim", Lexicon.PLACE);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            LexiconFile.write(builder.build(), file);
            return LexiconFile.read(new ByteArrayInputStream(file.toByteArray()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theLexiconKnowsAPhraseWhateverItsCapitals() {
        int phrase = 0;
        for (String word : List.of("rotau", "an", "der", "leim")) {
            phrase = Phrases.add(phrase, Lexicon.word(word));
        }
        assertThat(lexicon.phrase(phrase)).isEqualTo(Lexicon.PLACE);
        assertThat(lexicon.phrase(phrase + 1)).isZero();
        assertThat(lexicon.entry(Lexicon.word("mr"))).isNotNegative();
        assertThat(lexicon.entry(Lexicon.word("nobody"))).isNegative();
    }
}
