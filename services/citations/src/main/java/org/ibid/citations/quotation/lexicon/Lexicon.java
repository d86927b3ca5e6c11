package org.ibid.citations.quotation.lexicon;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.ibid.wording.WordFile;
import org.ibid.wording.WordTable;

/**
 * The words of one language that attribution turns on, asked with a stretch of the text. Case and the form of the apostrophe do not
 * matter. Immutable.
 */
public final class Lexicon {

    /** In a verb's line the base form and the -s form come first, then the past, then an English participle. */
    private static final int PAST_FORMS = 2;

    private static final int PARTICIPLE_FORM = 3;

    private final String language;
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private final Set<String> gerundEndings = new HashSet<>();
    private final Set<String> splitVerbs = new HashSet<>();
    private final WordTable<WordClasses> any;
    private final WordTable<WordClasses> classes = new WordTable<>(WordClasses::and);

    /**
     * Reads {@code <language>.txt} beside this class: sections {@code [class]}, in verb sections a line is one verb; before them
     * {@code [trait]} and {@code [gerund-ending]}; in {@code [split]} the two parts of verbs.
     *
     * @param any takes the words, too
     */
    Lexicon(String language, WordTable<WordClasses> any) {
        this.language = language;
        this.any = any;
        for (WordFile.Section section : WordFile.read(Lexicon.class, language + ".txt")) {
            switch (section.name()) {
                case "trait" -> section.words().map(Trait::named).forEach(traits::add);
                case "split" -> section.lines().forEach(this::addSplit);
                case "gerund-ending" -> section.words().forEach(gerundEndings::add);
                default -> {
                    WordClass wordClass = WordClass.named(section.name());
                    section.lines().forEach(line -> add(wordClass, line.split(" +")));
                }
            }
        }
    }

    /** ISO 639-1. */
    public String language() {
        return language;
    }

    /** Whether the language is written so. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    private void add(WordClass section, String[] forms) {
        boolean verb = WordClasses.CUE.has(section) || section == WordClass.CITE;
        boolean english = language.equals("en");
        for (int i = 0; i < forms.length; i++) {
            WordClasses found = WordClasses.of(section);
            if (verb && isGerund(forms[i])) {
                found = found.and(WordClass.GERUND);
            } else if (verb && i >= PAST_FORMS) {
                found = found.and(WordClass.PAST);
                found = english && i == PARTICIPLE_FORM ? found.and(WordClass.PARTICIPLE) : found;
            }
            classes.put(forms[i], found);
            any.put(forms[i], found);
        }
    }

    /** {@code gibt gab | bekannt zu} */
    private void addSplit(String line) {
        String[] parts = line.split(" \\| ");
        for (String verb : parts[0].split(" ")) {
            classes.put(verb, WordClasses.of(WordClass.SPLIT));
            any.put(verb, WordClasses.of(WordClass.SPLIT));
            for (String rest : parts[1].split(" ")) {
                splitVerbs.add(verb + ' ' + rest);
            }
        }
    }

    /** Whether a verb and what ends its clause are a verb of saying in two parts: "gab" and "bekannt". */
    public boolean isSplitVerb(String verb, String rest) {
        return splitVerbs.contains(verb.toLowerCase(Locale.ROOT) + ' ' + rest.toLowerCase(Locale.ROOT));
    }

    private boolean isGerund(String form) {
        return gerundEndings.stream().anyMatch(form::endsWith);
    }

    /** What the word {@code text[from,to)} can be; nothing for one that is not listed. */
    public WordClasses classesOf(String text, int from, int to) {
        WordClasses found = classes.get(text, from, to);
        return found == null ? WordClasses.NONE : found;
    }
}
