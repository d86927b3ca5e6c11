package org.ibid.normalizer.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ibid.normalizer.archive.Zips;

/** A Word document for tests, as Word packs one. */
public final class Docx {

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    public Docx() {
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                "<Relationships>" + relation("m", "officeDocument", "word/document.xml")
                        + relation("c", "core-properties", "docProps/core.xml") + "</Relationships>");
        relations
                .append(relation("s", "styles", "styles.xml"))
                .append(relation("n", "numbering", "numbering.xml"))
                .append(relation("f", "footnotes", "footnotes.xml"))
                .append(relation("e", "endnotes", "endnotes.xml"));
        part("styles", "styles", """
                <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
                <w:style w:styleId="Ueberschrift1"><w:name w:val="heading 1"/></w:style>
                <w:style w:styleId="Eigene"><w:name w:val="Own"/><w:basedOn w:val="Ueberschrift1"/></w:style>
                <w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
                <w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
                <w:style w:type="character" w:styleId="Hoch"><w:name w:val="footnote reference"/>
                  <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>""");
    }

    public Docx body(String xml) {
        body.append(xml);
        return this;
    }

    /** A paragraph; the text may hold runs of its own, written as {@code <w:r>}. */
    public Docx paragraph(String style, String runs) {
        String inner = runs.startsWith("<") ? runs : run(runs);
        return body("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + inner + "</w:p>");
    }

    /** @param root element of a part under {@code word/} */
    public Docx part(String name, String root, String xml) {
        parts.put("word/" + name + ".xml", "<w:" + root + ' ' + NAMESPACES + '>' + xml + "</w:" + root + '>');
        return this;
    }

    public Docx link(String id, String url) {
        relations
                .append("<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "hyperlink\" Target=\"" + url)
                .append("\" TargetMode=\"External\"/>");
        return this;
    }

    public Docx properties(String xml) {
        parts.put(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\">" + xml + "</cp:coreProperties>");
        return this;
    }

    public byte[] bytes() {
        part("document", "document", "<w:body>" + body + "</w:body>");
        parts.put("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
        return Zips.of(parts);
    }

    public static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + target + "\"/>";
    }
}
