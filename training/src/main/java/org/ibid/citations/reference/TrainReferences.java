package org.ibid.citations.reference;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the shipped model on all of the data: {@code TrainReferences DATA_FOLDER MODEL_FILE}, where the folder holds
 * {@code anystyle.jsonl} and {@code grobid.jsonl}. Deterministic: the same data make the same file.
 */
public final class TrainReferences {
    static final List<String> FILES = List.of("anystyle", "grobid");
    private static final float LEAST = 0.05f;
    /** The weight of what people labelled, beside what is made up. */
    private static final float GOLD = 2;

    private TrainReferences() {}

    public static void main(String[] args) throws IOException {
        List<TrainingExample> examples = new ArrayList<>();
        for (String file : FILES) {
            examples.addAll(GoldReader.read(Path.of(args[0], file + ".jsonl")));
        }
        long start = System.nanoTime();
        write(train(examples), Path.of(args[1]));
        System.out.printf(
                "trained on %d strings in %d s: %d bytes%n",
                examples.size(), (System.nanoTime() - start) / 1_000_000_000, Files.size(Path.of(args[1])));
    }

    /** Trains on {@code gold} and on what is made up beside it. */
    static TrainedModel train(List<TrainingExample> gold) throws IOException {
        List<TrainingExample> examples = new ArrayList<>(gold);
        examples.addAll(new InventedReferences(42).make(6000));
        examples.addAll(new RestyledReferences(43).make(gold, 5000));
        examples.addAll(new StyledReferences(44, gold, System.out::println).make(CitationStyles.toLearn(), 4));
        examples.addAll(new UncommonReferences(45, gold).make(2500));
        return new CrfTrainer(6, 3, 0.02f, 0.3f, System.out::println).train(examples, gold.size(), GOLD);
    }

    static void write(TrainedModel model, Path file) throws IOException {
        ModelCompression compressed = ModelCompression.of(model, LEAST);
        try (OutputStream out = Files.newOutputStream(file)) {
            ModelFileWriter.write(out, compressed, model.transitions(), model.edges());
        }
    }
}
