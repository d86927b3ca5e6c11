package org.ibid.normalizer.pptx;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.markup.Phrase.Rise;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.ooxml.Relations;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** Walks a slide, or the notes of one (ECMA-376 part 1, 19 and 21): its shapes, their paragraphs, its tables. */
final class Slide implements XmlEvents.Handler {

    private final Relations relations;
    /** Whether what the layout has as lists are lists. */
    private final boolean bulleted;

    private final Markup body = new Markup();
    private final StringBuilder title = new StringBuilder();
    private final Deque<Phrase> open = new ArrayDeque<>();
    private Shape shape = Shape.BOX;
    private Rise rise = Rise.LEVEL;
    private int level;
    private boolean item;
    private boolean inText;
    private int tables;
    private int unread;

    private enum Shape {
        TITLE,
        BODY,
        BOX,
        /** Dates, footers, numbers, the picture of the slide above its notes. */
        FURNITURE
    }

    Slide(Relations relations, boolean bulleted) {
        this.relations = relations;
        this.bulleted = bulleted;
    }

    boolean isTitled() {
        return !title.isEmpty();
    }

    /** How many charts and diagrams it has. */
    int unread() {
        return unread;
    }

    /** The title goes first, wherever it stands among the shapes. */
    void write(Markup markup, String titleTag) throws DocumentFailure {
        if (isTitled()) {
            markup.block(titleTag, title.toString());
        }
        markup.inside(body.html());
    }

    @Override
    public void start(XmlEvents element) {
        switch (element.name()) {
            case "Fallback", "extLst", "endParaRPr" -> element.skip();
            case "sp", "pic", "graphicFrame" -> shape = Shape.BOX;
            case "ph" -> shape = shape(element.attribute("type"));
            case "chart", "relIds" -> unread++;
            case "tbl" -> {
                body.open("table");
                tables++;
            }
            case "tr" -> body.open("tr");
            case "tc" -> body.open("td");
            case "p" -> {
                open.push(new Phrase());
                item = bulleted && shape == Shape.BODY;
                level = 0;
            }
            default -> {
                if (!open.isEmpty()) {
                    inside(element, open.peek());
                }
            }
        }
    }

    private void inside(XmlEvents element, Phrase phrase) {
        switch (element.name()) {
            case "pPr" -> level = element.number("lvl", 0);
            case "buNone" -> item = false;
            case "buChar", "buAutoNum" -> item = bulleted;
            case "r" -> rise = Rise.LEVEL;
            case "rPr" -> {
                int baseline = element.number("baseline", 0);
                rise = baseline > 0 ? Rise.RAISED : baseline < 0 ? Rise.LOWERED : Rise.LEVEL;
            }
            case "hlinkClick" -> {
                String target = relations.link(element.relation());
                if (target != null) {
                    phrase.link(target);
                }
            }
            case "fld" -> rise = Rise.LEVEL;
            case "br" -> phrase.lineBreak();
            case "t" -> inText = true;
            default -> {}
        }
    }

    @Override
    public void characters(String text) {
        if (inText && !open.isEmpty()) {
            open.peek().text(text, rise);
        }
    }

    @Override
    public void end(String name) throws DocumentFailure {
        switch (name) {
            case "t" -> inText = false;
            case "r" -> {
                if (!open.isEmpty()) {
                    open.peek().endLink();
                }
            }
            case "p" -> {
                if (!open.isEmpty()) {
                    write(open.pop());
                }
            }
            case "tbl" -> {
                body.close("table");
                tables--;
            }
            case "tr", "tc" -> body.close(name.equals("tr") ? "tr" : "td");
            default -> {}
        }
    }

    private void write(Phrase phrase) throws DocumentFailure {
        String html = phrase.html();
        if (phrase.isBlank() || shape == Shape.FURNITURE) {
            return;
        }
        if (shape == Shape.TITLE && tables == 0) {
            title.append(title.isEmpty() ? "" : " ").append(html);
        } else if (item && tables == 0) {
            body.item(level, null, html);
        } else {
            body.block("p", html);
        }
    }

    private static Shape shape(@Nullable String placeholder) {
        return switch (placeholder == null ? "obj" : placeholder) {
            case "title", "ctrTitle" -> Shape.TITLE;
            case "obj", "body" -> Shape.BODY;
            case "dt", "ftr", "hdr", "sldNum", "sldImg" -> Shape.FURNITURE;
            default -> Shape.BOX;
        };
    }
}
