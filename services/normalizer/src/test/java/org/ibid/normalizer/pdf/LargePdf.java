package org.ibid.normalizer.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Scanned pages with a line of text: large for the picture in it, which nothing compresses. */
public final class LargePdf {

    private LargePdf() {}

    public static byte[] of(int bytes, String line, long seed) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            int side = (int) Math.sqrt(bytes);
            COSStream noise = document.getDocument().createCOSStream();
            noise.setName(COSName.TYPE, "XObject");
            noise.setName(COSName.SUBTYPE, "Image");
            noise.setInt(COSName.WIDTH, side);
            noise.setInt(COSName.HEIGHT, side);
            noise.setInt(COSName.BITS_PER_COMPONENT, 8);
            noise.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
            try (OutputStream out = noise.createRawOutputStream()) {
                byte[] pixels = new byte[side * side];
                new Random(seed).nextBytes(pixels);
                out.write(pixels);
            }
            PDImageXObject picture = new PDImageXObject(new PDStream(noise), null);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 50, 300, 400, 400);
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 11);
                content.newLineAtOffset(50, 750);
                content.showText(line);
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes + (1 << 16));
            document.save(out);
            return out.toByteArray();
        }
    }
}
