package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ibid.contracts.CslItem.Name;
import org.jspecify.annotations.Nullable;

/**
 * Splits the text of an author or editor field into names: {@code Family, Given; ...}, {@code Family G, Family G},
 * {@code Given Family and Given Family}, {@code Family, G., Family, G.}. Institutions and outlets, and names that cannot be
 * parted safely, stay literal.
 */
final class NameSplitter {
    private static final int MOST = 300;
    private static final int MOST_SIGNS = 6;

    private NameSplitter() {}

    /** A piece between separators, and whether a hard one (semicolon, slash, "and") stands before it. */
    private record Piece(String text, boolean hard) {}

    static List<Name> in(String written) {
        String text = PersonName.withoutEtAl(written);
        List<Name> names = new ArrayList<>();
        List<Piece> pieces = pieces(text);
        if (pieces.isEmpty()) {
            return names;
        }
        if (PersonName.institution(text, pieces.size())) {
            String literal = trimmed(text);
            if (!literal.isEmpty()) {
                names.add(Name.literal(literal));
            }
            return names;
        }
        boolean pairs = pairs(pieces);
        int i = 0;
        while (i < pieces.size() && names.size() < MOST) {
            String piece = pieces.get(i).text;
            Piece next = i + 1 < pieces.size() && !pieces.get(i + 1).hard ? pieces.get(i + 1) : null;
            if (next != null && takesGiven(piece, next.text, pairs, i == 0, pieces)) {
                i += 2;
                String suffix = suffix(pieces, i);
                i += suffix == null ? 0 : 1;
                names.add(PersonName.inverted(piece, next.text, suffix));
            } else {
                i++;
                String suffix = suffix(pieces, i);
                i += suffix == null ? 0 : 1;
                names.add(PersonName.direct(piece, suffix));
            }
        }
        return names;
    }

    private static @Nullable String suffix(List<Piece> pieces, int i) {
        boolean is = i < pieces.size() && !pieces.get(i).hard && PersonName.suffix(pieces.get(i).text);
        return is ? pieces.get(i).text : null;
    }

    private static boolean takesGiven(String piece, String next, boolean pairs, boolean first, List<Piece> pieces) {
        boolean initials = PersonName.familyOnly(piece) && (next.startsWith("SR") || next.startsWith("JR"));
        if (PersonName.unparted(piece) || (PersonName.suffix(next) && !initials) || PersonName.initialsAtEnd(piece)) {
            return false;
        }
        if (PersonName.initials(next)) {
            return true;
        }
        if (pairs) {
            return PersonName.words(next) <= 3;
        }
        boolean family = PersonName.familyOnly(piece) && !PersonName.initialsAtStart(next);
        return first && family && PersonName.words(next) <= 3 && alone(pieces);
    }

    /** Whether the first two pieces are one inverted name: what follows them, if anything, is no single word. */
    private static boolean alone(List<Piece> pieces) {
        boolean given = PersonName.words(pieces.get(1).text) > 1 || pieces.size() == 2 || pieces.get(2).hard;
        return pieces.size() == 2
                || given
                || PersonName.words(pieces.get(2).text) > 1
                || Words.is(pieces.get(1).text, Words.GIVEN);
    }

    /** Whether family and given names alternate through the list: {@code Family, Given; Family, Given}. */
    private static boolean pairs(List<Piece> pieces) {
        if (pieces.size() % 2 == 0 && pieces.size() > 2 && alternate(pieces)) {
            return true;
        }
        int alternating = 0;
        int groups = 0;
        int size = 0;
        for (int i = 0; i <= pieces.size(); i++) {
            if (i == pieces.size() || pieces.get(i).hard) {
                groups++;
                alternating += size == 2 ? 1 : 0;
                size = 0;
            }
            size++;
        }
        if (groups > 1 && alternating == groups) {
            return PersonName.familyOnly(pieces.getFirst().text);
        }
        if (groups > 1 && alternating > 0 && size == 3) {
            return PersonName.familyOnly(pieces.getFirst().text);
        }
        return false;
    }

