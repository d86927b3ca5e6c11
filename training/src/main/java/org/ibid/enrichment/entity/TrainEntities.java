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
import java.util.TreeMap;

/** Trains. */
public final class TrainEntities {
    static final Map<String, Float> SETS = new LinkedHashMap<>();

    static {
        for (String s : System.getProperty("sets", "gum:1,crossner:1,wnut:.5,ewt:1,germeval:1,pud:1,uner-pt:1,uner-sv:1,uner-da:1,silver-de:.2,silver-fr:.2,silver-nl:.2").split(",")) {
            SETS.put(s.split(":")[0], Float.valueOf(s.split(":")[1]));
        }
    }

    private TrainEntities() {}

    static int fold(GoldNames.Document d) {
        return Math.floorMod(Hashes.of(d.set() + d.id()), 20);
    }

    public static void main(String[] args) throws IOException {
        Path lexiconFile = Path.of(args[1]);
        if (!Files.exists(lexiconFile)) {
            LexiconBuilder builder = new LexiconBuilder(2);
            EnglishLexica.addTo(builder, Path.of(args[2]));
            try (OutputStream out = Files.newOutputStream(lexiconFile)) {
                LexiconFile.write(builder.build(), out);
            }
        }
        Lexicon lexicon;
        try (InputStream in = Files.newInputStream(lexiconFile)) {
            lexicon = LexiconFile.read(in);
        }
        System.out.println("lexicon " + Files.size(lexiconFile));
        Stretches stretches = new Stretches(lexicon);
        List<Stretch> all = new ArrayList<>();
        FeatureNumbers numbers = new FeatureNumbers();
        Map<String, List<GoldNames.Document>> develop = new TreeMap<>();
        int part = Integer.getInteger("part", 1);
        List<GoldNames.Document> english = new ArrayList<>();
        String leave = System.getProperty("leave", "");
        for (var set : SETS.entrySet()) {
            Path file = Path.of(args[0], set.getKey() + ".jsonl.gz");
            for (GoldNames.Document document : GoldNames.read(Files.exists(file) ? file : Path.of("/tmp/ent", set.getKey() + ".jsonl.gz"))) {
                int fold = fold(document);
                if (set.getKey().equals("mine")) { develop.computeIfAbsent(document.language().equals("en") ? "mine-en" : "mine-xx", any -> new ArrayList<>()).add(document); continue; }
                if (fold >= 17) {
                    continue;
                }
                if (fold >= 14 && !set.getKey().startsWith("silver")) {
                    develop.computeIfAbsent(set.getKey(), any -> new ArrayList<>()).add(document);
                } else if ((fold % part == 0 || document.language().equals("en")) && !leave.contains(set.getKey())) {
                    if (document.language().equals("en")) {
                        english.add(document);
                        int caps = Integer.getInteger("caps", 0);
                        if (caps > 0) {
                            stretches.of(capitals(document, caps), set.getValue() / 2, stretch -> {
                                all.add(stretch);
                                numbers.count(stretch);
                            });
                        }
                    }
                    stretches.of(document, set.getValue(), stretch -> {
                        all.add(stretch);
                        numbers.count(stretch);
                    });
                }
            }
        }
        InventedWire wire = new InventedWire(5, english);
        for (int i = 0; i < Integer.getInteger("wire", 0); i++) {
            stretches.of(wire.make(i), Float.parseFloat(System.getProperty("wirew", ".3")), stretch -> {
                all.add(stretch);
                numbers.count(stretch);
            });
        }
        long tokens = 0;
        for (Stretch s : all) tokens += s.labels().length;
        int[] features = numbers.number(all, Integer.getInteger("least", 3));
        System.out.printf("%d stretches, %d tokens, %d features%n", all.size(), tokens, features.length);
        NameTrainer.Trained trained = new NameTrainer(Integer.getInteger("epochs", 6), Float.parseFloat(System.getProperty("rate", ".05")), Float.parseFloat(System.getProperty("dropout", ".3")), System.out::println).train(all, features);
        Quantized quantized = Quantized.of(trained, Float.parseFloat(System.getProperty("prune", ".05")));
        System.out.println(quantized.features().length + " features kept, scale " + quantized.scale());
        if (System.getProperty("out") != null) {
            try (OutputStream out = Files.newOutputStream(Path.of(System.getProperty("out")))) {
                ModelFile.write(quantized.features(), quantized.rows(), quantized.scale(), trained.transitions(), out);
            }
            System.out.println("model " + Files.size(Path.of(System.getProperty("out"))));
        }
        Model model = new Model(lexicon, quantized.weights(), trained.transitions());
        NameScore macro = new NameScore();
        double sum = 0;
        for (int round = 0; round < 2; round++) {
        long start = System.nanoTime();
        int sentences = 0, chars = 0;
        for (var set : develop.entrySet()) {
            NameScore score = new NameScore();
            for (GoldNames.Document document : set.getValue()) {
                List<List<GoldNames.Name>> names = names(document, model);
                for (int p = 0; p < names.size(); p++) {
                    sentences++;
                    chars += document.paragraphs().get(p).text().length();
                    score.add(document.paragraphs().get(p).names(), names.get(p));
                    if (round == 1 && System.getProperty("show", "").equals(set.getKey())) show(document.paragraphs().get(p), names.get(p));
                }
            }
            if (round == 1) { System.out.printf("%-9s %s%n", set.getKey(), score); if (!set.getKey().startsWith("teach")) sum += score.f1(); }
        }
        if (round == 1) System.out.printf("mean %.4f   %.0f sentences/s, %.2f ms a 30 kB%n", sum / develop.size(), sentences / ((System.nanoTime() - start) / 1e9), (System.nanoTime() - start) / 1e6 / (chars / 30000.0));
        }
    }

