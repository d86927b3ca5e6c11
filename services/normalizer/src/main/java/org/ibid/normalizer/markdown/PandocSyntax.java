package org.ibid.normalizer.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Pandoc and Quarto write beyond CommonMark, as the HTML that says the same: fenced divisions ({@code ::: {#refs .references}}),
 * attributes behind headings, {@code ^raised^} text, hard spaces, and dashes between numbers ({@code 12--19}). Code stays as it is.
 */
final class PandocSyntax {

    private static final Pattern FENCE = Pattern.compile(" {0,3}:{3,}\\s*(\\{[^{}]{0,300}}|[\\w-]{1,60})?\\s*:*\\s*");
    private static final Pattern HEADING_ATTRIBUTES = Pattern.compile("(#{1,6} .*?)\\s*\\{[#.\\w][^{}]{0,200}}\\s*");
    /** Spaces in it are escaped, but for one that does not break: {@code ^3,\ ch. 3^}. */
    private static final Pattern RAISED =
            Pattern.compile("(?<![\\\\^])\\^((?:[^\\s^\\\\\\[\\]]|\\\\ |(?<=\\.) (?=\\d)){1,60})\\^");

    private static final Pattern NUMBERS =
            Pattern.compile("(?<=(?:^|[\\s(:;,.>\\[\\]])\\p{L}?\\d{1,6}(?:\\\\?])?)--(?=\\\\?\\[?\\p{L}?\\d)");

    private PandocSyntax() {}

    /** The same Markdown with HTML in its stead. */
    static String asHtml(String markdown) {
        StringBuilder out = new StringBuilder(markdown.length());
        String code = null;
        int open = 0;
        for (String line : markdown.split("\n", -1)) {
            String said = line.strip();
            if (code != null || said.startsWith("```") || said.startsWith("~~~")) {
                boolean fence = said.startsWith(code != null ? code : said.substring(0, 3));
                code = !fence ? code : code == null ? said.substring(0, 3) : null;
                out.append(line).append('\n');
                continue;
            }
            Matcher fence = said.startsWith(":::") ? FENCE.matcher(line) : null;
            if (fence == null || !fence.matches()) {
                out.append(inline(line)).append('\n');
                continue;
            }
            String attributes = fence.group(1);
            if (attributes != null || open > 0) {
                String tag = attributes == null ? "</div>" : "<div" + Attributes.asHtml(attributes) + ">";
                out.append('\n').append(tag).append("\n\n");
                open += attributes == null ? -1 : 1;
            }
        }
        out.append("\n</div>\n".repeat(open));
        out.setLength(out.length() - 1);
        return Spans.asHtml(out.toString());
    }

    private static String inline(String line) {
        String said = line;
        if (said.startsWith("#")) {
            Matcher heading = HEADING_ATTRIBUTES.matcher(said);
            said = heading.matches() ? heading.group(1) : said;
        }
        if (said.indexOf('`') < 0) {
            return marked(said);
        }
        String[] parts = said.split("`", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = marked(parts[i]);
        }
        return String.join("`", parts);
    }

    private static String marked(String text) {
        String said = text.indexOf('^') < 0
                ? text
                : RAISED.matcher(text)
                        .replaceAll(raised -> raised.group(1).chars().anyMatch(Character::isDigit)
                                ? "<sup>$1</sup>"
                                : Matcher.quoteReplacement(raised.group()));
        said = said.replace("\\ ", "\u00A0");
        return said.contains("--") ? NUMBERS.matcher(said).replaceAll("–") : said;
    }
}
