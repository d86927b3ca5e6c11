package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.ibid.citations.reference.NameStyle.Person;
import org.ibid.contracts.CslItem.Name;
import org.ibid.wording.WordFile;

/**
 * Of what works are made up: in English the titles, names, journals, books, publishers and places of labelled references, put together
 * anew, in other languages of word lists.
 */
final class WorkMaterial {
    private static final Vocabulary WORDS = Vocabulary.beside("invented-works.txt");
    private static final Map<String, List<String>> OF_LANGUAGE = new HashMap<>();
    private static final int LONGEST_TITLE = 220;

    static {
        for (WordFile.Section section : WordFile.read(WorkMaterial.class, "work-words.txt")) {
            List<String> phrases = section.name().equals("word")
                    ? section.words().toList()
                    : section.phrases().toList();
            OF_LANGUAGE.put(section.name() + ' ' + section.language(), phrases);
        }
    }

    private final Lexis lexis;
    private final InventedTitles titles;
    private final GermanTitles germanTitles;
    private final GermanVocabulary german;
    private final InventedBodies bodies;
    private final List<String> goldTitles = new ArrayList<>();
    private final List<List<Person>> goldPersons = new ArrayList<>();
    private final Map<Field, List<String>> goldTexts = new HashMap<>();
    private final Set<String> families = new HashSet<>();

    WorkMaterial(Lexis lexis, List<TrainingExample> gold) {
        this.lexis = lexis;
        titles = new InventedTitles(lexis);
        germanTitles = new GermanTitles(lexis);
        german = new GermanVocabulary(lexis, germanTitles);
        bodies = new InventedBodies(new Lexis(new Random(lexis.random.nextLong())));
        for (TrainingExample example : gold) {
            collect(new Runs(new Tokens(example.raw()), example.fields()));
        }
    }

    /** From now on no family is named that is not named anew. */
    void begin() {
        families.clear();
    }

    /** Whether there are words of the language. */
    static boolean knows(String language) {
        return language.equals("de") || OF_LANGUAGE.containsKey("press " + language);
    }

    GermanVocabulary german() {
        return german;
    }

    private void collect(Runs runs) {
        String title = runs.first(Field.TITLE);
        if (title != null && title.length() < LONGEST_TITLE && title.indexOf(' ') > 0 && !hasMarkup(title)) {
            goldTitles.add(title);
        }
        for (Field field : List.of(Field.JOURNAL, Field.BOOK, Field.PUBLISHER, Field.PLACE, Field.SERIES)) {
            String text = runs.first(field);
            if (text != null && text.length() < LONGEST_TITLE && !hasMarkup(text)) {
                goldTexts.computeIfAbsent(field, any -> new ArrayList<>()).add(text);
            }
        }
        List<Person> persons = new ArrayList<>();
        for (Runs.Run run : runs.of(Field.AUTHOR)) {
            for (Name name : NameSplitter.in(runs.text(run))) {
                if (name.family() != null && name.given() != null && name.suffix() == null) {
                    persons.add(new Person(
                            name.particle() == null ? name.family() : name.particle() + ' ' + name.family(),
                            name.given()));
                }
            }
        }
        if (!persons.isEmpty()) {
            goldPersons.add(persons);
        }
    }

    private static boolean hasMarkup(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0 || text.contains("  ");
    }

    String any() {
        return lexis.pick(WORDS.of("other-language"));
    }

    String word(String section, String language) {
        List<String> words = OF_LANGUAGE.get(section + ' ' + language);
        return words == null ? word(section, "en") : words.get(lexis.random.nextInt(words.size()));
    }

    String gold(Field field, String otherwise) {
        List<String> texts = goldTexts.get(field);
        return texts == null ? otherwise : texts.get(lexis.random.nextInt(texts.size()));
    }

    String title(String language) {
        return switch (language) {
            case "en" -> {
                if (goldTitles.isEmpty()) {
                    yield titles.report();
                }
                String title =
                        lexis.chance(0.1) ? titles.report() : goldTitles.get(lexis.random.nextInt(goldTitles.size()));
                yield varied(title);
            }
            case "de" -> germanTitles.title();
            case "fr" -> titles.romance(Lexis.Language.FRENCH);
            case "es" -> titles.romance(Lexis.Language.SPANISH);
            case "it" -> titles.romance(Lexis.Language.ITALIAN);
            default -> phrase(language);
        };
    }

