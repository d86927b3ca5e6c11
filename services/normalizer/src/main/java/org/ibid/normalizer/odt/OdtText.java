package org.ibid.normalizer.odt;

import java.nio.charset.StandardCharsets;
import org.ibid.contracts.Text;
import org.ibid.normalizer.archive.Archive;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.ElementTexts;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * Reads an OpenDocument text, presentation or spreadsheet: its body, its tables, its footnotes and endnotes with the labels that it
 * holds; slides and sheets under their titles. Comments, tracked deletions, headers, footers and tables of contents are left out.
 */
public final class OdtText {

    private static final String FORMAT = "OpenDocument file";

    private OdtText() {}

    /** @throws DocumentFailure {@code damaged}, {@code encrypted}, {@code expands-too-far}, {@code too-deep} */
    public static Text read(byte[] bytes, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        Archive archive = Archive.open(bytes, FORMAT);
        byte[] manifest = archive.read("META-INF/manifest.xml");
        if (manifest != null && new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw DocumentFailure.encrypted(FORMAT);
        }
        byte[] content = archive.read("content.xml");
        if (content == null) {
            throw DocumentFailure.damaged(FORMAT);
        }
        OdtStyles styles = new OdtStyles();
        byte[] common = archive.read("styles.xml");
        if (common != null) {
            XmlEvents.read(common, FORMAT, new StylesPart(styles));
        }
        OdtBody body = new OdtBody(styles);
        XmlEvents.read(content, FORMAT, body);
        Declared declared = declared(archive.read("meta.xml"));
        String html = body.html();
        String shown = body.isTitled() ? null : declared.title();
        return declared.read(
                html,
                url,
                shown,
                titleHint,
                body.masthead().byline(),
                body.masthead().date());
    }

    private static Declared declared(byte @Nullable [] meta) {
        ElementTexts properties = ElementTexts.of(meta);
        String author = properties.first("initial-creator");
        return Declared.of(
                properties.first("title"),
                author == null ? properties.first("creator") : author,
                properties.first("creation-date"),
                properties.first("date"),
                properties.first("language"));
    }

    private record StylesPart(OdtStyles styles) implements XmlEvents.Handler {

        @Override
        public void start(XmlEvents element) {
            styles.start(element);
        }

        @Override
        public void end(String name) {
            styles.end(name);
        }
    }
}
