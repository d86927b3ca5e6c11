package org.ibid.normalizer.html.page;

/** What an element is to the walk, by its tag name alone. */
public enum Role {
    SKIP,
    INLINE,
    LINE_BREAK,
    LINK,
    SUPERSCRIPT,
    SUBSCRIPT,
    CITE,
    QUOTED,
    BUTTON,
    BLOCK,
    PARAGRAPH,
    HEADING,
    LIST,
    ITEM,
    TERM,
    QUOTE,
    PRE,
    TABLE,
    ROW,
    CELL,
    CAPTION,
    FIGURE,
    ARTICLE,
    MAIN,
    SECTION,
    NAV,
    ASIDE,
    HEADER,
    FOOTER,
    FORM,
    NOSCRIPT,
    DIALOG;

    static Role of(String tag) {
        return switch (tag) {
            case "script",
                    "style",
                    "template",
                    "svg",
                    "iframe",
                    "object",
                    "embed",
                    "canvas",
                    "video",
                    "audio",
                    "select",
                    "input",
                    "textarea",
                    "head",
                    "datalist",
                    "progress",
                    "meter",
                    "applet",
                    "annotation",
                    "annotation-xml",
                    "frameset",
                    "map" -> SKIP;
            case "br" -> LINE_BREAK;
            case "a" -> LINK;
            case "sup" -> SUPERSCRIPT;
            case "sub" -> SUBSCRIPT;
            case "cite" -> CITE;
            case "q" -> QUOTED;
            case "button" -> BUTTON;
            case "p" -> PARAGRAPH;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING;
            case "ul", "ol", "dl", "menu", "dir" -> LIST;
            case "li", "dd" -> ITEM;
            case "dt" -> TERM;
            case "blockquote" -> QUOTE;
            case "pre", "listing", "xmp", "plaintext" -> PRE;
            case "table" -> TABLE;
            case "tr" -> ROW;
            case "td", "th" -> CELL;
            case "figcaption", "caption" -> CAPTION;
            case "figure" -> FIGURE;
            case "article" -> ARTICLE;
            case "main" -> MAIN;
            case "section" -> SECTION;
            case "nav" -> NAV;
            case "aside" -> ASIDE;
            case "header", "hgroup" -> HEADER;
            case "footer" -> FOOTER;
            case "form", "fieldset" -> FORM;
            case "noscript" -> NOSCRIPT;
            case "dialog" -> DIALOG;
            case "html",
                    "body",
                    "div",
                    "address",
                    "details",
                    "summary",
                    "center",
                    "tbody",
                    "thead",
                    "tfoot",
                    "hr",
                    "legend",
                    "search",
                    "optgroup",
                    "option",
                    "frame",
                    "noframes",
                    "layer",
                    "isindex",
                    "marquee" -> BLOCK;
            default -> tag.indexOf('-') > 0 ? BLOCK : INLINE;
        };
    }

    public boolean isBlock() {
        return ordinal() >= BLOCK.ordinal();
    }
}
