package io.keyhold.server.document.print;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;

/** Draws QR codes as one shape, so that neither screen nor printer shows seams between the squares. */
final class QrCode implements FSObjectDrawer {
    static final String TYPE = "image/qr";

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(element.getAttribute("data"), Ecc.MEDIUM);
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                canvas -> draw(canvas, code, width / dotsPerPixel));
        return Map.of();
    }

    private static void draw(Graphics2D canvas, io.nayuki.qrcodegen.QrCode code, double width) {
        double square = width / code.size;
        var dark = new Path2D.Double();
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    dark.append(new Rectangle2D.Double(column * square, row * square, square, square), false);
                }
            }
        }
        canvas.setColor(Color.BLACK);
        canvas.fill(dark);
    }
}
