package org.ibid.enrichment.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.Entity;
import org.jspecify.annotations.Nullable;

/**
 * What short forms stand for: those that the text itself puts in parentheses behind the long form or before it ({@code
 * Mujahedin-e-Khalq (MEK)}; Schwartz and Hearst 2003), and initials of the only name that has them.
 */
final class Abbreviations {

    private static final int LONGEST = 10;

    /** The long form of each short one, by the short one's printed letters. */
    private final Map<String, Mention> longForms = new HashMap<>();

    private final Map<String, List<Mention>> initials = new HashMap<>();

    /** @param mentions in order */
    Abbreviations(CharSequence content, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.type() != Entity.Type.PERSON && mention.name().length() > 3) {
                String letters = inParentheses(content, mention.end());
                if (letters != null && stands(letters, mention)) {
                    longForms.putIfAbsent(letters, mention);
                }
                if (mention.words() > 2) {
                    // of two names with the same initials neither is meant
                    initials.merge(initials(mention), List.of(mention), Abbreviations::same);
                }
            }
        }
        for (int i = 0; i + 1 < mentions.size(); i++) {
            Mention before = mentions.get(i);
            Mention inside = mentions.get(i + 1);
            boolean opened = inside.start() - before.end() == 2
                    && content.charAt(inside.start() - 1) == '('
                    && inside.end() < content.length()
                    && content.charAt(inside.end()) == ')';
            if (opened && isShort(before.name()) && stands(before.name(), inside)) {
                longForms.putIfAbsent(before.name(), inside);
            }
        }
    }

    /** The short form in the parentheses that open at {@code at}, after a space. */
    private static @Nullable String inParentheses(CharSequence content, int at) {
        if (at + 3 >= content.length() || content.charAt(at) != ' ' || content.charAt(at + 1) != '(') {
            return null;
        }
        int end = at + 2;
        while (end < content.length() && end < at + 3 + LONGEST && content.charAt(end) != ')') {
            end++;
        }
        if (end >= content.length() || content.charAt(end) != ')') {
            return null;
        }
        String inside = content.subSequence(at + 2, end).toString();
        return isShort(inside) ? inside : null;
    }

    static boolean isShort(String text) {
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '-' && c != '&') {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= 2 && text.length() <= LONGEST;
    }

    /** Whether the letters occur in the long form in this order, the first of them first. */
    private static boolean stands(String letters, Mention of) {
        String all = String.join(" ", of.key());
        String small = String.join("", NameKey.of(letters));
        if (small.isEmpty() || all.length() <= small.length() || all.charAt(0) != small.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < small.length(); i++) {
            at = all.indexOf(small.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static String initials(Mention mention) {
        StringBuilder letters = new StringBuilder();
        for (String word : mention.key()) {
            if (word.length() > 3 || mention.words() < 4) {
                letters.append(word.charAt(0));
            }
        }
        return letters.toString();
    }

    private static List<Mention> same(List<Mention> a, List<Mention> b) {
        return !a.isEmpty() && a.getFirst().key().equals(b.getFirst().key()) ? a : List.of();
    }

    /** The name that a mention abbreviates, where it first stands. */
    @Nullable
    Mention longForm(Mention mention) {
        Mention declared = longForms.get(mention.name());
        if (declared != null || mention.words() != 1 || !isShort(mention.name())) {
            return declared;
        }
        List<Mention> only = initials.getOrDefault(mention.key().getFirst(), List.of());
        return only.isEmpty() ? null : only.getFirst();
    }
}
