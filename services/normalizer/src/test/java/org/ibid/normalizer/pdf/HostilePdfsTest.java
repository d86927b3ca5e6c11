package org.ibid.normalizer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PDFs of a few bytes that would take for ever. */
class HostilePdfsTest {

    private static final COSName NEXT = COSName.getPDFName("Next");

    @Test
    @Timeout(120)
    void formsThatDrawFormsEndInAFailure() throws IOException {
        byte[] pdf = nested(40, "/Next Do ".repeat(10));

        assertThat(pdf).hasSizeLessThan(20_000);
        Unreadable refused =
                (Unreadable) new Normalizer().normalize(new Source(pdf, "application/pdf", null, null, null));
        assertThat(refused.code()).isEqualTo("too-complex");
    }

    /** A page that draws a form that draws a form, and so on. */
    private static byte[] nested(int depth, String drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDFormXObject inner = form(document, "n", null);
            for (int i = 0; i < depth; i++) {
                inner = form(document, drawing, inner);
            }
            PDPage page = new PDPage(PDRectangle.A4);
            page.setContents(stream(document, "/Next Do"));
            page.setResources(resources(inner));
            document.addPage(page);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDFormXObject form(PDDocument document, String drawing, PDFormXObject inner) throws IOException {
        PDFormXObject form = new PDFormXObject(stream(document, drawing));
        form.setBBox(PDRectangle.A4);
        form.setResources(inner == null ? new PDResources() : resources(inner));
        return form;
    }

    private static PDResources resources(PDFormXObject form) {
        PDResources resources = new PDResources();
        resources.put(NEXT, form);
        return resources;
    }

    private static PDStream stream(PDDocument document, String drawing) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(drawing.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }
}
