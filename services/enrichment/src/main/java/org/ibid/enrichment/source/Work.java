package org.ibid.enrichment.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What does not vary between two careful citations of a work, each without case, accents and punctuation.
 *
 * @param words of the title
 * @param author the first one's family name; empty where there is none
 * @param year empty where there is none
 */
public record Work(List<String> words, String author, String year) {

    private static final int HEX_DIGITS = 20;
    private static final int TELLING_WORDS = 3;
    private static final int BLOCKS = 2;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Work {
        words = List.copyOf(words);
    }

    /** Empty where the reference has no title. */
    static Optional<Work> of(Reference reference) {
        CslItem item = reference.item();
        return item == null ? Optional.empty() : of(item.title(), item.author(), year(item));
    }

    /** Empty without a title. */
    public static Optional<Work> of(@Nullable String title, List<CslItem.Name> authors, String year) {
        List<String> words = title == null ? List.of() : words(title);
        return words.isEmpty() ? Optional.empty() : Optional.of(new Work(words, firstAuthor(authors), year));
    }

    /** {@code work:} and 20 hex digits of the SHA-256 of title, author and year. */
    public String id() {
        return id(String.join("", words) + "|" + author + "|" + year);
    }

    /** The same of an entry without a title: of the words as they are printed. */
    static String idOfPrinted(Reference reference) {
        return id(String.join("", words(withoutLabel(reference))));
    }

    private static String id(String key) {
        return "work:" + Digest.of(key).substring(0, HEX_DIGITS);
    }

    /** Whether author, year and a title of some length stand for one work and no other. */
    boolean isTelling() {
        return words.size() >= TELLING_WORDS && !author.isEmpty() && !year.isEmpty();
    }

    /** Two telling works that may be one have one of these in common: author, year and one of the longest words of the title. */
    public List<String> blocks() {
        return words.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(BLOCKS)
                .map(word -> "like:" + author + "|" + year + "|" + word)
                .toList();
    }

    /** As it stands in a block. */
    public String written() {
        return String.join(
                " ",
                Stream.concat(Stream.of(author + "|" + year), words.stream()).toList());
    }

    /** What {@link #written} wrote. */
    public static Work read(String written) {
        String[] parts = written.split(" ");
        int bar = parts[0].lastIndexOf('|');
        return new Work(
                List.of(parts).subList(1, parts.length), parts[0].substring(0, bar), parts[0].substring(bar + 1));
    }

    private static String withoutLabel(Reference reference) {
        String raw = reference.raw();
        int i = 0;
        while (i < raw.length() && i < 10 && !Character.isLetter(raw.charAt(i))) {
            i++;
        }
        return raw.substring(i);
    }

    private static String firstAuthor(List<CslItem.Name> authors) {
        if (authors.isEmpty()) {
            return "";
        }
        CslItem.Name first = authors.getFirst();
        String name = first.family() != null ? first.family() : first.literal();
        return name == null ? "" : String.join("", words(name));
    }

    private static String year(CslItem item) {
        List<List<Integer>> parts = item.issued() == null ? null : item.issued().dateParts();
        return parts == null || parts.isEmpty() || parts.getFirst().isEmpty()
                ? ""
                : String.valueOf(parts.getFirst().getFirst());
    }

    private static List<String> words(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(BETWEEN.split(bare.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
