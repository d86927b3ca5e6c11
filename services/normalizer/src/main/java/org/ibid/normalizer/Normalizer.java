package org.ibid.normalizer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.asciidoc.AsciiDocText;
import org.ibid.normalizer.compound.CompoundText;
import org.ibid.normalizer.docx.DocxText;
import org.ibid.normalizer.epub.EpubText;
import org.ibid.normalizer.html.HtmlText;
import org.ibid.normalizer.html.main.MainContent;
import org.ibid.normalizer.jats.JatsText;
import org.ibid.normalizer.language.WrittenLanguage;
import org.ibid.normalizer.latex.LatexText;
import org.ibid.normalizer.mail.MailText;
import org.ibid.normalizer.mail.SavedPage;
import org.ibid.normalizer.markdown.MarkdownText;
import org.ibid.normalizer.media.Decoded;
import org.ibid.normalizer.media.Decoding;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.media.Format;
import org.ibid.normalizer.media.Unsupported;
import org.ibid.normalizer.odt.OdtText;
import org.ibid.normalizer.orgmode.OrgText;
import org.ibid.normalizer.pdf.PdfText;
import org.ibid.normalizer.plain.PlainText;
import org.ibid.normalizer.pptx.PptxText;
import org.ibid.normalizer.rst.RstText;
import org.ibid.normalizer.rtf.RtfText;
import org.ibid.normalizer.sentence.SentenceSplitter;
import org.ibid.normalizer.tei.TeiText;
import org.ibid.normalizer.xlsx.XlsxText;
import org.jspecify.annotations.Nullable;

/**
 * Makes a text of an original. Thread-safe and reusable; the same source gives the same result; no input makes it throw,
 * and time and memory are bounded by the size of the source.
 */
public final class Normalizer {

    /** Originals beyond this are refused unread. */
    public static final int MAX_BYTES = 200 << 20;

    /** Content beyond this, as UTF-8, would not travel in an event. */
    public static final int MAX_TEXT_BYTES = 4 << 20;

    private final HtmlText html = new HtmlText(MainContent.shipped());

    public Normalization normalize(Source source) {
        byte[] bytes = source.bytes();
        Unreadable refusal = refusal(bytes.length);
        if (refusal != null) {
            return refusal;
        }
        try {
            return switch (Format.of(source.mediaType(), source.url(), bytes)) {
                case HTML -> page(bytes, source.charset(), source.url(), source);
                case PLAIN -> plain(source, PlainText::read);
                case MARKDOWN -> plain(source, MarkdownText::read);
                case LATEX -> plain(source, LatexText::read);
                case RESTRUCTURED_TEXT -> plain(source, RstText::read);
                case ASCIIDOC -> plain(source, AsciiDocText::read);
                case ORG -> plain(source, OrgText::read);
                case JATS -> marked(source, JatsText::read);
                case TEI -> marked(source, TeiText::read);
                case PDF -> bounded(PdfText.read(bytes, source.url(), source.title()));
                case DOCX -> bounded(DocxText.read(bytes, source.url(), source.title()));
                case PPTX -> bounded(PptxText.read(bytes, source.url(), source.title()));
                case XLSX -> bounded(XlsxText.read(bytes, source.url(), source.title()));
                case OPEN_DOCUMENT -> bounded(OdtText.read(bytes, source.url(), source.title()));
                case EPUB -> bounded(EpubText.read(bytes, source.url(), source.title()));
                case MAIL -> {
                    SavedPage saved = SavedPage.of(bytes);
                    yield saved == null
                            ? bounded(MailText.read(bytes, source.url(), source.title()))
                            : page(saved.bytes(), saved.charset(), saved.url(), source);
                }
                case COMPOUND -> bounded(CompoundText.read(bytes, source.url(), source.title()));
                case RTF -> bounded(RtfText.read(bytes, source.url(), source.title()));
                case DATA ->
                    new Unreadable(
                            "unsupported-media-type",
                            "This is data (values, objects or a log), not a document: publish the report that is made of it.");
                case UNSUPPORTED -> throw Unsupported.failure(bytes, source.mediaType(), source.url());
            };
        } catch (DocumentFailure failure) {
            return new Unreadable(failure.code(), failure.getMessage());
        } catch (RuntimeException | StackOverflowError unforeseen) {
            return new Unreadable(
                    "unreadable",
                    "The document could not be read: " + unforeseen.getClass().getSimpleName());
        }
    }

    private static final Pattern SCRIPT = Pattern.compile("(?i)<script");

    /** Why an original of so many bytes is not read; null when it is. */
    public static @Nullable Unreadable refusal(long bytes) {
        if (bytes == 0) {
            return new Unreadable("empty", "The document has no bytes.");
        }
        return bytes > MAX_BYTES
                ? new Unreadable("too-large", "The document has more than " + MAX_BYTES + " bytes.")
                : null;
    }

    /** What makes a text of characters. */
    private interface Reader {
        Text read(String text, @Nullable String url, @Nullable String title) throws DocumentFailure;
    }

    private static Normalization plain(Source source, Reader reader) throws DocumentFailure {
        return read(Decoding.plainly(source.bytes(), source.charset()), source, reader);
    }

    /** Of what may declare its encoding itself. */
    private static Normalization marked(Source source, Reader reader) throws DocumentFailure {
        return read(Decoding.markup(source.bytes(), source.charset()), source, reader);
    }

    private static Normalization read(Decoded decoded, Source source, Reader reader) throws DocumentFailure {
        return found(decoded, reader.read(decoded.text(), source.url(), source.title()));
    }

    private Normalization page(byte[] bytes, @Nullable String charset, @Nullable String url, Source source) {
        Decoded decoded = Decoding.markup(bytes, charset);
        Text text = html.read(decoded.reader(), url, source.title(), source.fetchedAt());
        return text.content().isEmpty() && hasScripts(bytes)
                ? new Unreadable(
                        "needs-scripts",
                        "The page has no text of its own: scripts would load it, and Ibid runs none. Publish what they load, or the text.")
                : found(decoded, text);
    }

    private static boolean hasScripts(byte[] page) {
        return SCRIPT.matcher(new String(page, ISO_8859_1)).find();
    }

    /** With what the decoding has to say. */
    private static Normalization found(Decoded decoded, Text text) {
        List<Diagnostic> findings = new ArrayList<>(decoded.findings());
        findings.addAll(text.diagnostics());
        return bounded(text.withDiagnostics(findings));
    }

    private static Normalization bounded(Text text) {
        if (utf8Length(text.content()) > MAX_TEXT_BYTES) {
            return new Unreadable("text-too-large", "The text has more than " + MAX_TEXT_BYTES + " bytes as UTF-8.");
        }
        if (text.content().isEmpty() && text.title() == null) {
            return new Unreadable("empty", "The document has no text.");
        }
        String language = text.language() == null ? WrittenLanguage.of(text.content()) : text.language();
        return new Normalized(
                text.withLanguage(language).withSentences(SentenceSplitter.of(text.content(), text.blocks())));
    }

    private static long utf8Length(String content) {
        long length = 0;
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
