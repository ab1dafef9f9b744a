package org.mithaq.workshop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    @Test
    void aPhoneReadsTheAddressBack() throws Exception {
        var address = "http://192.0.2.10:8080/join/ABCD2345";
        var modules = QrCode.modules(address);
        // without the quiet border around it
        var box = modules.getEnclosingRectangle();
        var bits = new com.google.zxing.common.BitMatrix(box[2], box[3]);
        for (var y = 0; y < box[3]; y++) {
            for (var x = 0; x < box[2]; x++) {
                if (modules.get(box[0] + x, box[1] + y)) {
                    bits.set(x, y);
                }
            }
        }
        assertThat(new Decoder().decode(bits).getText()).isEqualTo(address);
    }
}
