package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.CslItem.Name;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Splits the text of an author or editor field into names: {@code Family, Given; ...}, {@code Family G, Family G},
 * {@code Given Family and Given Family}, {@code Family, G., Family, G.}. Institutions and outlets, and names that cannot be
 * parted safely, stay literal.
 */
final class NameSplitter {
    private static final int MOST = 300;
    private static final int MOST_SIGNS = 6;
    private static final int MOST_GIVEN_NAMES = 3;
    private static final char WAW = 'و';
    private static final List<String> CONNECTIVES = WordFile.phrases(NameSplitter.class, "names.txt", "connective");

    private NameSplitter() {}

    /** A piece between separators, and whether a hard one (semicolon, slash, "and") stands before it. */
    private record Piece(String text, boolean hard) {}

    static List<Name> in(String written) {
        String text = EtAl.cut(written);
        List<Name> names = new ArrayList<>();
        List<Piece> pieces = withoutWaw(pieces(text));
        if (pieces.isEmpty()) {
            return names;
        }
        if (Bodies.isField(text, pieces.size())) {
            String literal = trimmed(text);
            if (!literal.isEmpty()) {
                names.add(Name.literal(literal));
            }
            return names;
        }
        boolean pairs = arePairs(pieces);
        NameOrder order = NameOrder.of(pieces.stream().map(Piece::text).toList());
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
                names.add(PersonName.direct(piece, suffix, order));
            }
        }
        return names;
    }

    private static @Nullable String suffix(List<Piece> pieces, int i) {
        boolean is = i < pieces.size() && !pieces.get(i).hard && NameShape.isSuffix(pieces.get(i).text);
        return is ? pieces.get(i).text : null;
    }

    private static boolean takesGiven(String piece, String next, boolean pairs, boolean first, List<Piece> pieces) {
        boolean initials = NameShape.isFamilyAlone(piece) && (next.startsWith("SR") || next.startsWith("JR"));
        if (NameShape.isUnparted(piece) || (NameShape.isSuffix(next) && !initials) || NameShape.endsInInitials(piece)) {
            return false;
        }
        if (NameShape.isInitials(withoutParticle(next))) {
            return true;
        }
        if (pairs) {
            return NameShape.words(next) <= MOST_GIVEN_NAMES;
        }
        boolean family = NameShape.isFamilyAlone(piece) && !NameShape.beginsWithInitials(next);
        return first && family && NameShape.words(next) <= MOST_GIVEN_NAMES && areOneName(pieces);
    }

    /** {@code M. von} of {@code Arbin, M. von}. */
    private static String withoutParticle(String given) {
        int space = given.lastIndexOf(' ');
        return space > 0 && NameShape.isParticle(given.substring(space + 1)) ? given.substring(0, space) : given;
    }

    /** Whether the first two pieces are one inverted name: what follows them, if anything, is no single word. */
    private static boolean areOneName(List<Piece> pieces) {
        boolean given = NameShape.words(pieces.get(1).text) > 1 || pieces.size() == 2 || pieces.get(2).hard;
        return pieces.size() == 2
                || given
                || NameShape.words(pieces.get(2).text) > 1
                || Words.is(pieces.get(1).text, Words.GIVEN);
    }

    /** Whether family and given names alternate through the list: {@code Family, Given; Family, Given}. */
    private static boolean arePairs(List<Piece> pieces) {
        if (pieces.size() % 2 == 0 && pieces.size() > 2 && doAlternate(pieces)) {
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
            return NameShape.isFamilyAlone(pieces.getFirst().text);
        }
        if (groups > 1 && alternating > 0 && size == 3) {
            return NameShape.isFamilyAlone(pieces.getFirst().text);
        }
        return false;
    }

    /**
     * {@code BERGER, Regina, TREIBER, Hans}: every second piece is a given name, told by the capitals of the others, or some are known
     * as given names and none of the others is.
     */
    private static boolean doAlternate(List<Piece> pieces) {
        boolean capitals = true;
        boolean known = false;
        for (int i = 0; i < pieces.size(); i += 2) {
            String family = pieces.get(i).text;
            String given = pieces.get(i + 1).text;
            boolean one = !pieces.get(i + 1).hard
                    && NameShape.words(given) <= MOST_GIVEN_NAMES
                    && NameShape.words(family) <= MOST_GIVEN_NAMES;
            if (!one
                    || beginsWithGiven(family)
                    || NameShape.beginsWithInitials(family)
                    || NameShape.endsInInitials(family)) {
                return false;
            }
            capitals &= NameShape.isCapitals(family) && !NameShape.isCapitals(given);
            known |= beginsWithGiven(given);
        }
        return capitals || known;
    }

    /** Whether it begins with a word known as a given name. */
    private static boolean beginsWithGiven(String text) {
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
            if (skip > 0 && !isWithinFamily(text, from, i, skip)) {
                add(pieces, text.substring(from, i), hard);
                hard = c != ',' && c != '،' || (from == i && hard);
                i += skip;
                from = i;
            } else {
                i++;
            }
        }
        add(pieces, text.substring(from), hard);
        return pieces;
    }

    /** {@code الحسن، محمد، وسعيد، علي}: Arabic writes <i>and</i> as the first letter of the family name that it joins. */
    private static List<Piece> withoutWaw(List<Piece> pieces) {
        boolean pairs = pieces.size() > 2 && pieces.size() % 2 == 0;
        for (int i = 2; i < pieces.size() && pairs; i += 2) {
            pairs = pieces.get(i).text.length() > 2 && pieces.get(i).text.charAt(0) == WAW;
        }
        if (!pairs) {
            return pieces;
        }
        List<Piece> bare = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean joined = i > 0 && i % 2 == 0;
            bare.add(joined ? new Piece(piece.text.substring(1), true) : piece);
        }
        return bare;
    }

    /** {@code da Cunha e Silva P}: what stands before has no given name, and what is behind has the initials of both. */
    private static boolean isWithinFamily(String text, int from, int at, int skip) {
        boolean portuguese = skip >= 2 && text.regionMatches(at, " e ", 0, 2);
        if (!portuguese) {
            return false;
        }
        String before = trimmed(text.substring(from, at));
        int comma = text.indexOf(',', at + skip);
        String behind = trimmed(text.substring(at + skip, comma < 0 ? text.length() : comma));
        return NameShape.particleEnd(before) > 0 && NameShape.isFamilyAlone(before) && NameShape.endsInInitials(behind);
    }

    private static void add(List<Piece> pieces, String text, boolean hard) {
        String trimmed = EtAl.cut(trimmed(text));
        if (trimmed.isEmpty() || EtAl.is(trimmed)) {
            return;
        }
        pieces.add(new Piece(trimmed, hard));
    }

    /** The length of the separator at {@code i}, 0 where none is. */
    private static int separator(String text, int i) {
        char c = text.charAt(i);
        if (c == ',' || c == '،') {
            return connective(text, i + 1) > 0 ? 0 : 1;
        }
        if (c == ';' || c == '&' || c == '/' || c == '，' || c == '、' || c == '；' || c == '؛' || c == '·' || c == '•') {
            return 1;
        }
        if ((c == '–' || c == '—') && isSpaced(text, i)) {
            return 1;
        }
        return Character.isWhitespace(c) ? connective(text, i) : 0;
    }

    private static boolean isSpaced(String text, int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isWhitespace(text.charAt(i - 1))
                && Character.isWhitespace(text.charAt(i + 1));
    }

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
                && (Character.isWhitespace(text.charAt(from)) || ",،;:&/*–—-".indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from
                && (Character.isWhitespace(text.charAt(to - 1)) || ",،;:&/*–—".indexOf(text.charAt(to - 1)) >= 0)) {
            to--;
        }
        return text.substring(from, to);
    }
}
