package org.ibid.normalizer.ooxml;

import org.ibid.normalizer.archive.Archive;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.ElementTexts;

/** What the file says of itself (ECMA-376 part 2, 11). */
final class CoreProperties {

    private CoreProperties() {}

    /** @param packaged the relations of the package itself */
    static Declared of(Archive archive, Relations packaged) throws DocumentFailure {
        ElementTexts properties = ElementTexts.of(archive.read(packaged.part("core-properties", "docProps/core.xml")));
        return Declared.of(
                properties.first("title"),
                properties.first("creator"),
                properties.first("created"),
                properties.first("modified"),
                properties.first("language"));
    }
}
