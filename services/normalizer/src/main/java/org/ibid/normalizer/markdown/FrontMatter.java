package org.ibid.normalizer.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The YAML block between two lines of three dashes that many Markdown files begin with: scalars and simple lists.
 *
 * @param values by lower-case key
 * @param body the text after the block
 */
record FrontMatter(Map<String, List<String>> values, String body) {

    private static final int MOST_LINES = 200;

    static FrontMatter of(String text) {
        if (!text.startsWith("---\n")) {
            return new FrontMatter(Map.of(), text);
        }
        Map<String, List<String>> values = new HashMap<>();
        String key = "";
        int at = 4;
        for (int line = 0; line < MOST_LINES && at < text.length(); line++) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String current = text.substring(at, end);
            at = Math.min(text.length(), end + 1);
            if (current.strip().equals("---") || current.strip().equals("...")) {
                return new FrontMatter(values, text.substring(at));
            }
            int colon = current.indexOf(':');
            if (current.strip().startsWith("- ")) {
                add(values, key, current.strip().substring(2));
            } else if (colon > 0 && !Character.isWhitespace(current.charAt(0))) {
                key = current.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                add(values, key, current.substring(colon + 1));
            }
        }
        return new FrontMatter(Map.of(), text);
    }

    @Nullable
    String first(String key) {
        List<String> all = values.getOrDefault(key, List.of());
        return all.isEmpty() ? null : all.getFirst();
    }

    private static void add(Map<String, List<String>> values, String key, String current) {
        String value = current.strip();
        boolean list = value.startsWith("[") && value.endsWith("]");
        for (String each : list ? value.substring(1, value.length() - 1).split(",", -1) : new String[] {value}) {
            String bare = unquoted(each.strip());
            if (!bare.isEmpty() && !key.isEmpty()) {
                values.computeIfAbsent(key, k -> new ArrayList<>()).add(bare);
            }
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
