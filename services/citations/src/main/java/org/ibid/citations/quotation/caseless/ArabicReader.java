package org.ibid.citations.quotation.caseless;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation.Kind;
import org.jspecify.annotations.Nullable;

/** {@code قال الوزير إن …}, {@code وقالت مريم: "…"}, {@code "…"، قال عادل}, {@code بحسب الشرطة، …}. */
final class ArabicReader implements Reader {

    private static final Alternatives WORDS = Alternatives.of("ar");
    private static final String ARTICLE = "ال";
    private static final String FOR_THE = "لل";
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_NAME = 4;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|" + Sentence.QUOTED + "+|[^\\s]");

    private record Token(String word, int start, int end) {

        boolean isWord() {
            return Character.isLetter(word.charAt(0));
        }

        boolean isQuote() {
            return word.charAt(0) == Sentence.QUOTED;
        }

        boolean isAny(String section) {
            return WORDS.all(section).contains(word);
        }

        /** With what may be written to it: و, ف. */
        boolean opens(String section) {
            boolean joined = word.length() > 2 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف');
            return isAny(section) || joined && WORDS.all(section).contains(word.substring(1));
        }

        /** With or without the article. */
        boolean isRole() {
            return isAny("role")
                    || word.startsWith(ARTICLE) && WORDS.all("role").contains(word.substring(ARTICLE.length()));
        }
    }

    @Override
    public void read(Sentence sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher token = sentence.matcher(TOKEN);
        while (token.find()) {
            tokens.add(new Token(token.group(), token.start(), token.end()));
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 && tokens.get(i).opens("according")) {
                according(sentence, tokens);
            }
            boolean mayOpen = i == 0
                    || !tokens.get(i - 1).isWord()
                    || tokens.get(i).word().startsWith("و");
            if (mayOpen && (tokens.get(i).opens("say") || tokens.get(i).opens("call"))) {
                cue(sentence, tokens, i);
            }
        }
    }

    private static void according(Sentence sentence, List<Token> tokens) {
        int end = phraseEnd(tokens, 1, false);
        if (end > 1 && end < tokens.size()) {
            Token first = tokens.get(1);
            Place who = new Place(first.start(), tokens.get(end - 1).end());
            String name = sentence.words(who.start(), who.end());
            name = name.startsWith(FOR_THE) ? ARTICLE + name.substring(FOR_THE.length()) : name;
            sentence.tell(Kind.INDIRECT, who.end(), sentence.length(), place(tokens.getFirst()), who, name);
        }
    }

    private static void cue(Sentence sentence, List<Token> tokens, int cue) {
        boolean calls = !tokens.get(cue).opens("say");
        int end = phraseEnd(tokens, cue + 1, calls);
        Place who = end > cue + 1 ? named(tokens, cue + 1, end) : null;
        String name = who == null ? null : sentence.words(who.start(), who.end());
        Place said = place(tokens.get(cue));
        int that = cue + 1;
        while (that < tokens.size()
                && that <= end + 2
                && !tokens.get(that).isAny("that")
                && !tokens.get(that).isQuote()) {
            that++;
        }
        if (that >= tokens.size() || that > end + 2) {
            behind(sentence, tokens, cue, said, who, name);
        } else if (tokens.get(that).isQuote()) {
            Token quote = tokens.get(that);
            sentence.tell(calls ? Kind.MIXED : Kind.DIRECT, quote.start(), quote.end(), said, who, name);
        } else if (calls) {
            called(sentence, tokens, that, said, who, name);
        } else {
            boolean quoted =
                    sentence.words(tokens.get(that).end(), sentence.length()).indexOf(Sentence.QUOTED) >= 0;
            sentence.tell(
                    quoted ? Kind.MIXED : Kind.INDIRECT, tokens.get(that).end(), sentence.length(), said, who, name);
        }
    }

    /** {@code "…"، قالت إلهام}: what was said stands before. */
    private static void behind(
            Sentence sentence, List<Token> tokens, int cue, Place said, @Nullable Place who, @Nullable String name) {
        for (int before = cue - 1; before >= 0 && before >= cue - 2; before--) {
            if (tokens.get(before).isQuote()) {
                sentence.tell(
                        Kind.DIRECT,
                        tokens.get(before).start(),
                        tokens.get(before).end(),
                        said,
                        who,
                        name);
            }
        }
    }

    private static void called(
            Sentence sentence, List<Token> tokens, int that, Place said, @Nullable Place who, @Nullable String name) {
        for (int next = that + 1; next < tokens.size() && next <= that + 2; next++) {
            if (tokens.get(next).isQuote()) {
                sentence.tell(
                        Kind.MIXED, tokens.get(next).start(), tokens.get(next).end(), said, who, name);
            }
        }
    }

    /** Where the words for who speaks end that begin at a token: a role and what belongs to it, and a name. */
    private static int phraseEnd(List<Token> tokens, int from, boolean one) {
        int at = from;
        boolean named = false;
        while (at < tokens.size() && at < from + MOST_WORDS && tokens.get(at).isWord()) {
            Token token = tokens.get(at);
            boolean joint = token.isAny("joins") && at > from;
            if (token.isAny("that")
                    || token.isAny("toward")
                    || token.opens("relative")
                    || named && token.isRole() && at > from) {
                break;
            }
            boolean definite = token.word().startsWith(ARTICLE) || token.word().startsWith(FOR_THE);
            if (one && definite && at > from && !tokens.get(at - 1).isAny("role")) {
                break; // "وصف رئيس البلدية القرار": what was called so
            }
            boolean bare = !definite
                    && !joint
                    && !token.isRole()
                    && at > from
                    && !tokens.get(at - 1).isAny("joins");
            named |= bare || at == from && !definite && !token.isRole();
            if (bare
                    && at > from
                    && isDefinite(tokens.get(from))
                    && !tokens.get(from).isRole()) {
                break; // "بحسب الشرطة كان": a verb
            }
            at++;
        }
        return at;
    }

    private static boolean isDefinite(Token token) {
        return token.word().startsWith(ARTICLE) || token.word().startsWith(FOR_THE);
    }

    /** The name behind a role: {@code وزير النقل أحمد سالم} gives {@code أحمد سالم}. */
    private static Place named(List<Token> tokens, int from, int to) {
        int name = from;
        while (name < to
                && (tokens.get(name).isRole()
                        || isDefinite(tokens.get(name))
                        || tokens.get(name).isAny("joins"))) {
            name += tokens.get(name).isAny("joins") ? 2 : 1;
        }
        boolean found = name > from && name < to && to - name <= LONGEST_NAME;
        return new Place(
                tokens.get(found ? name : from).start(), tokens.get(to - 1).end());
    }

    private static Place place(Token token) {
        return new Place(token.start(), token.end());
    }
}
