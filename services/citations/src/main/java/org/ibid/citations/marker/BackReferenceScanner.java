package org.ibid.citations.marker;

import java.util.List;
import org.ibid.citations.marker.BackReference.Kind;
import org.ibid.contracts.Marker.Style;

/**
 * Finds {@code ibid.}, {@code op. cit.}, {@code loc. cit.}, {@code supra note 4}, {@code ebd.}, {@code a.a.O.} and their
 * variants. What they point at depends on what was cited before, so they are resolved later.
 */
final class BackReferenceScanner {

    private record Form(String text, Kind kind) {

        /** Whether its second letter stands there: most words that begin like a form go on unlike it. */
        boolean begins(String content, int start) {
            return start + 1 < content.length() && Character.toLowerCase(content.charAt(start + 1)) == text.charAt(1);
        }
    }

    private static final Form[] FORMS = {
        new Form("ibidem", Kind.PREVIOUS),
        new Form("ibid.", Kind.PREVIOUS),
        new Form("ibid", Kind.PREVIOUS),
        new Form("ibíd.", Kind.PREVIOUS),
        new Form("ebenda", Kind.PREVIOUS),
        new Form("ebd.", Kind.PREVIOUS),
        new Form("op. cit.", Kind.AUTHOR),
        new Form("op.cit.", Kind.AUTHOR),
        new Form("op cit.", Kind.AUTHOR),
        new Form("op cit", Kind.AUTHOR),
        new Form("art. cit.", Kind.AUTHOR),
        new Form("loc. cit.", Kind.AUTHOR),
        new Form("loc.cit.", Kind.AUTHOR),
        new Form("loc cit.", Kind.AUTHOR),
        new Form("a. a. O.", Kind.AUTHOR),
        new Form("a.a.O.", Kind.AUTHOR),
        new Form("a.a.O", Kind.AUTHOR),
        new Form("supra note", Kind.NOTE),
        new Form("supra, note", Kind.NOTE),
        new Form("supra n.", Kind.NOTE),
        new Form("supra, n.", Kind.NOTE),
        new Form("supra fn.", Kind.NOTE),
        new Form("wie Anm.", Kind.NOTE),
        new Form("wie Fn.", Kind.NOTE),
        new Form("siehe Anm.", Kind.NOTE),
        new Form("siehe Fn.", Kind.NOTE),
        new Form("oben Anm.", Kind.NOTE),
        new Form("oben Fn.", Kind.NOTE),
        new Form("see note", Kind.NOTE),
        new Form("see above, note", Kind.NOTE),
    };

    /** {@code Id. at 5}: only so, for {@code id} is a word of its own elsewhere. */
    private static final String[] ID = {"Id. at ", "Id., at ", "Id. §", "Id., p. ", "Idem, "};

    private static final String FIRST = "iIeEoOlLaAsSwW";

    private final String content;
    private final List<Sighting> found;

    BackReferenceScanner(String content, List<Sighting> found) {
        this.content = content;
        this.found = found;
    }

    void scan(Passage passage) {
        boolean inWord = false;
        for (int i = passage.start(); i < passage.end(); i++) {
            char c = content.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inWord && FIRST.indexOf(c) >= 0) {
                int end = at(passage, i);
                if (end > i) {
                    i = end - 1;
                    letter = false;
                }
            }
            inWord = letter;
        }
    }

    /** Where the back-reference that begins here ends; {@code start} when none does. */
    private int at(Passage passage, int start) {
        for (Form form : FORMS) {
            int end = start + form.text().length();
            if (!form.begins(content, start) || end > passage.end() || !matches(form.text(), start)) {
                continue;
            }
            boolean whole = end == passage.end() || !Character.isLetterOrDigit(content.charAt(end));
            if (whole && add(passage, form.kind(), start, end)) {
                return found.getLast().end();
            }
        }
        for (String id : ID) {
            if (content.startsWith(id, start) && start + id.length() < passage.end()) {
                int end = start + (id.startsWith("Idem") ? 4 : 3);
                add(passage, Kind.PREVIOUS, start, end);
                return end;
            }
        }
        return start;
    }

    private boolean matches(String form, int start) {
        return content.regionMatches(form.indexOf('O') < 0, start, form, 0, form.length());
    }

    private boolean add(Passage passage, Kind kind, int start, int end) {
        if (kind == Kind.NOTE) {
            int from = end;
            while (from < passage.end() && content.charAt(from) == ' ') {
                from++;
            }
            int to = from;
            while (to < passage.end() && to - from < 4 && Character.isDigit(content.charAt(to))) {
                to++;
            }
            if (to == from) {
                return false;
            }
            put(start, to, new BackReference(kind, null, Integer.parseInt(content, from, to, 10)));
            return true;
        }
        NameRun names = kind == Kind.AUTHOR
                ? NameRun.before(content, Math.max(passage.start(), start - 80), parenthesis(passage, start))
                : null;
        String author = names == null || names.isEmpty() ? null : names.keys().getLast();
        int from = parenthesis(passage, start);
        int close = from < start ? content.indexOf(')', end, Math.min(passage.end(), end + 40)) : -1;
        put(close < 0 ? start : from, close < 0 ? end : close + 1, new BackReference(kind, author, -1));
        return true;
    }

    /** The parenthesis that begins right before; else {@code start} itself. */
    private int parenthesis(Passage passage, int start) {
        return start > passage.start() && content.charAt(start - 1) == '(' ? start - 1 : start;
    }

    private void put(int start, int end, BackReference back) {
        found.add(new Sighting(start, end, Style.BACK_REFERENCE, List.of(), List.of(), back));
    }
}
