package org.ibid.enrichment.entity;

import java.util.Locale;
import java.util.Map;
import org.ibid.enrichment.prose.Printed;
import org.jspecify.annotations.Nullable;

/** The words of one document: each is looked at once, and known to the others. Not thread-safe. */
final class Vocabulary {

    /** Languages that write names alike are one to the model; those that it does not know are read like English. */
    private static final Map<String, String> BUCKETS = Map.ofEntries(
            Map.entry("de", "de"),
            Map.entry("nl", "nl"),
            Map.entry("sv", "sv"),
            Map.entry("da", "sv"),
            Map.entry("nb", "sv"),
            Map.entry("nn", "sv"),
            Map.entry("no", "sv"),
            Map.entry("pt", "pt"),
            Map.entry("es", "pt"),
            Map.entry("it", "pt"),
            Map.entry("ca", "pt"),
            Map.entry("fr", "pt"));

    private final Lexicon lexicon;
    private final int language;
    private final FormCache cache;

    private final Printed<Word> words = new Printed<>(Word::new);

    /** @param language as {@link #bucket} names it */
    Vocabulary(Lexicon lexicon, String language, FormCache cache) {
        this.lexicon = lexicon;
        this.language = Hashes.of(language);
        this.cache = cache;
    }

    /** What the model calls the language of a BCP 47 tag. */
    static String bucket(@Nullable String tag) {
        return tag == null || tag.length() < 2
                ? "en"
                : BUCKETS.getOrDefault(tag.substring(0, 2).toLowerCase(Locale.ROOT), "en");
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int language() {
        return language;
    }

    /** The words of a paragraph, which are known from then on. */
    Word[] read(Tokens tokens) {
        Word[] read = new Word[tokens.count()];
        for (int i = 0; i < read.length; i++) {
            read[i] = words.at(tokens.text(), tokens.start(i), tokens.end(i));
        }
        return read;
    }

    /** @param inCapitals whether its whole line is */
    Form form(Word word, boolean inCapitals) {
        Form form = inCapitals ? word.shouted : word.form;
        if (form == null) {
            form = inCapitals ? new Form(word.printed, true, language, lexicon) : form(word.printed);
            if (inCapitals) {
                word.shouted = form;
            } else {
                word.form = form;
            }
        }
        return form;
    }

    private Form form(String printed) {
        Form form = cache.get(printed);
        if (form == null) {
            form = new Form(printed, false, language, lexicon);
            cache.offer(printed, form);
        }
        return form;
    }

    /** Whether the document writes the word small somewhere; once all of it is read. */
    boolean isSmall(Word word) {
        if (word.lower == word) {
            word.lower = words.find(word.printed.toLowerCase(Locale.ROOT));
        }
        return word.lower != null && word.lower.small;
    }
}
