package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ibid.citations.date.DateReader;
import org.ibid.citations.reference.NameStyle.Person;
import org.ibid.contracts.CslItem.Name;
import org.jspecify.annotations.Nullable;

/** Writes the works of labelled references again in other citation styles, so that the model learns styles apart from works. */
final class RestyledReferences {
    private static final List<Field> TEXTS = List.of(
            Field.TITLE,
            Field.JOURNAL,
            Field.BOOK,
            Field.VOLUME,
            Field.ISSUE,
            Field.PAGES,
            Field.PUBLISHER,
            Field.PLACE);

    private final Random random;
    private final Lexis lexis;

    RestyledReferences(long seed) {
        random = new Random(seed);
        lexis = new Lexis(random);
    }

    List<TrainingExample> make(List<TrainingExample> gold, int count) {
        List<TrainingExample> examples = new ArrayList<>();
        for (int tries = 0; examples.size() < count && tries < 20 * count; tries++) {
            RestyledReference.Work work = work(gold.get(random.nextInt(gold.size())));
            if (work == null) {
                continue;
            }
            Draft draft = new Draft(random, lexis.chance(0.2) ? 0.2 : 0);
            if (lexis.chance(0.2)) {
                int number = lexis.between(1, 150);
                draft.sign(lexis.pick("[" + number + "] ", number + ". ", number + " ", "(" + number + ") "));
            }
            RestyledReference printed = new RestyledReference(lexis, work, draft);
            if (work.has(Field.JOURNAL) && work.has(Field.VOLUME) && work.has(Field.PAGES)) {
                printed.article();
            } else if (work.has(Field.BOOK) && work.has(Field.TITLE)) {
                printed.chapter();
            } else if (work.has(Field.PUBLISHER)
                    && work.has(Field.TITLE)
                    && !work.has(Field.BOOK)
                    && !work.has(Field.JOURNAL)) {
                printed.book();
            } else {
                continue;
            }
            examples.add(draft.example("restyled#" + examples.size()));
        }
        return examples;
    }

    private static RestyledReference.@Nullable Work work(TrainingExample example) {
        Runs runs = new Runs(new Tokens(example.raw()), example.fields());
        List<Person> authors = persons(runs, Field.AUTHOR);
        List<Person> editors = persons(runs, Field.EDITOR);
        String date = runs.first(Field.DATE);
        List<List<Integer>> parts = date == null ? null : DateReader.parts(date);
        if (authors == null || authors.isEmpty() || editors == null || parts == null) {
            return null;
        }
        return new RestyledReference.Work(
                authors, editors, String.valueOf(parts.getFirst().getFirst()), texts(runs));
    }

    private static Map<Field, String> texts(Runs runs) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (Field field : TEXTS) {
            String text = runs.first(field);
            if (text != null) {
                texts.put(field, text);
            }
        }
        return texts;
    }

    /** Null where a name could not be parted. */
    private static @Nullable List<Person> persons(Runs runs, Field field) {
        List<Person> persons = new ArrayList<>();
        for (Runs.Run run : runs.of(field)) {
            for (Name name : NameSplitter.in(runs.text(run))) {
                if (name.family() == null || name.given() == null || name.suffix() != null) {
                    return null;
                }
                String family = name.particle() == null ? name.family() : name.particle() + ' ' + name.family();
                persons.add(new Person(family, name.given()));
            }
        }
        return persons;
    }
}
