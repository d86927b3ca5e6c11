package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ibid.contracts.Entity;
import org.ibid.enrichment.prose.Word;
import org.jspecify.annotations.Nullable;

/** Reads the capitalised stretches of a paragraph and types those whose words or neighbours say what they are. */
final class MentionReader {

    private static final int LONGEST = 8;
    private static final int LONGEST_PERSON = 4;
    private static final int LONGEST_LINE = 14;

    private final String content;
    private final List<Word> words;
    private final Set<String> speakers;
    private final boolean nounsCapital;

    /** @param speakers those to whom quotations are attributed */
    MentionReader(String content, List<Word> words, Set<String> speakers, boolean nounsCapital) {
        this.content = content;
        this.words = words;
        this.speakers = speakers;
        this.nounsCapital = nounsCapital;
    }

    List<Mention> read() {
        List<Mention> mentions = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = isCapital(i) ? end(i) : i;
            if (end > i) {
                Mention mention = mention(i, end);
                if (mention != null) {
                    mentions.add(mention);
                }
            }
            i = Math.max(i + 1, end);
        }
        return mentions;
    }

    private int end(int from) {
        int i = from + 1;
        while (i < words.size()
                && i < from + LONGEST
                && words.get(i).joined()
                && !words.get(i).opensSentence()) {
            if (isCapital(i)) {
                i++;
            } else if (connects(from, i)) {
                i += isCapital(i + 1) ? 2 : 3;
            } else {
                break;
            }
        }
        return Math.min(i, words.size());
    }

    /** "Leonardo da Vinci", "University of Lorne", "Bank of the North". */
    private boolean connects(int from, int i) {
        String word = word(i);
        boolean next = isCapital(i + 1) && words.get(i + 1).joined();
        if (NameWords.isParticle(word) && !NameWords.isOrdinary(word(i - 1))) {
            return next && !nounsCapital || next && NameWords.isGiven(word(from));
        }
        boolean of = word.equals("of")
                || word.equals("für")
                || word.equals("for") && i - from == 1
                || word.equals("and") && organizationBefore(from, i);
        boolean the = i + 2 < words.size()
                && word(i + 1).equals("the")
                && isCapital(i + 2)
                && words.get(i + 2).joined();
        return of && (next || the && word.equals("of")) && organizationBefore(from, i);
    }

    private boolean organizationBefore(int from, int i) {
        for (int k = from; k < i; k++) {
            if (NameWords.opensOrganization(word(k))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Mention mention(int from, int to) {
        int first = from;
        boolean titled = false;
        while (first < to && (NameWords.isTitle(word(first)) || NameWords.isOrdinary(word(first)))) {
            titled = NameWords.isTitle(word(first)) || titled && !NameWords.isOrdinary(word(first));
            first++;
        }
        if (first == to) {
            return null;
        }
        boolean roleBefore = first > 0
                && words.get(first).joined()
                && !words.get(first).opensSentence()
                && NameWords.isTitle(word(first - 1));
        if (!titled && roleBefore && (to - first > 1 || isCapital(first - 1))) {
            titled = true;
        }
        String name = content.substring(
                        words.get(first).start(), words.get(to - 1).end())
                .replaceAll("\\s+", " ");
        int count = to - first;
        boolean opens = words.get(first).opensSentence();
        return new Mention(
                name,
                count,
                type(name, first, to, titled, opens),
                words.get(first).start(),
                words.get(to - 1).end());
    }

    private Entity.@Nullable Type type(String name, int first, int to, boolean titled, boolean opens) {
        int count = to - first;
        if (NameWords.isPlace(name)) {
            return Entity.Type.PLACE;
        }
        if (count > 1 && NameWords.headsPlace(word(to - 1)) && !isTitleLine()) {
            return Entity.Type.PLACE;
        }
        boolean organization = NameWords.headsOrganization(word(to - 1)) || count > 1 && organizationBefore(first, to);
        if (organization) {
            return count > 1 && !isTitleLine() ? Entity.Type.ORGANIZATION : null;
        }
        if (count <= LONGEST_PERSON && count > 1 && NameWords.isGiven(word(first))) {
            return Entity.Type.PERSON;
        }
        if (count > 1
                && count <= LONGEST_PERSON
                && isSpokenOfAsPerson(words.get(to - 1).end())) {
            return Entity.Type.PERSON;
        }
        if (titled && count <= LONGEST_PERSON) {
            return Entity.Type.PERSON;
        }
        if (count > 1 && count <= LONGEST_PERSON && speakers.contains(name) && !nounsCapital) {
            return Entity.Type.PERSON;
        }
        return null;
    }

    /** "Ann Lee, who", "Ann Lee, 54,". */
    private boolean isSpokenOfAsPerson(int end) {
        boolean age = end + 4 < content.length()
                && content.charAt(end) == ','
                && Character.isDigit(content.charAt(end + 2))
                && Character.isDigit(content.charAt(end + 3))
                && content.charAt(end + 4) == ',';
        return age || content.startsWith(", who ", end) || content.startsWith(", whose ", end);
    }

    /** A heading or label that passes for a paragraph capitalises its words for that reason alone. */
    private boolean isTitleLine() {
        if (words.size() > LONGEST_LINE) {
            return false;
        }
        int capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            capitals += isCapital(i) ? 1 : 0;
        }
        return capitals * 2 > words.size();
    }

    private boolean isCapital(int i) {
        return i < words.size()
                && Character.isUpperCase(content.charAt(words.get(i).start()));
    }

    private String word(int i) {
        return i < words.size() ? words.get(i).of(content) : "";
    }
}
