package org.ibid.normalizer.epub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.normalizer.xml.XmlEvents;

/** The package document: which chapters there are, and in what order they are read (EPUB 3.3, 5). */
final class Book implements XmlEvents.Handler {

    private final String folder;
    private final Map<String, String> chapters = new HashMap<>();
    private final List<String> spine = new ArrayList<>();
    private final List<String> asides = new ArrayList<>();

    /** @param path of the package document, which the chapters' paths are relative to */
    Book(String path) {
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The paths of the chapters in reading order. */
    List<String> chapters() {
        return paths(spine);
    }

    /** The paths of what is read only where a chapter leads to it ({@code linear="no"}): notes, answers, large tables. */
    List<String> asides() {
        List<String> read = chapters();
        return paths(asides).stream().filter(path -> !read.contains(path)).toList();
    }

    private List<String> paths(List<String> ids) {
        return ids.stream()
                .map(chapters::get)
                .filter(path -> path != null)
                .distinct()
                .toList();
    }

    @Override
    public void start(XmlEvents element) {
        if (element.name().equals("item")) {
            String type = element.attribute("media-type");
            String properties = element.attribute("properties");
            boolean contents = properties != null && (" " + properties + " ").contains(" nav ");
            if (element.attribute("href") != null && type != null && type.contains("html") && !contents) {
                chapters.put(element.attribute("id"), resolved(folder, element.attribute("href")));
            }
        } else if (element.name().equals("itemref")) {
            ("no".equals(element.attribute("linear")) ? asides : spine).add(element.attribute("idref"));
        }
    }

    /** A path inside the archive, from a folder in it; {@code ..} is resolved. */
    static String resolved(String folder, String href) {
        List<String> path = new ArrayList<>();
        for (String step : (folder + decoded(href)).split("/", -1)) {
            if (step.equals("..") && !path.isEmpty()) {
                path.removeLast();
            } else if (!step.equals(".") && !step.equals("..")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return href;
        }
    }
}
