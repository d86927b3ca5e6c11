package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ibid.citations.reference.Lexis.Language;

/**
 * Makes up labelled reference strings of kinds that the corpora hardly have: news and web pages with broken punctuation, outlets
 * and organisations as authors, laws and court cases, German and Romance social science.
 */
final class InventedReferences {
    private static final List<Language> ROMANCE = List.of(Language.FRENCH, Language.SPANISH, Language.ITALIAN);

    private final Random random;
    private final Lexis lexis;
    private final InventedTitles titles;
    private final InventedBodies bodies;
    private final GermanTitles germanTitles;
    private final GermanVocabulary germanNames;

    InventedReferences(long seed) {
        random = new Random(seed);
        lexis = new Lexis(random);
        titles = new InventedTitles(lexis);
        bodies = new InventedBodies(lexis);
        germanTitles = new GermanTitles(lexis);
        germanNames = new GermanVocabulary(lexis, germanTitles);
    }

    List<TrainingExample> make(int count) {
        List<TrainingExample> examples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Draft draft = new Draft(random, lexis.chance(0.3) ? 0.25 : 0);
            write(draft, new ReferenceParts(lexis, draft));
            examples.add(draft.example("invented#" + i));
        }
        return examples;
    }

    private void write(Draft draft, ReferenceParts parts) {
        double kind = random.nextDouble();
        if (kind < 0.28) {
            new InventedNews(lexis, titles, bodies, parts, draft).write();
        } else if (kind < 0.42) {
            new InventedPages(lexis, titles, bodies, parts, draft).web();
        } else if (kind < 0.47) {
            new InventedPages(lexis, titles, bodies, parts, draft).report();
        } else if (kind < 0.52) {
            new InventedLaws(lexis, parts, draft).write();
        } else if (kind < 0.57) {
            new InventedStatements(lexis, titles, bodies, parts, draft).write();
        } else if (kind < 0.9) {
            german(draft, parts);
        } else {
            new RomanceReferences(lexis, titles, draft, parts, ROMANCE.get(random.nextInt(3))).write();
        }
    }

    private void german(Draft draft, ReferenceParts parts) {
        GermanReferences german = new GermanReferences(lexis, germanTitles, germanNames, draft, parts);
        if (lexis.chance(0.35)) {
            parts.label();
            new GermanFootnotes(lexis, german).write();
        } else {
            german.write();
        }
    }
}
