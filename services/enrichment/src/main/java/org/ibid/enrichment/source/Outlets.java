package org.ibid.enrichment.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/** Recognises newspapers, broadcasters and agencies among those to whom words are attributed. */
final class Outlets {

    private static final Set<String> DOCUMENTS = WordFile.words(Outlets.class, "outlets.txt", "document");
    private static final Set<String> NAMES = WordFile.words(Outlets.class, "outlets.txt", "name");
    private static final Set<String> ARTICLES = WordFile.words(Outlets.class, "outlets.txt", "article");
    private static final int LONGEST = 60;

    private Outlets() {}

    /** "Channel 7 report" gives the outlet "Channel 7"; a person or a role gives none. */
    static Optional<Cited> of(@Nullable String speaker) {
        if (speaker == null || speaker.isBlank() || speaker.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(Arrays.asList(speaker.trim().split("\\s+")));
        boolean article = words.size() > 1 && isArticle(words.getFirst());
        if (article) {
            words.removeFirst();
        }
        if (words.size() > 1 && DOCUMENTS.contains(words.getLast().toLowerCase(Locale.ROOT))) {
            words.removeLast();
        }
        while (words.size() > 1 && Character.isDigit(words.getFirst().charAt(0))) {
            words.removeFirst();
        }
        boolean outlet = false;
        for (String word : words) {
            boolean capital = Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0));
            boolean particle = word.length() <= 3;
            if (!capital && !particle) {
                return Optional.empty();
            }
            String low = word.toLowerCase(Locale.ROOT);
            boolean acronym = word.length() <= 4 && word.equals(word.toUpperCase(Locale.ROOT));
            outlet |= NAMES.contains(low) && (words.size() > 1 || acronym || low.length() > 5);
        }
        if (!outlet || !Character.isUpperCase(words.getFirst().charAt(0))) {
            return Optional.empty();
        }
        String name = String.join(" ", words);
        return Optional.of(Cited.named(SourceId.named("outlet", name), Reading.named("outlet", name)));
    }

    static String withoutArticle(String name) {
        int space = name.indexOf(' ');
        return space > 0 && isArticle(name.substring(0, space)) ? name.substring(space + 1) : name;
    }

    private static boolean isArticle(String word) {
        return ARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }
}
