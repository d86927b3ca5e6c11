package org.ibid.citations.reference;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.ContractJson;

/**
 * Held-out predictions: {@code EvaluateReferences DATA_FOLDER OUT_FOLDER [FOLD,FOLD...]}. The strings of both files fall into five
 * folds by their normalized text, so a string that occurs twice is in one fold; each fold is predicted by a model trained on the
 * other four. Writes {@code NAME.gold.jsonl} and {@code NAME.items.jsonl}, line by line the same strings, for a scorer to read.
 */
public final class EvaluateReferences {
    private static final int FOLDS = 5;

    private EvaluateReferences() {}

    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Path out = Files.createDirectories(Path.of(args[1]));
        String[] folds = (args.length > 2 ? args[2] : "0,1,2,3,4").split(",", -1);
        for (String file : TrainReferences.FILES) {
            Files.deleteIfExists(out.resolve(file + ".gold.jsonl"));
            Files.deleteIfExists(out.resolve(file + ".items.jsonl"));
        }
        for (String number : folds) {
            int fold = Integer.parseInt(number);
            ReferenceParser parser = heldOut(data, out, fold);
            for (String file : TrainReferences.FILES) {
                predict(data.resolve(file + ".jsonl"), out, file, fold, parser);
            }
        }
    }

    private static ReferenceParser heldOut(Path data, Path out, int fold) throws IOException {
        List<TrainingExample> examples = new ArrayList<>();
        for (String file : TrainReferences.FILES) {
            for (TrainingExample example : GoldReader.read(data.resolve(file + ".jsonl"))) {
                if (example.fold(FOLDS) != fold) {
                    examples.add(example);
                }
            }
        }
        Path model = out.resolve("model-" + fold + ".bin");
        TrainReferences.write(TrainReferences.train(examples), model);
        try (InputStream in = Files.newInputStream(model)) {
            return new ReferenceParser(ModelFile.read(in));
        }
    }

    private static void predict(Path file, Path out, String name, int fold, ReferenceParser parser) throws IOException {
        try (BufferedWriter gold = append(out.resolve(name + ".gold.jsonl"));
                BufferedWriter items = append(out.resolve(name + ".items.jsonl"))) {
            for (String line : Files.readAllLines(file)) {
                String raw = line.isBlank()
                        ? ""
                        : ContractJson.MAPPER.readTree(line).get("raw").asText();
                if (!line.isBlank() && TrainingExample.fold(raw, FOLDS) == fold) {
                    gold.write(line + "\n");
                    items.write(ContractJson.MAPPER.writeValueAsString(
                                    Map.of("raw", raw, "item", parser.parse(raw).item()))
                            + "\n");
                }
            }
        }
    }

    private static BufferedWriter append(Path file) throws IOException {
        return Files.newBufferedWriter(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
    }
}
