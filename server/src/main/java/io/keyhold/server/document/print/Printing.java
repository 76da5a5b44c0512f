package io.keyhold.server.document.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Prints documents: A4, as PDF/A-2u, which carries its font and can be searched. A character that the font lacks is shown as 〓; no
 * text makes a document fail. Nothing is fetched while a document is laid out.
 */
@Component
public class Printing {
    private static final String STYLES = "/print/paper.css";
    private static final int REGULAR = 400;

    /** The font takes 11 MB: it is read when first somebody prints. */
    private static final class Loaded {
        static final Typeface TYPEFACE = Typeface.load();
        static final String STYLESHEET = stylesheet();
    }

    /**
     * A document.
     *
     * @param foot stands at the foot of each page, beside its number
     */
    public record Paper(String title, String foot, Locale language, Markup content) {}

    /** The document as a PDF file. */
    public byte[] pdf(Paper paper) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(Loaded.TYPEFACE::bytes, Typeface.FAMILY, REGULAR, FontStyle.NORMAL, true);
        // An archive's PDF brings all it needs: so the machine's fonts are not even looked for.
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useObjectDrawerFactory(drawers());
        builder.withHtmlContent(page(paper), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static DefaultObjectDrawerFactory drawers() {
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(QrCode.TYPE, new QrCode());
        return drawers;
    }

    private static String page(Paper paper) {
        var html =
                "<html lang=\"%s\"><head><title>%s</title><style>%s</style></head><body><div class=\"foot\">%s</div>%s</body></html>"
                        .formatted(
                                paper.language().getLanguage(),
                                Markup.text(paper.title()).xhtml(),
                                Loaded.STYLESHEET,
                                Markup.text(paper.foot()).xhtml(),
                                paper.content().xhtml());
        return Loaded.TYPEFACE.drawable(html);
    }

    private static String stylesheet() {
        try (var in = Printing.class.getResourceAsStream(STYLES)) {
            if (in == null) {
                throw new IllegalStateException(STYLES + " is not in the build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
