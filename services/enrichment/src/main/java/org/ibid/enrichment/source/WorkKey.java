package org.ibid.enrichment.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Reference;

/** The id of a work that bears no identifier: what does not vary between two careful citations of it, hashed. */
final class WorkKey {

    private static final int HEX_DIGITS = 20;

    private WorkKey() {}

    /** {@code work:} and 20 hex digits of the SHA-256 of title, first author's family name and year, or of the raw text. */
    static String of(Reference reference) {
        CslItem item = reference.item();
        String title = item == null || item.title() == null ? "" : normalized(item.title());
        String key = item == null || title.isEmpty()
                ? normalized(withoutLabel(reference))
                : title + "|" + normalized(firstAuthor(item)) + "|" + year(item);
        return "work:" + sha256(key).substring(0, HEX_DIGITS);
    }

    private static String withoutLabel(Reference reference) {
        String raw = reference.raw();
        int i = 0;
        while (i < raw.length() && i < 10 && !Character.isLetter(raw.charAt(i))) {
            i++;
        }
        return raw.substring(i);
    }

    private static String firstAuthor(CslItem item) {
        List<CslItem.Name> authors = item.author();
        if (authors.isEmpty()) {
            return "";
        }
        CslItem.Name first = authors.getFirst();
        return first.family() != null ? first.family() : first.literal() == null ? "" : first.literal();
    }

    private static String year(CslItem item) {
        List<List<Integer>> parts = item.issued() == null ? null : item.issued().dateParts();
        return parts == null || parts.isEmpty() || parts.getFirst().isEmpty()
                ? ""
                : String.valueOf(parts.getFirst().getFirst());
    }

    /** Lower case, without accents, punctuation and white space. */
    static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
