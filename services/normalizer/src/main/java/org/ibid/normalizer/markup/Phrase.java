package org.ibid.normalizer.markup;

/** The inside of a paragraph as HTML. */
public final class Phrase {

    /** How letters stand to the line. */
    public enum Rise {
        LEVEL,
        RAISED,
        LOWERED
    }

    private final StringBuilder html = new StringBuilder();
    private boolean blank = true;
    private boolean linked;
    private Rise rise = Rise.LEVEL;

    public void text(CharSequence text, Rise how) {
        set(how);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            blank &= Character.isWhitespace(c);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                default -> html.append(c);
            }
        }
    }

    public void lineBreak() {
        set(Rise.LEVEL);
        html.append("<br>");
    }

    /** A place that links may point at. */
    public void anchor(String name) {
        set(Rise.LEVEL);
        html.append("<a id=\"").append(quoted(name)).append("\"></a>");
    }

    /** What follows is linked, up to {@link #endLink}; one link at a time. */
    public void link(String href) {
        endLink();
        set(Rise.LEVEL);
        html.append("<a href=\"").append(quoted(href)).append("\">");
        linked = true;
    }

    public void endLink() {
        set(Rise.LEVEL);
        html.append(linked ? "</a>" : "");
        linked = false;
    }

    /** A raised note mark that links to the note. */
    public void mark(String note, String label) {
        endLink();
        link("#" + note);
        text(label, Rise.RAISED);
        endLink();
    }

    /** Whether there is nothing to read in it. */
    public boolean isBlank() {
        return blank;
    }

    public String html() {
        endLink();
        return html.toString();
    }

    /** As it may stand between double quotes. */
    public static String quoted(String value) {
        return value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private void set(Rise next) {
        if (next != rise) {
            html.append(rise == Rise.RAISED ? "</sup>" : rise == Rise.LOWERED ? "</sub>" : "");
            html.append(next == Rise.RAISED ? "<sup>" : next == Rise.LOWERED ? "<sub>" : "");
            rise = next;
        }
    }
}
