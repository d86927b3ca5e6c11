package org.ibid.normalizer.asciidoc;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Notes;
import org.ibid.normalizer.lightweight.PhraseReader;
import org.ibid.normalizer.markup.Phrase;
import org.jspecify.annotations.Nullable;

/** What stands in a paragraph: dressed words, macros, links, footnotes, marks that point at entries, attributes in braces. */
final class AsciiDocPhrase extends PhraseReader {

    private static final int LONGEST_NOTE = 10_000;
    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_MACRO = 2_200;

    private static final Pattern MACRO = Pattern.compile(
            "(footnote|footnoteref|link|xref|image|icon|pass|stem|latexmath|asciimath|kbd|btn|menu|mailto|anchor|indexterm2?|doi|counter2?):([^\\s\\[\\]:][^\\s\\[\\]]{0,2000})?\\[");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?|ftp)://[^\\s\\[\\]<>]{1,2000}");
    private static final Pattern POINTED = Pattern.compile("<<([^<>,]{1,200})(?:, ?([^<>]{1,400}))?>>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\{([\\w][\\w-]{0,60})}");
    private static final Pattern ROLE = Pattern.compile("\\[[.#%\\w-]{1,80}](?=[#*_`])");
    private static final Pattern ANCHOR = Pattern.compile("\\[\\[[^\\[\\]]{1,200}]]");
    private static final Map<String, String> CHARACTERS = Map.of(
            "nbsp", " ", "amp", "&", "lt", "<", "gt", ">", "apos", "'", "quot", "\"", "ldquo", "“", "rdquo", "”",
            "plus", "+", "empty", "");

    private final Meanings meanings;

    private AsciiDocPhrase(String text, int depth, Meanings meanings) {
        super(text, depth);
        this.meanings = meanings;
    }

    static String html(String text, Meanings meanings) {
        return new AsciiDocPhrase(text, 0, meanings).html();
    }

    private String inner(String words) {
        return new AsciiDocPhrase(words, depth + 1, meanings).html();
    }

    @Override
    protected boolean mayClose(String mark, int place) {
        char after = charAt(place + mark.length());
        boolean free = mark.length() > 1 || mark.equals("^") || mark.equals("~");
        boolean longer =
                mark.length() == 1 && !free && (after == mark.charAt(0) || text.charAt(place - 1) == mark.charAt(0));
        return free || !longer && !Character.isLetterOrDigit(after) && after != '_';
    }

    @Override
    protected boolean special(char c) {
        boolean opens = !Character.isLetterOrDigit(before()) && before() != '_';
        return switch (c) {
            case '*' -> comes("**") ? dressed("**", "b") : opens && dressed("*", "b");
            case '_' -> comes("__") ? dressed("__", "i") : opens && dressed("_", "i");
            case '#' -> comes("##") ? dressed("##", "span") : opens && dressed("#", "span");
            case '`' -> comes("``") ? dressed("``", "code") : opens && dressed("`", "code");
            case '^' -> dressed("^", "sup");
            case '~' -> dressed("~", "sub");
            case '+' -> comes("+++") ? passed("+++") : opens && passed("+");
            case '"' -> curved("\"`", "`\"", "“", "”");
            case '\'' -> curved("'`", "`'", "‘", "’");
            case '<' -> pointed();
            case '{' -> attribute();
            case '[' -> skipped(ROLE) || skipped(ANCHOR);
            case '\n' -> before() == '+' && before(at - 1) == ' ' && written("<br>", 1);
            case '.' -> comes("...") && written("…", 3);
            case '-' -> comes("--") && before() == ' ' && charAt(at + 2) == ' ' && written("—", 2);
            case '\\' -> escaped();
            default -> opens && Character.isLetter(c) && (macro() || address());
        };
    }

    private boolean written(String html, int length) {
        write(html);
        at += length;
        return true;
    }

    private boolean escaped() {
        if ("*_`#^~+{<[\"':h".indexOf(charAt(at + 1)) < 0) {
            return false;
        }
        print(String.valueOf(charAt(at + 1)));
        at += 2;
        return true;
    }

    private boolean passed(String mark) {
        String words = between(mark);
        if (words != null) {
            print(words);
        }
        return words != null;
    }

    private boolean curved(String opens, String closes, String before, String after) {
        if (!comes(opens)) {
            return false;
        }
        int end = text.indexOf(closes, at + 2);
        if (end < 0 || end - at > LONGEST_NOTE) {
            return false;
        }
        write(before + inner(text.substring(at + 2, end)) + after);
        at = end + 2;
        return true;
    }

    private boolean skipped(Pattern pattern) {
        Matcher matcher = pattern.matcher(text)
                .region(at, Math.min(text.length(), at + 300))
                .useTransparentBounds(true);
        boolean stands = matcher.lookingAt();
        at = stands ? matcher.end() : at;
        return stands;
    }

    /** {@code <<key>>}: an entry's mark as it is printed, or a link to another place of the document. */
    private boolean pointed() {
        Matcher pointed = POINTED.matcher(text).region(at, Math.min(text.length(), at + 700));
        if (!comes("<<") || !pointed.lookingAt()) {
            return false;
        }
        at = pointed.end();
        point(pointed.group(1), pointed.group(2));
        return true;
    }

    private void point(String key, @Nullable String words) {
        String printed = meanings.entries().get(key.strip());
        if (printed != null) {
            link("#cite-" + key.strip(), words == null ? Phrase.quoted('[' + printed + ']') : inner(words));
        } else {
            write(words == null ? Phrase.quoted(key.substring(key.lastIndexOf('#') + 1)) : inner(words));
        }
    }

    private boolean attribute() {
        Matcher name = ATTRIBUTE.matcher(text).region(at, Math.min(text.length(), at + 70));
        if (!name.lookingAt()) {
            return false;
        }
        String character = CHARACTERS.get(name.group(1));
        String value = character == null ? meanings.attribute(name.group(1)) : character;
        if (value == null || !meanings.draft().affords(value)) {
            return false;
        }
        at = name.end();
        write(inner(value));
        return true;
    }

    private boolean address() {
        Matcher address = ADDRESS.matcher(text).region(at, Math.min(text.length(), at + LONGEST_WORDS));
        if (!comes("http") && !comes("ftp") || !address.lookingAt()) {
            return false;
        }
        int end = address.end();
        int close = charAt(end) == '[' ? closing(end, ']', LONGEST_WORDS) : -1;
        if (close < 0) {
            while (end > at && ".,;:!?)".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
        }
        String href = text.substring(at, end);
        String words = close < 0 ? "" : words(text.substring(end + 1, close));
        at = close < 0 ? end : close + 1;
        link(href, words.isEmpty() ? Phrase.quoted(href) : inner(words));
        return true;
    }

    /** Without what stands behind the words of a link: {@code ,window=_blank}, a caret. */
    private static String words(String inside) {
        String words = inside.replaceFirst(",\\s{0,5}\\w{1,20}=.{0,200}$", "").strip();
        String bare = words.endsWith("^") ? words.substring(0, words.length() - 1) : words;
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }

    private boolean macro() {
        Matcher macro = MACRO.matcher(text).region(at, Math.min(text.length(), at + LONGEST_MACRO));
        int colon = text.indexOf(':', at);
        if (colon < 0 || colon - at > 12 || !macro.lookingAt()) {
            return false;
        }
        int close = closing(macro.end() - 1, ']', LONGEST_NOTE);
        if (close < 0) {
            return false;
        }
        String inside = text.substring(macro.end(), close);
        at = close + 1;
        written(macro.group(1), macro.group(2), inside);
        return true;
    }

    private void written(String name, @Nullable String target, String inside) {
        String of = target == null ? "" : target;
        switch (name) {
            case "footnote" -> note(of, inside);
            case "footnoteref" -> {
                int comma = inside.indexOf(',');
                note(comma < 0 ? inside : inside.substring(0, comma), comma < 0 ? "" : inside.substring(comma + 1));
            }
            case "link" -> linked(of, words(inside));
            case "mailto" -> linked("mailto:" + of, inside.isEmpty() ? of : words(inside));
            case "doi" -> linked("https://doi.org/" + of, inside.isEmpty() ? "doi:" + of : words(inside));
            case "xref" -> point(of, inside.isEmpty() ? null : inside);
            case "pass", "stem", "latexmath", "asciimath", "kbd", "btn", "indexterm2" -> print(inside);
            case "menu" -> print(inside.isEmpty() ? of : of + " > " + inside);
            default -> {}
        }
    }

    private void linked(String href, String words) {
        link(href, words.isEmpty() ? Phrase.quoted(href) : inner(words));
    }

    private void note(String name, String words) {
        String key = name.isBlank() ? null : name.strip();
        int number = meanings.draft().notes.number(key);
        write(Notes.mark(number));
        if (!words.isBlank()) {
            meanings.draft().notes.say(number, inner(words.strip()));
        }
    }
}