    /** Short titles, titles of two sentences, volumes named in titles. */
    private String varied(String title) {
        String[] words = title.split("[ :]");
        return switch (lexis.random.nextInt(40)) {
            case 0, 1 -> words[0] + (lexis.chance(0.5) ? "" : " " + lexis.between(2, 9));
            case 2, 3 -> title + ". " + titles.page();
            case 4, 5 -> title + ". " + goldTitles.get(lexis.random.nextInt(goldTitles.size()));
            case 6 ->
                title
                        + lexis.pick(". Volume ", ". Vol. ", ", Part ", "—Part ", ". Band ")
                        + lexis.pick(WORDS.of("roman"));
            default -> title;
        };
    }

    private String phrase(String language) {
        boolean spaced = !language.equals("zh") && !language.equals("ja");
        StringBuilder title = new StringBuilder();
        int count = lexis.between(3, 9);
        for (int i = 0; i < count; i++) {
            title.append(i > 0 && spaced ? " " : "").append(word("word", language));
            if (i == count / 2 && lexis.chance(0.2)) {
                title.append(spaced ? lexis.pick(":", ".", ",") : "：");
            }
        }
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    String journal(String language) {
        return language.equals("en")
                ? gold(Field.JOURNAL, "Nature")
                : language.equals("de") ? german.journal() : word("journal", language);
    }

    String press(String language) {
        if (language.equals("de")) {
            return german.press();
        }
        return language.equals("en") && lexis.chance(0.4) ? gold(Field.PUBLISHER, "Wiley") : word("press", language);
    }

    String place(String language) {
        if (language.equals("de")) {
            return german.town();
        }
        return language.equals("en") && lexis.chance(0.3) ? gold(Field.PLACE, "London") : word("place", language);
    }

    String team() {
        return lexis.chance(0.55)
                ? word("team", "en")
                : lexis.chance(0.85)
                        ? bodies.body()
                        : bodies.body() + lexis.pick(" of the ", ", ", " and ") + bodies.body();
    }

    /** Where data and programs come from that no archive holds. */
    String department() {
        return lexis.pick(WORDS.of("department"))
                + lexis.pick(WORDS.of("discipline"))
                + lexis.pick(", ", ", ", " ")
                + lexis.pick(
                        "University of " + place("en"),
                        place("en") + " University",
                        "University College " + place("en"),
                        "ETH Zurich");
    }

    List<Person> persons(String language, int most) {
        List<Person> persons = new ArrayList<>();
        if (language.equals("en") && !goldPersons.isEmpty() && lexis.chance(0.5)) {
            for (Person person : goldPersons.get(lexis.random.nextInt(goldPersons.size()))) {
                if (persons.size() < Math.max(1, most)
                        && families.add(person.family().toLowerCase(Locale.ROOT))) {
                    persons.add(person);
                }
            }
            return persons;
        }
        int count = lexis.chance(0.35)
                ? 1
                : lexis.chance(0.5) ? lexis.between(1, Math.min(3, most)) : lexis.between(1, most);
        boolean initials = lexis.chance(0.35);
        for (int i = 0; i < count; i++) {
            Person person = person(language);
            if (families.add(person.family().toLowerCase(Locale.ROOT))) {
                persons.add(
                        initials
                                ? new Person(person.family(), initials(Objects.requireNonNull(person.given())))
                                : person);
            }
        }
        return persons;
    }

    private Person person(String language) {
        return switch (language) {
            case "de" -> new Person(lexis.family(Lexis.Language.GERMAN), lexis.given(Lexis.Language.GERMAN));
            case "fr" -> new Person(lexis.family(Lexis.Language.FRENCH), lexis.given(Lexis.Language.FRENCH));
            case "es" -> new Person(lexis.family(Lexis.Language.SPANISH), lexis.given(Lexis.Language.SPANISH));
            case "it" -> new Person(lexis.family(Lexis.Language.ITALIAN), lexis.given(Lexis.Language.ITALIAN));
            default ->
                new Person(
                        lexis.chance(0.06)
                                ? lexis.pick(WORDS.of("particle")) + word("family", language)
                                : word("family", language),
                        word("given", language));
        };
    }

    /** {@code SR}, as medical indexes have them. */
    private static String initials(String given) {
        StringBuilder initials = new StringBuilder();
        for (String name : given.split("[\\s.-]+", -1)) {
            boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 1;
            initials.append(name.isEmpty() ? "" : capitals ? name : name.substring(0, 1));
        }
        return initials.toString();
    }
}
