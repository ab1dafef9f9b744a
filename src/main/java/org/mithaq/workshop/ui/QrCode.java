package org.mithaq.workshop.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** An address as a square that phones read, drawn as one path. */
final class QrCode extends Div {

    /** @param label what a reader of the screen hears */
    QrCode(String address, String label) {
        addClassName("qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setProperty("innerHTML", svg(modules(address)));
    }

    static BitMatrix modules(String address) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, 2, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(address, tooLong);
        }
    }

    private static String svg(BitMatrix modules) {
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x, y));
                }
            }
        }
        return "<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\" shape-rendering=\"crispEdges\"><path fill=\"currentColor\" d=\"%s\"/></svg>"
                .formatted(modules.getWidth(), modules.getHeight(), path);
    }
}
