package org.mithaq.export.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mithaq.export.ExportedImages;
import org.mithaq.export.layout.PictureSize;
import org.mithaq.export.xml.Xml;
import org.mithaq.prose.Node;
import org.mithaq.prose.Pictures;

/** The images of a document under addresses that lead nowhere but into its model. */
final class HtmlPictures {

    static final String PROTOCOL = "mithaq-image";

    /** The text area of a page in points. */
    private static final double WIDTH = 453.5;

    private final ExportedImages images;

    HtmlPictures(ExportedImages images) {
        this.images = images;
    }

    /** The image; without its bytes its alternative text stands in its place. */
    void write(Xml out, Node picture) {
        var image = images.of(picture);
        if (image == null) {
            out.element("p", Pictures.alternative(picture));
            return;
        }
        var size = PictureSize.of(picture, image, WIDTH);
        out.leaf(
                "img",
                "src",
                PROTOCOL + ":" + image.hash(),
                "alt",
                Pictures.alternative(picture),
                "class",
                Pictures.half(picture) ? "half" : null,
                "style",
                String.format(Locale.ROOT, "width: %.1fpt", size.width()));
    }

    static boolean isOne(String address) {
        return address.startsWith(PROTOCOL + ":");
    }

    /** Bytes out of the model; an address that it does not know has none. */
    FSStreamFactory source() {
        return address -> {
            var image = images.named(address.substring(PROTOCOL.length() + 1));
            var bytes = image == null ? new byte[0] : image.bytes();
            return new FSStream() {
                @Override
                public InputStream getStream() {
                    return new ByteArrayInputStream(bytes);
                }

                @Override
                public Reader getReader() {
                    return new InputStreamReader(getStream(), StandardCharsets.ISO_8859_1);
                }
            };
        };
    }
}
