package org.ibid.enrichment.entity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains the shipped model: {@code TrainEntities DATA_FOLDER TAUGHT.jsonl.gz RESOURCES}, where the folder holds the marked sets,
 * TAUGHT is what {@link TeachNames} wrote, and lexicon and model go to RESOURCES. Needs nlp4j-english on the class path (profile
 * {@code entities}). Deterministic. Documents that
 * {@link Kept} names are left out, and scored at the end.
 */
public final class TrainEntities {

    /** How much a set weighs: those that a machine marked less. */
    private static final Map<String, Float> SETS = new LinkedHashMap<>();

    static {
        for (String set : List.of("gum", "crossner", "ewt", "germeval", "pud", "uner-pt", "uner-sv", "uner-da")) {
            SETS.put(set, 1f);
        }
        SETS.put("wnut", .5f);
        for (String set : List.of("silver-de", "silver-fr", "silver-nl")) {
            SETS.put(set, .2f);
        }
    }

    private static final float TAUGHT = .3f;
    private static final float INVENTED = .3f;
    private static final int STORIES = 250;
    private static final int SEED = 5;
    private static final int LEAST_OFTEN = 3;
    private static final int EPOCHS = 4;
    private static final float RATE = .05f;
    private static final float DROPOUT = .3f;
    private static final float LEAST_WEIGHT = .15f;
    /** Against being no name: what is unlike the marked sets is passed over sooner than misread. */
    private static final float LESS_OUTSIDE = .5f;

    private final Stretches stretches;
    private final List<Stretch> examples = new ArrayList<>();
    private final FeatureNumbers numbers = new FeatureNumbers();
    private final List<GoldNames.Document> english = new ArrayList<>();
    private final Map<String, List<GoldNames.Document>> kept = new LinkedHashMap<>();

    private TrainEntities(Lexicon lexicon) {
        stretches = new Stretches(lexicon);
    }

    public static void main(String[] args) throws IOException {
        Path resources = Path.of(args[2]);
        Lexicon lexicon = lexicon(resources.resolve("entity-lexicon.bin"));
        TrainEntities training = new TrainEntities(lexicon);
        for (Map.Entry<String, Float> set : SETS.entrySet()) {
            training.learn(GoldNames.read(Path.of(args[0], set.getKey() + ".jsonl.gz")), set.getValue());
        }
        training.learn(GoldNames.read(Path.of(args[1])), TAUGHT);
        Path file = resources.resolve("entity-model.bin");
        training.train(file);
        try (InputStream in = Files.newInputStream(file)) {
            training.score(ModelFile.read(lexicon, in));
        }
    }

    private static Lexicon lexicon(Path file) throws IOException {
        LexiconBuilder builder = new LexiconBuilder(EnglishLexica.CLUSTERS.size());
        EnglishLexica.addTo(builder);
        try (OutputStream out = Files.newOutputStream(file)) {
            LexiconFile.write(builder.build(), out);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return LexiconFile.read(in);
        }
    }

    private void learn(List<GoldNames.Document> documents, float weight) {
        for (GoldNames.Document document : documents) {
            if (Kept.isKept(document)) {
                kept.computeIfAbsent(document.set(), any -> new ArrayList<>()).add(document);
                continue;
            }
            if (document.language().equals("en")) {
                english.add(document);
            }
            stretches.of(document, weight, this::example);
        }
    }

    private void example(Stretch stretch) {
        examples.add(stretch);
        numbers.count(stretch);
    }

    private void train(Path file) throws IOException {
        InventedWire wire = new InventedWire(SEED, english);
        for (int i = 0; i < STORIES; i++) {
            stretches.of(wire.make(i), INVENTED, this::example);
        }
        int[] features = numbers.number(examples, LEAST_OFTEN);
        System.out.printf("%d stretches, %d features%n", examples.size(), features.length);
        NameTrainer.Trained trained =
                new NameTrainer(EPOCHS, RATE, DROPOUT, System.out::println).train(examples, features);
        for (int before = 0; before < Label.COUNT; before++) {
            trained.transitions()[before * Weights.WIDTH + Label.OUTSIDE] -= LESS_OUTSIDE;
        }
        Quantized quantized = Quantized.of(trained, LEAST_WEIGHT);
        try (OutputStream out = Files.newOutputStream(file)) {
            ModelFile.write(quantized.rows(), quantized.scale(), trained.transitions(), out);
        }
        System.out.printf("%d features kept, %d bytes%n", quantized.rows().features().length, Files.size(file));
    }

    private void score(Model model) {
        kept.forEach((set, documents) -> {
            NameScore score = new NameScore();
            for (GoldNames.Document document : documents) {
                List<List<GoldNames.Name>> names = ReadNames.of(document, model);
                for (int p = 0; p < names.size(); p++) {
                    score.add(document.paragraphs().get(p).names(), names.get(p));
                }
            }
            System.out.printf("kept %-9s %s%n", set, score);
        });
    }
}
