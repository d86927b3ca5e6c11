package org.ibid.normalizer.latex;

import java.util.function.Consumer;
import org.ibid.normalizer.markup.Phrase;
import org.jspecify.annotations.Nullable;

/** Footnotes: marks in the text, the notes behind it in the order of their marks. */
final class Notes {

    private final StringBuilder notes = new StringBuilder();
    private int count;

    /** A mark, and who takes what the note says. */
    Consumer<String> open(Output output, @Nullable String number) {
        mark(output, number);
        return text(number);
    }

    void mark(Output output, @Nullable String number) {
        String label = number == null ? String.valueOf(++count) : Phrase.quoted(number);
        output.html("<sup><a href=\"#fn-" + label + "\">" + label + "</a></sup>");
    }

    /** Takes the text of the note that was marked last, or of the one with the number. */
    Consumer<String> text(@Nullable String number) {
        String label = number == null ? String.valueOf(Math.max(1, count)) : Phrase.quoted(number);
        return html -> notes.append("<li id=\"fn-")
                .append(label)
                .append("\">")
                .append(label)
                .append(". ")
                .append(html.strip())
                .append("</li>");
    }

    String html() {
        return notes.isEmpty() ? "" : "<section class=\"footnotes\"><ul>" + notes + "</ul></section>";
    }
}
