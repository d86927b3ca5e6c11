package org.ibid.normalizer.latex;

import java.util.function.Consumer;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** What each command does to the text. Of one that nobody knows the words in its braces stay. */
final class Commands {

    private static final int LONGEST_ARGUMENT = 2_000;

    private final Input input;
    private final Output output;
    private final Macros macros;
    private final Citing citing;
    private final Notes notes = new Notes();
    private final FrontMatter front = new FrontMatter();
    private final Files files;
    private final Inlines inlines;
    private final Pointers pointers;
    private boolean preamble;

    Commands(Input input, Output output, Macros macros, Citing citing, Labels labels, Files files) {
        this.input = input;
        this.output = output;
        this.macros = macros;
        this.citing = citing;
        this.files = files;
        this.inlines = new Inlines(input, output);
        this.pointers = new Pointers(input, output, labels);
    }

    /** Before the document begins nothing is printed. */
    void preamble(boolean before) {
        preamble = before;
    }

    boolean isPreamble() {
        return preamble;
    }

    FrontMatter front() {
        return front;
    }

    String notes() {
        return notes.html();
    }

    void run(String name) throws DocumentFailure {
        boolean word = !name.isEmpty() && Character.isLetter(name.charAt(0));
        if (frontMatter(name) || macros.expand(name)) {
            return;
        }
        if (Letters.isAccent(name) && !preamble) {
            output.text(Letters.accented(name, input.argument(20)));
            return;
        }
        String sign = preamble ? null : Letters.sign(name);
        if (sign != null) {
            output.text(sign);
            if (word) {
                input.skipSpace();
                input.take("{}");
            }
        } else if (!preamble) {
            inText(name);
        } else if (name.equals("begin")) {
            begin();
        } else if (name.equals("nocite")) {
            citing.silent();
        } else if (word) {
            files.isNamed(name, false);
        }
    }

    private boolean frontMatter(String name) throws DocumentFailure {
        switch (name) {
            case "newcommand", "renewcommand", "providecommand", "DeclareRobustCommand" -> {
                input.take("*");
                macros.define();
            }
            case "def", "gdef", "edef" -> macros.defineByTex();
            case "title" -> aside(front::title);
            case "author" -> aside(front::authors);
            case "date" -> aside(front::date);
            case "and", "And", "AND", "IEEEauthorblockN" -> output.html(FrontMatter.AND);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void aside(Consumer<String> taker) throws DocumentFailure {
        input.skipSpace();
        input.option();
        if (input.take("{")) {
            boolean before = preamble;
            preamble = false;
            output.openAside(html -> {
                preamble = before;
                taker.accept(html);
            });
        }
    }

    private void inText(String name) throws DocumentFailure {
        String tag = Dress.tag(name);
        if (Citing.isCitation(name)) {
            cite(name);
        } else if (tag != null) {
            Dress.read(tag, input, output);
        } else if (Pointers.isPointer(name)) {
            pointers.run(name);
        } else {
            switch (name) {
                case "begin" -> begin();
                case "end" -> end();
                case "item" -> item();
                case "bibitem" -> entry();
                case "footnote", "endnote", "sidenote" -> note(true);
                case "footnotetext" -> note(false);
                case "footnotemark" -> notes.mark(output, input.option());
                case "\\", "newline", "tabularnewline" -> lineBreak();
                case "nocite" -> citing.silent();
                case "par" -> output.html("<p>");
                case "enquote", "textquote" -> inlines.quote();
                case "url", "nolinkurl", "path" -> inlines.address();
                case "href" -> inlines.link();
                case "verb", "lstinline" -> output.text(inlines.verbatim());
                case "(" -> output.text("\\(" + input.formula("\\)"));
                case "[" -> output.html("<p>" + Phrase.quoted("\\[" + input.formula("\\]")) + "<p>");
                case " ", ",", ";", ":", "\n", "quad", "qquad", "enspace", "thinspace", "newblock", "space" ->
                    output.html(" ");
                case "-", "/", "!", "@" -> {}
                default -> rest(name);
            }
        }
    }

    private void rest(String name) {
        if (files.isNamed(name, true)) {
            return;
        }
        int arguments = Silent.arguments(name);
        input.take("*");
        if (arguments == 0 && name.length() > 1) {
            input.option();
            int before = input.peek();
            input.skipSpace();
            // the space behind a command ends its name, unless braces do
            output.html(before == '\n' || before == '%' ? " " : "");
        }
        for (int i = 0; i < arguments; i++) {
            input.skipSpace();
            input.option();
            input.argument(LONGEST_ARGUMENT);
        }
    }

    private void cite(String name) throws DocumentFailure {
        boolean note = name.equalsIgnoreCase("footcite");
        if (note) {
            Consumer<String> taker = notes.open(output, null);
            taker.accept(citing.html(name));
        } else {
            output.html(citing.html(name));
        }
    }

    private void begin() throws DocumentFailure {
        String written = input.argument(100);
        String name = written.replace("*", "").strip();
        if (name.equals("filecontents")) {
            files.bring("\\end{" + written + "}");
        } else if (Environments.isRaw(name)) {
            if (preamble) {
                input.upTo("\\end{" + written + "}");
            } else {
                Environments.raw(name, written, input, output);
            }
        } else if (name.equals("document")) {
            output.closeGroups();
            preamble = false;
        } else if (!preamble) {
            Environments.begin(name, input, output);
        }
    }

    private void end() {
        String name = input.argument(100).replace("*", "").strip();
        if (name.equals("document")) {
            input.end();
        } else {
            output.closeEnvironment(name);
        }
    }

    private void item() {
        input.skipSpace();
        String label = input.option();
        output.html("<li>");
        output.text(label == null ? "" : Words.of(label) + ' ');
    }

    private void entry() {
        input.skipSpace();
        input.option();
        output.closeGroups();
        Bibliography.@Nullable Item item = citing.item(input.argument(LONGEST_ARGUMENT));
        output.html(item == null ? "<li>" : "<li id=\"" + item.id() + "\">" + Phrase.quoted(item.printed()));
    }

    private void note(boolean marked) throws DocumentFailure {
        String number = input.option();
        Consumer<String> taker = marked ? notes.open(output, number) : notes.text(number);
        input.skipSpace();
        if (input.take("{")) {
            output.openAside(taker);
        }
    }

    private void lineBreak() {
        input.take("*");
        input.option();
        output.html(Environments.isTable(output) ? "</td></tr><tr><td>" : "<br>");
    }
}