    /**
     * {@code BERGER, Regina, TREIBER, Hans}: every second piece is a given name, told by the capitals of the others, or some are known
     * as given names and none of the others is.
     */
    private static boolean alternate(List<Piece> pieces) {
        boolean capitals = true;
        boolean known = false;
        for (int i = 0; i < pieces.size(); i += 2) {
            String family = pieces.get(i).text;
            String given = pieces.get(i + 1).text;
            boolean one = !pieces.get(i + 1).hard && PersonName.words(given) <= 3 && PersonName.words(family) <= 3;
            if (!one || givenName(family) || PersonName.initialsAtStart(family) || PersonName.initialsAtEnd(family)) {
                return false;
            }
            capitals &= PersonName.capitals(family) && !PersonName.capitals(given);
            known |= givenName(given);
        }
        return capitals || known;
    }

    /** Whether it begins with a word known as a given name. */
    private static boolean givenName(String text) {
        int space = text.indexOf(' ');
        return Words.is(space < 0 ? text : text.substring(0, space), Words.GIVEN);
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        boolean hard = false;
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int skip = separator(text, i);
            if (skip > 0) {
                add(pieces, text.substring(from, i), hard);
                hard = c != ',' || (from == i && hard);
                i += skip;
                from = i;
            } else {
                i++;
            }
        }
        add(pieces, text.substring(from), hard);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean hard) {
        String trimmed = PersonName.withoutEtAl(trimmed(text));
        if (trimmed.isEmpty() || etAl(trimmed)) {
            return;
        }
        pieces.add(new Piece(trimmed, hard));
    }

    /** The length of the separator at {@code i}, 0 where none is. */
    private static int separator(String text, int i) {
        char c = text.charAt(i);
        if (c == ',') {
            return connective(text, i + 1) > 0 ? 0 : 1;
        }
        if (c == ';' || c == '&' || c == '/' || c == '，' || c == '、' || c == '；' || c == '·' || c == '•') {
            return 1;
        }
        return Character.isWhitespace(c) ? connective(text, i) : 0;
    }

    private static final String[] CONNECTIVES = {
        "and", "und", "et", "y", "e", "u.", "en", "och", "og", "with", "mit", "и", "та", "ve", "ja", "és", "sowie"
    };

    private static int connective(String text, int at) {
        int i = at;
        int most = Math.min(text.length(), at + MOST_SIGNS);
        while (i < most && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == ',')) {
            i++;
        }
        if (i == at && !(at > 0 && text.charAt(at - 1) == ',')) {
            return 0;
        }
        for (String word : CONNECTIVES) {
            int end = i + word.length();
            if (text.regionMatches(true, i, word, 0, word.length())
                    && end < text.length()
                    && Character.isWhitespace(text.charAt(end))) {
                boolean al = word.equals("et") && text.regionMatches(true, end, " al", 0, 3);
                boolean initial = Character.isUpperCase(text.charAt(i)) && (word.length() == 1 || word.equals("u."));
                return al || initial ? 0 : end - at;
            }
        }
        return 0;
    }

    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to
                && (Character.isWhitespace(text.charAt(from)) || ",;:&/*–—-".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from
                && (Character.isWhitespace(text.charAt(to - 1)) || ",;:&/*–—".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return text.substring(from, to);
    }

    private static final Set<String> NO_NAMES =
            Set.of("etal", "al", "others", "ua", "alii", "etalii", "eds", "ed", "hrsg", "hg", "in");

    /** A piece that stands for no person; initials such as {@code A. L.} or {@code I. N.} do. */
    private static boolean etAl(String text) {
        boolean small = Character.isLowerCase(text.charAt(text.length() - 1))
                || Character.isLowerCase(text.charAt(0))
                || text.endsWith("al.")
                || text.endsWith("rsg.")
                || text.endsWith("ds.");
        return small
                && NO_NAMES.contains(
                        text.toLowerCase(Locale.ROOT).replace(".", "").replace(" ", ""));
    }
}
