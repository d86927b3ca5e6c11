package org.ibid.normalizer.orgmode;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Draft;
import org.ibid.normalizer.lightweight.Notes;
import org.ibid.normalizer.lightweight.PhraseReader;
import org.ibid.normalizer.markup.Phrase;

/** What stands in a paragraph: dressed words, links, footnotes, raised and lowered letters. */
final class OrgPhrase extends PhraseReader {

    private static final int LONGEST_NOTE = 10_000;
    private static final Map<Character, String> TAGS = Map.of('*', "b", '/', "i", '_', "u", '+', "s");
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\[\\]]{1,2000})](?:\\[([^\\]]{1,1000})])?]");
    private static final Pattern NOTE = Pattern.compile("\\[fn:([\\w-]{0,100})(:)?");
    private static final Pattern TARGET = Pattern.compile("<<<?[^<>\\n]{1,200}>>>?");
    private static final String BEFORE = " \n\t-—({'\"[\u00A0“‘„«";
    private static final String BEHIND = " \n\t-—.,;:!?')}\"[]\u00A0”’“»…\\/*_";

    private final Draft draft;

    private OrgPhrase(String text, int depth, Draft draft) {
        super(text, depth);
        this.draft = draft;
    }

    static String html(String text, Draft draft) {
        return new OrgPhrase(text, 0, draft).html();
    }

    private String inner(String words) {
        return new OrgPhrase(words, depth + 1, draft).html();
    }

    @Override
    protected boolean mayClose(String mark, int place) {
        return mark.equals("}") || BEHIND.indexOf(charAt(place + mark.length())) >= 0;
    }

    @Override
    protected boolean special(char c) {
        boolean opens = BEFORE.indexOf(before()) >= 0 || TAGS.containsKey(before());
        return switch (c) {
            case '*', '/', '_', '+' ->
                c == '_' && comes("_{")
                        ? set("_{", "sub")
                        : opens && dressed(String.valueOf(c), TAGS.getOrDefault(c, "i"));
            case '^' -> comes("^{") && set("^{", "sup");
            case '=', '~' -> opens && verbatim(String.valueOf(c));
            case '[' -> comes("[[") ? link() : comes("[fn:") && note();
            case '<' -> comes("<<") && target();
            case '\\' -> comes("\\\\") && charAt(at + 2) == '\n' && lineBreak();
            default -> false;
        };
    }

    private boolean lineBreak() {
        write("<br>");
        at += 3;
        return true;
    }

    private boolean set(String opens, String tag) {
        int close = closing(at + 1, '}', 200);
        if (close < 0) {
            return false;
        }
        write('<' + tag + '>' + inner(text.substring(at + opens.length(), close)) + "</" + tag + '>');
        at = close + 1;
        return true;
    }

    private boolean verbatim(String mark) {
        String words = between(mark);
        if (words != null) {
            write("<code>" + Phrase.quoted(words) + "</code>");
        }
        return words != null;
    }

    /** A picture without words prints none. */
    private boolean link() {
        Matcher link = LINK.matcher(text).region(at, Math.min(text.length(), at + 3100));
        if (!link.lookingAt()) {
            return false;
        }
        at = link.end();
        String target = link.group(1);
        boolean inside =
                target.startsWith("#") || target.startsWith("*") || target.startsWith("id:") || target.indexOf(':') < 0;
        boolean cites = target.startsWith("cite") && target.indexOf(':') > 0;
        if (link.group(2) != null) {
            String words = inner(link.group(2));
            if (inside || cites) {
                write(words);
            } else {
                link(target, words);
            }
        } else if (inside || cites) {
            print(target.startsWith("*") ? target.substring(1) : target);
        } else if (!target.startsWith("file:")) {
            link(target, Phrase.quoted(target));
        }
        return true;
    }

    private boolean note() {
        Matcher note = NOTE.matcher(text).region(at, Math.min(text.length(), at + 120));
        int close = note.lookingAt() ? closing(at, ']', LONGEST_NOTE) : -1;
        boolean said = close >= 0 && note.group(2) != null;
        if (close < 0 || !said && (note.end() != close || note.group(1).isEmpty())) {
            return false;
        }
        int number = draft.notes.number(note.group(1).isEmpty() ? null : note.group(1));
        write(Notes.mark(number));
        if (said) {
            draft.notes.say(number, inner(text.substring(note.end(), close).strip()));
        }
        at = close + 1;
        return true;
    }

    private boolean target() {
        Matcher target = TARGET.matcher(text).region(at, Math.min(text.length(), at + 220));
        boolean stands = target.lookingAt();
        at = stands ? target.end() : at;
        return stands;
    }
}
