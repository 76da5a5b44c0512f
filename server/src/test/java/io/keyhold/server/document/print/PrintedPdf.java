package io.keyhold.server.document.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its reader has it: its text, what its QR code says, whether it brings its fonts. */
public final class PrintedPdf {
    /** Side of the corner, in points. */
    private static final float CORNER = 160;

    /** Pixels a point: 216 an inch. */
    private static final float SCALE = 3;

    private final byte[] file;

    public PrintedPdf(byte[] file) {
        this.file = file.clone();
    }

    /** The text, as it is searched and copied. */
    public String text() {
        return read(document -> new PDFTextStripper().getText(document));
    }

    public int pages() {
        return read(PDDocument::getNumberOfPages);
    }

    /** What the QR code in the upper right corner of the first page says. */
    public String qrCode() {
        return read(document -> {
            var picture = corner(document);
            int width = picture.getWidth();
            var pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
            var source = new RGBLuminanceSource(width, picture.getHeight(), pixels);
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText();
            } catch (ReaderException e) {
                throw new AssertionError("No QR code on the page", e);
            }
        });
    }

    private static BufferedImage corner(PDDocument document) throws IOException {
        int side = Math.round(CORNER * SCALE);
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setBackground(Color.WHITE);
        canvas.clearRect(0, 0, side, side);
        canvas.translate((CORNER - document.getPage(0).getMediaBox().getWidth()) * SCALE, 0);
        new PDFRenderer(document).renderPageToGraphics(0, canvas, SCALE);
        return picture;
    }

    /** Whether every font of the first page is in the file. */
    public boolean bringsItsFonts() {
        return read(document -> {
            PDResources resources = document.getPage(0).getResources();
            boolean all = true;
            for (COSName name : resources.getFontNames()) {
                all &= resources.getFont(name).isEmbedded();
            }
            return all;
        });
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try (var document = Loader.loadPDF(file)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
