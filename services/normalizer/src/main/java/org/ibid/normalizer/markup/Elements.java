package org.ibid.normalizer.markup;

/** A tree of other elements as HTML, written as a walk meets them; the notes in the midst of the text become marks, and its last section. */
public final class Elements {

    private static final int HIGHEST = 2;
    private static final int LOWEST = 6;

    private final StringBuilder html = new StringBuilder();
    private final StringBuilder notes = new StringBuilder();
    private int sections;

    public void text(String text) {
        html.append(Phrase.quoted(text));
    }

    /** @param tag with its attributes; empty where an element has none and its content stands for it */
    public void open(String tag, boolean section) {
        sections += section ? 1 : 0;
        html.append(tag.isEmpty() ? "" : "<" + tag + ">");
    }

    /** The same as it was opened by. */
    public void close(String tag, boolean section) {
        int space = tag.indexOf(' ');
        boolean closed = !tag.isEmpty() && !tag.equals("br");
        html.append(closed ? "</" + (space < 0 ? tag : tag.substring(0, space)) + ">" : "");
        sections -= section ? 1 : 0;
    }

    /** The heading of the innermost section. */
    public String heading() {
        return "h" + Math.clamp(HIGHEST + sections - 1L, HIGHEST, LOWEST);
    }

    /**
     * A mark here, the note itself at the end.
     *
     * @param entry the note as it is to be printed, its label included
     */
    public void note(String id, String label, String entry) {
        String target = Phrase.quoted(id);
        html.append("<sup><a href=\"#").append(target).append("\">");
        html.append(Phrase.quoted(label)).append("</a></sup>");
        notes.append("<li id=\"").append(target).append("\">");
        notes.append(Phrase.quoted(entry)).append("</li>");
    }

    public String html() {
        return notes.isEmpty()
                ? html.toString()
                : html + "<section class=\"footnotes\"><ul>" + notes + "</ul></section>";
    }
}
