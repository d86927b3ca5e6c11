package org.ibid.citations.reference;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** Works as the bibliographies of all citation styles print them, some works to a style, labelled ({@link WorkLabels}). */
final class StyledReferences {
    private static final Vocabulary WORDS = Vocabulary.beside("styled-references.txt");
    private static final String[] LOCALES = WORDS.of("locale");
    /** Languages that many styles are of. */
    private static final Set<String> COMMON = Set.of("en", "fr");

    private static final String[] SIGNALS = WORDS.of("signal");
    /** How often a style of an English locale is printed in another. */
    private static final double ELSEWHERE = 0.2;
    /** Works to a style in languages that few styles are of, for each work in others. */
    private static final int MORE = 3;

    private static final double SIGNALLED = 0.02;

    private final Random random;
    private final InventedWorks works;
    private final Consumer<String> progress;
    private int failed;
    private int dropped;

    StyledReferences(long seed, List<TrainingExample> gold, Consumer<String> progress) {
        random = new Random(seed);
        works = new InventedWorks(random, gold);
        this.progress = progress;
    }

    /** Up to {@code worksToAStyle} of each of the styles. */
    List<TrainingExample> make(List<String> styles, int worksToAStyle) {
        List<TrainingExample> examples = new ArrayList<>();
        for (String style : styles) {
            try {
                print(style, worksToAStyle, examples);
            } catch (IOException | RuntimeException e) {
                failed++;
            }
        }
        progress.accept(examples.size() + " strings of " + styles.size() + " styles; styles that cannot be printed "
                + failed + ", strings whose fields are not certain " + dropped);
        return examples;
    }

    private void print(String style, int count, List<TrainingExample> examples) throws IOException {
        String asked = CitationStyles.locale(style);
        boolean elsewhere = asked == null || asked.startsWith("en") && random.nextDouble() < ELSEWHERE;
        String locale = elsewhere ? LOCALES[random.nextInt(LOCALES.length)] : Objects.requireNonNull(asked);
        String language = locale.substring(0, 2);
        int times = COMMON.contains(language) ? 1 : language.equals("de") ? 2 : MORE;
        print(style, locale, times * count, examples);
    }

    private void print(String style, String locale, int count, List<TrainingExample> examples) throws IOException {
        List<CslWork> printed = new ArrayList<>();
        List<CSLItemData> items = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CslWork work = works.make(locale.substring(0, 2));
            printed.add(work);
            ids.add("w" + i);
            items.add(CSLItemData.fromJson(work.json("w" + i)));
        }
        CSL csl = new CSL(new ListItemDataProvider(items), CitationStyles.in(style, locale), locale);
        csl.setOutputFormat("text");
        csl.registerCitationItems(ids);
        for (int i = 0; i < count; i++) {
            String id = ids.get(i);
            String[] entries =
                    csl.makeBibliography(item -> item.getId().equals(id)).getEntries();
            if (entries.length == 0) {
                continue;
            }
            String raw = entries[0].strip().replaceAll("\\s+", " ");
            TrainingExample example = WorkLabels.label(printed.get(i), raw, style + '#' + i);
            dropped += example == null ? 1 : 0;
            if (example != null) {
                examples.add(random.nextDouble() < SIGNALLED ? signalled(example) : example);
            }
        }
    }

    /** The same behind words that notes put before a work. */
    private TrainingExample signalled(TrainingExample example) {
        Tokens tokens = new Tokens(example.raw());
        String signal = SIGNALS[random.nextInt(SIGNALS.length)];
        String raw = signal + example.raw().substring(tokens.count == 0 ? 0 : tokens.start[0]);
        byte[] fields = new byte[new Tokens(raw).count];
        int before = fields.length - example.fields().length;
        if (before < 0) {
            return example;
        }
        Arrays.fill(fields, 0, before, Field.OTHER.index());
        System.arraycopy(example.fields(), 0, fields, before, example.fields().length);
        return new TrainingExample(example.id(), raw, fields);
    }
}
