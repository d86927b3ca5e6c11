package org.ibid.normalizer.latex;

import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;

/** Commands within a line: quotation marks, addresses, links, what is printed as it stands. */
final class Inlines {

    private static final int LONGEST_ADDRESS = 2_000;

    private final Input input;
    private final Output output;
    private int quoted;

    Inlines(Input input, Output output) {
        this.input = input;
        this.output = output;
    }

    void quote() throws DocumentFailure {
        input.take("*");
        input.skipSpace();
        input.option();
        if (input.take("{")) {
            boolean inner = quoted++ % 2 == 1;
            output.html(inner ? "‘" : "“");
            output.openAside(html -> {
                quoted--;
                output.html(html + (inner ? "’" : "”"));
            });
        }
    }

    void address() {
        String address = input.argument(LONGEST_ADDRESS).replace("\\", "");
        output.html("<a href=\"" + Phrase.quoted(address) + "\">" + Phrase.quoted(address) + "</a>");
    }

    void link() throws DocumentFailure {
        String address = input.argument(LONGEST_ADDRESS).replace("\\", "");
        input.skipSpace();
        if (input.take("{")) {
            output.html("<a href=\"" + Phrase.quoted(address) + "\">");
            output.openGroup("</a>");
        }
    }

    String verbatim() {
        input.take("*");
        int delimiter = input.next();
        return delimiter == Input.END ? "" : input.inLine((char) (delimiter == '{' ? '}' : delimiter));
    }
}
