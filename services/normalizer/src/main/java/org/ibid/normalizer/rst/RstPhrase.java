package org.ibid.normalizer.rst;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.PhraseReader;
import org.ibid.normalizer.markup.Phrase;
import org.jspecify.annotations.Nullable;

/** What stands in a paragraph: dressed words, roles, links, marks of notes and citations, substitutions. */
final class RstPhrase extends PhraseReader {

    private static final Pattern MARK = Pattern.compile("\\[" + RstNames.LABEL + "]_(?![\\w_])");
    private static final Pattern ROLE = Pattern.compile(":([A-Za-z][\\w.:+-]{0,60}):(?=`)");
    private static final Pattern NAMED =
            Pattern.compile("([\\p{L}\\d](?:[\\p{L}\\d]|[-.+_:](?=[\\p{L}\\d])){0,100}?)(__?)(?![\\w])");
    private static final Pattern SUBSTITUTED = Pattern.compile("\\|([^|\\s](?:[^|]{0,98}[^|\\s])?)\\|(__?)?");
    private static final String BEFORE = " '\"([{<-/:\n\u00A0‘’“”«„–—";

    private final RstNames names;

    private RstPhrase(RstNames names, String text, int depth) {
        super(text, depth);
        this.names = names;
    }

    static String html(RstNames names, String text) {
        return new RstPhrase(names, text, 0).html();
    }

    private String inner(String words) {
        return new RstPhrase(names, words, depth + 1).html();
    }

    @Override
    protected boolean mayClose(String mark, int place) {
        char after = charAt(place + mark.length());
        boolean escaped = text.charAt(place - 1) == '\\' && !mark.equals("``");
        boolean other = mark.equals("*") && (after == '*' || text.charAt(place - 1) == '*');
        return !escaped && !other && !Character.isLetterOrDigit(after) && !(mark.startsWith("`") && after == '`');
    }

    @Override
    protected boolean special(char c) {
        boolean opens = BEFORE.indexOf(before()) >= 0 || before(at) == '\\';
        return switch (c) {
            case '\\' -> escaped();
            case '*' -> opens && (comes("**") ? dressed("**", "b") : dressed("*", "i"));
            case '`' -> opens && (comes("``") ? literal() : interpreted(""));
            case ':' -> opens && role();
            case '[' -> mark();
            case '|' -> opens && substituted();
            case '_' -> opens && comes("_`") && target();
            default -> Character.isLetterOrDigit(c) && !Character.isLetterOrDigit(before()) && named();
        };
    }

    /** The character behind stands for itself; white space goes. */
    private boolean escaped() {
        char c = charAt(at + 1);
        if (!Character.isWhitespace(c)) {
            print(String.valueOf(c));
        }
        at = Math.min(text.length(), at + 2);
        return true;
    }

    private boolean literal() {
        String words = between("``");
        if (words != null) {
            write("<code>" + Phrase.quoted(words) + "</code>");
        }
        return words != null;
    }

    private boolean role() {
        Matcher role =
                ROLE.matcher(text).region(at, Math.min(text.length(), at + 70)).useTransparentBounds(true);
        if (!role.lookingAt()) {
            return false;
        }
        int before = at;
        at = role.end();
        if (interpreted(role.group(1))) {
            return true;
        }
        at = before;
        return false;
    }

    /** Words between backquotes: of a role, a link where an underscore stands behind them, or neither. */
    private boolean interpreted(String role) {
        String words = between("`");
        if (words == null) {
            return false;
        }
        int links = comes("__") ? 2 : comes("_") ? 1 : 0;
        at += links;
        int angle = words.endsWith(">") ? words.lastIndexOf('<') : -1;
        String shown = (angle > 0 ? words.substring(0, angle) : words).strip();
        String embedded =
                angle >= 0 ? words.substring(angle + 1, words.length() - 1).strip() : null;
        if (links > 0) {
            linked(shown.isEmpty() && embedded != null ? embedded : shown, address(embedded, shown, links));
        } else {
            RstRole.write(role, shown.isEmpty() || role.isEmpty() ? words : shown, this);
        }
        return true;
    }

    private @Nullable String address(@Nullable String embedded, String shown, int links) {
        if (embedded == null) {
            return links == 2 ? names.anonymous() : names.target(shown);
        }
        return embedded.endsWith("_")
                ? names.target(embedded.substring(0, embedded.length() - 1))
                : embedded.replace("\n", "");
    }

    void linked(String words, @Nullable String address) {
        if (address == null || !names.affords(address)) {
            write(inner(words));
        } else {
            link(address, inner(words));
        }
    }

    /** As it is printed, with its brackets. */
    private boolean mark() {
        Matcher mark =
                MARK.matcher(text).region(at, Math.min(text.length(), at + 120)).useTransparentBounds(true);
        if (!mark.lookingAt()) {
            return false;
        }
        at = mark.end();
        cited(names.marked(mark.group(1)));
        return true;
    }

    void cited(String label) {
        String printed = '[' + label + ']';
        if (names.isNoted(label)) {
            link("#" + id(label), Phrase.quoted(printed));
        } else {
            print(printed);
        }
    }

    void plain(String words) {
        print(words);
    }

    void tagged(String tag, String words) {
        write('<' + tag + '>' + Phrase.quoted(words) + "</" + tag + '>');
    }

    private boolean substituted() {
        Matcher name = SUBSTITUTED.matcher(text).region(at, Math.min(text.length(), at + 110));
        if (!name.lookingAt()) {
            return false;
        }
        String stands = names.replacement(name.group(1));
        boolean links = name.group(2) != null;
        if (stands == null && !links || stands != null && !names.affords(stands)) {
            return false;
        }
        at = name.end();
        linked(stands == null ? name.group(1) : stands, links ? names.target(name.group(1)) : null);
        return true;
    }

    /** A place that links lead to, in the midst of a paragraph. */
    private boolean target() {
        at++;
        String words = between("`");
        if (words == null) {
            at--;
            return false;
        }
        write(inner(words));
        return true;
    }

    private boolean named() {
        Matcher name = NAMED.matcher(text)
                .region(at, Math.min(text.length(), at + 110))
                .useTransparentBounds(true);
        if (!name.lookingAt()) {
            return false;
        }
        String address = name.group(2).length() == 2 ? names.anonymous() : names.target(name.group(1));
        if (address == null || !names.affords(address)) {
            return false;
        }
        at = name.end();
        link(address, Phrase.quoted(name.group(1)));
        return true;
    }

    static String id(String label) {
        boolean number = Character.isDigit(label.charAt(0));
        return (number ? "fn-" : "cite-") + label;
    }
}
