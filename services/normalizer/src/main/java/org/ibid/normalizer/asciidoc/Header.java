package org.ibid.normalizer.asciidoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Draft;
import org.ibid.normalizer.lightweight.Lines;

/** The lines before the first block: title, line of authors, line of the revision, attributes. */
final class Header {

    private static final Pattern TITLE = Pattern.compile("[=#] +(\\S.*)");
    private static final Pattern REVISION = Pattern.compile("(?:v?\\d[\\w.]{0,20})?,? ?([^:]{0,60})(?::.*)?");

    private final Draft draft;
    private final Meanings meanings;

    Header(Meanings meanings) {
        this.draft = meanings.draft();
        this.meanings = meanings;
    }

    void read(Lines lines) {
        boolean titled = false;
        for (skip(lines); lines.hasNext(); skip(lines)) {
            Matcher title = TITLE.matcher(lines.peek());
            if (meanings.define(lines.peek())) {
                lines.next();
            } else if (!titled && title.matches()) {
                titled = true;
                lines.next();
                draft.title(AsciiDocPhrase.html(title.group(1), meanings));
                people(lines);
            } else {
                return;
            }
        }
    }

    /** The lines under the title, up to a blank one. */
    private void people(Lines lines) {
        if (isText(lines.peek())) {
            for (String author : lines.next().split(";", 50)) {
                draft.authors(author.replace('_', ' '));
            }
            Matcher revision = REVISION.matcher(lines.peek());
            if (isText(lines.peek()) && revision.matches()) {
                draft.date(revision.group(1));
                lines.next();
            }
        }
    }

    private static boolean isText(String line) {
        return !line.isEmpty() && Character.isLetterOrDigit(line.charAt(0));
    }

    private static void skip(Lines lines) {
        while (lines.hasNext()
                && (lines.peek().isEmpty()
                        || lines.peek().startsWith("//") && !lines.peek().startsWith("///"))) {
            lines.next();
        }
    }
}
