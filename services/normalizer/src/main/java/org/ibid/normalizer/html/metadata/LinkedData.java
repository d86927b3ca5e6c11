package org.ibid.normalizer.html.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.normalizer.html.page.Cues;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The schema.org objects in the page's JSON-LD, those that describe the page itself first. */
final class LinkedData {

    private static final int LONGEST_SCRIPT = 1 << 20;
    private static final int MOST_NODES = 4000;
    private static final Set<String> WORKS = Set.of(
            "Article",
            "NewsArticle",
            "BlogPosting",
            "TechArticle",
            "ScholarlyArticle",
            "Report",
            "ReportageNewsArticle",
            "LiveBlogPosting",
            "OpinionNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "MedicalScholarlyArticle",
            "DiscussionForumPosting",
            "QAPage",
            "Question",
            "Recipe",
            "HowTo",
            "Review",
            "Book",
            "Course",
            "SocialMediaPosting",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "MedicalWebPage",
            "Blog",
            "PodcastEpisode",
            "VideoObject",
            "CreativeWork");
    private static final Set<String> PAGES =
            Set.of("WebPage", "ItemPage", "CollectionPage", "AboutPage", "FAQPage", "ProfilePage");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final List<JsonNode> works = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final Set<String> types = new HashSet<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private int nodes;

    private LinkedData() {}

    static LinkedData of(Cues cues) {
        LinkedData data = new LinkedData();
        for (Element script : cues.data) {
            data.read(script.data());
        }
        return data;
    }

    /** The types of all objects, such as {@code Product}. */
    Set<String> types() {
        return types;
    }

    /** A text property of the work the page is about. */
    @Nullable
    Stated text(String property) {
        return first(works, property);
    }

    /** A date property of the work, else of the page. */
    @Nullable
    Stated date(String property) {
        Stated date = text(property);
        return date == null ? first(pages, property) : date;
    }

    private static @Nullable Stated first(List<JsonNode> objects, String property) {
        for (JsonNode object : objects) {
            String value = text(object.get(property));
            if (value != null) {
                return new Stated(value, "json-ld " + property);
            }
        }
        return null;
    }

    /** The names of the authors of the first work that has any. */
    List<String> authors() {
        for (String property : List.of("author", "creator")) {
            for (JsonNode work : works) {
                List<String> names = new ArrayList<>();
                addNames(work.get(property), names, 0);
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /** The name of whoever published the first work that says so. */
    @Nullable
    String publisher() {
        for (JsonNode work : works) {
            JsonNode publisher = work.get("publisher");
            List<String> names = new ArrayList<>();
            addNames(publisher, names, 0);
            if (!names.isEmpty()) {
                return names.getFirst();
            }
        }
        return null;
    }

    private void addNames(JsonNode node, List<String> names, int depth) {
        if (node == null || depth > 4 || names.size() > 50) {
            return;
        }
        if (node.isTextual()) {
            names.add(unescaped(node.asText()));
        } else if (node.isArray()) {
            for (JsonNode each : node) {
                addNames(each, names, depth + 1);
            }
        } else if (node.has("name")) {
            addNames(node.get("name"), names, depth + 1);
        } else if (node.has("@id")) {
            JsonNode named = byId.get(node.get("@id").asText());
            if (named != null && named != node && named.has("name")) {
                addNames(named.get("name"), names, depth + 1);
            }
        }
    }

    private void read(String json) {
        if (json.length() > LONGEST_SCRIPT) {
            return;
        }
        try {
            walk(MAPPER.readTree(json.strip()));
        } catch (JsonProcessingException malformed) {
            // pages carry broken scripts; what they say is then simply not known
            return;
        }
    }

    private void walk(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && nodes++ < MOST_NODES) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                sort(node);
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            }
        }
    }

    private void sort(JsonNode node) {
        if (node.has("@id") && node.has("name")) {
            byId.putIfAbsent(node.get("@id").asText(), node);
        }
        JsonNode type = node.get("@type");
        if (type == null) {
            return;
        }
        for (JsonNode each : type.isArray() ? type : List.of(type)) {
            String name = each.asText();
            types.add(name);
            if (WORKS.contains(name)) {
                works.add(node);
            } else if (PAGES.contains(name)) {
                pages.add(node);
            }
        }
    }

    private static @Nullable String text(JsonNode node) {
        JsonNode value = node != null && node.isArray() && !node.isEmpty() ? node.get(0) : node;
        return value != null && value.isTextual() && !value.asText().isBlank() ? unescaped(value.asText()) : null;
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0
                ? text.strip()
                : Parser.unescapeEntities(text, false).strip();
    }
}
