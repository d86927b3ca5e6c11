package org.ibid.normalizer.docx;

import java.util.HashMap;
import java.util.Map;
import org.ibid.normalizer.archive.Archive;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** What a part of the package points at (ECMA-376 part 2, 9.3): other parts by their type, links by their id. */
final class Relations implements XmlEvents.Handler {

    private final String folder;
    private final Map<String, String> byType = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    private Relations(String folder) {
        this.folder = folder;
    }

    /** @param part whose relations are asked for; empty for the package itself */
    static Relations of(Archive archive, String part) throws DocumentFailure {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Relations relations = new Relations(folder);
        byte[] xml = archive.read(folder + "_rels/" + part.substring(folder.length()) + ".rels");
        if (xml != null) {
            XmlEvents.read(xml, DocxText.FORMAT, relations);
        }
        return relations;
    }

    /** The name of the part of a type, the last word of its URI; {@code otherwise} when none is named. */
    String part(String type, String otherwise) {
        return byType.getOrDefault(type, otherwise);
    }

    /** What a hyperlink points at. */
    @Nullable
    String link(String id) {
        return links.get(id);
    }

    @Override
    public void start(XmlEvents element) {
        String type = element.attribute("Type");
        String target = element.attribute("Target");
        if (!element.name().equals("Relationship") || type == null || target == null) {
            return;
        }
        if ("External".equals(element.attribute("TargetMode"))) {
            links.put(element.attribute("Id"), target);
        } else {
            String path = target.startsWith("/") ? target.substring(1) : folder + target;
            byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
        }
    }
}
