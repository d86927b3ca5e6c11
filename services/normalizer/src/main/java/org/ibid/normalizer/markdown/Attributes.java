package org.ibid.normalizer.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pandoc's {@code {#id .class key=value}}, or a class alone, as the attributes of an HTML tag; only id and classes are kept. */
final class Attributes {

    private static final Pattern ID = Pattern.compile("#([\\w.:-]+)");
    private static final Pattern CLASS = Pattern.compile("(?<![\\w=\"])\\.([\\w-]+)");

    private Attributes() {}

    /** With a space before each; empty where nothing is kept. */
    static String asHtml(String said) {
        if (!said.startsWith("{")) {
            return " class=\"" + said + '"';
        }
        StringBuilder classes = new StringBuilder();
        Matcher each = CLASS.matcher(said);
        while (each.find()) {
            classes.append(classes.isEmpty() ? "" : " ").append(each.group(1));
        }
        Matcher id = ID.matcher(said);
        return (id.find() ? " id=\"" + id.group(1) + '"' : "") + (classes.isEmpty() ? "" : " class=\"" + classes + '"');
    }
}
