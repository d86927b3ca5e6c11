package org.ibid.normalizer.ooxml;

import java.util.HashMap;
import java.util.Map;
import org.ibid.normalizer.archive.Archive;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** What a part of the package points at (ECMA-376 part 2, 9.3): other parts by their type or id, links by their id. */
public final class Relations implements XmlEvents.Handler {

    private final String folder;
    private final Map<String, String> byType = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    private Relations(String folder) {
        this.folder = folder;
    }

    /** @param part whose relations are asked for; empty for the package itself */
    public static Relations of(Archive archive, String part) throws DocumentFailure {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        Relations relations = new Relations(folder);
        byte[] xml = archive.read(folder + "_rels/" + part.substring(folder.length()) + ".rels");
        if (xml != null) {
            XmlEvents.read(xml, archive.format(), relations);
        }
        return relations;
    }

    /** The name of the part of a type, the last word of its URI; {@code otherwise} when none is named. */
    public String part(String type, String otherwise) {
        return byType.getOrDefault(type, otherwise);
    }

    /** The name of the part of an id. */
    public @Nullable String part(String id) {
        return byId.get(id);
    }

    /** What a hyperlink points at. */
    public @Nullable String link(String id) {
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
            String path = path(target);
            byId.putIfAbsent(element.attribute("Id"), path);
            byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), path);
        }
    }

    /** From the package's root; {@code ..} leads up. */
    private String path(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + target;
        int up = path.indexOf("/../");
        while (up > 0) {
            path = path.substring(0, path.lastIndexOf('/', up - 1) + 1) + path.substring(up + 4);
            up = path.indexOf("/../");
        }
        return path;
    }
}
