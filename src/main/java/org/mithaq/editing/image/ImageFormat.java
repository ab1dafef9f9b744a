package org.mithaq.editing.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of file that are taken, known by how they begin and never by what somebody calls them. */
enum ImageFormat {
    PNG("\u0089PNG\r\n\u001a\n", 0) {
        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
    },
    JPEG("\u00ff\u00d8\u00ff", 0) {
        @Override
        ImageReader reader() {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
    },
    WEBP("WEBP", 8) {
        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private final byte[] mark;
    private final int offset;

    ImageFormat(String mark, int offset) {
        this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
        this.offset = offset;
    }

    abstract ImageReader reader() throws IOException;

    /**
     * A photograph of a good camera. The reader of WebP goes on to the last pixel of a file that ended long before, slowly; what it may
     * spend on a file that lies about its size is bounded by what a page needs.
     */
    int mostMegapixels() {
        return this == WEBP ? 4 : 24;
    }

    static Optional<ImageFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        return file.length >= offset + mark.length
                && Arrays.equals(file, offset, offset + mark.length, mark, 0, mark.length);
    }

    /** Whether its pictures have lost detail already, so that little is lost by storing them as JPEG. */
    boolean lossy(byte[] file) {
        return switch (this) {
            case PNG -> false;
            case JPEG -> true;
            case WEBP -> !new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1).contains("VP8L");
        };
    }
}