    static GoldNames.Document capitals(GoldNames.Document document, int each) {
        List<GoldNames.Paragraph> some = new ArrayList<>();
        for (int p = 0; p < document.paragraphs().size(); p++) {
            var paragraph = document.paragraphs().get(p);
            String upper = paragraph.text().toUpperCase(java.util.Locale.ROOT);
            if (p % each == 0 && upper.length() == paragraph.text().length() && upper.length() < 120) some.add(new GoldNames.Paragraph(upper, paragraph.names()));
        }
        return new GoldNames.Document(document.set(), document.id(), document.language(), some);
    }

    static void show(GoldNames.Paragraph p, List<GoldNames.Name> names) {
        StringBuilder b = new StringBuilder();
        for (var n : p.names()) if (!names.contains(n) && n.kind() < 4) b.append(" MISS[" + p.text().substring(n.start(), n.end()) + "|" + n.kind() + "]");
        for (var n : names) if (!p.names().contains(n) && n.kind() < 4) b.append(" FALSE[" + p.text().substring(n.start(), n.end()) + "|" + n.kind() + "]");
        if (b.length() > 0) System.out.println(p.text() + "\n    " + b);
    }

    static List<List<GoldNames.Name>> names(GoldNames.Document document, Model model) {
        Vocabulary vocabulary = model.vocabulary(document.language());
        List<Tokens> tokens = document.paragraphs().stream().map(p -> new Tokens(p.text(), 0, p.text().length())).toList();
        tokens.forEach(vocabulary::read);
        List<List<GoldNames.Name>> all = new ArrayList<>();
        List<Passage> passages = tokens.stream().map(t -> new Passage(t, Stretches.starts(t), vocabulary)).toList();
        List<byte[]> labelled = new DocumentTagger(model).label(passages);
        for (int p = 0; p < passages.size(); p++) {
            Tokens t = tokens.get(p);
            byte[] labels = labelled.get(p);
            List<GoldNames.Name> names = new ArrayList<>();
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] != 0) {
                    int from = i;
                    while (!Label.ends(labels[i])) i++;
                    names.add(new GoldNames.Name(t.start(from), t.end(i), Label.kind(labels[i])));
                }
            }
            all.add(names);
        }
        return all;
    }
}
