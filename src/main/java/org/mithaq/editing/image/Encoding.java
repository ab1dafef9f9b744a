package org.mithaq.editing.image;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.StoredImage.Kind;

/** Pixels as the application writes them: PNG where nothing may be lost or something shines through, JPEG for photographs. */
final class Encoding {

    /** Enough for the width of a printed page at 300 dots to the inch. */
    static final int LONGEST_SIDE = 2_000;

    /** A picture that takes more as PNG is no drawing. */
    private static final int LARGEST_PNG = 2 * 1024 * 1024;

    private static final float QUALITY = 0.88f;

    private Encoding() {}

    static boolean fits(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight()) <= LONGEST_SIDE;
    }

    /** Upright, in plain colours, and no larger than is of use. */
    static BufferedImage drawn(BufferedImage source, Orientation orientation) {
        var image = source;
        while (Math.max(image.getWidth(), image.getHeight()) > 2 * LONGEST_SIDE) {
            image = scaled(image, 0.5, new Orientation(1));
        }
        var longest = Math.max(image.getWidth(), image.getHeight());
        var drawn = scaled(image, Math.min(1, (double) LONGEST_SIDE / longest), orientation);
        return opaque(drawn) ? repainted(drawn, BufferedImage.TYPE_INT_RGB) : drawn;
    }

    static StoredImage of(BufferedImage image, boolean lossy) {
        var seeThrough = image.getColorModel().hasAlpha();
        if (!lossy || seeThrough) {
            var png = encoded(image, "png");
            if (seeThrough || png.length <= LARGEST_PNG) {
                return StoredImage.of(Kind.PNG, image.getWidth(), image.getHeight(), png);
            }
        }
        return StoredImage.of(Kind.JPEG, image.getWidth(), image.getHeight(), encoded(image, "jpeg"));
    }

    private static BufferedImage scaled(BufferedImage source, double factor, Orientation orientation) {
        var width = (int) Math.max(1, Math.round(source.getWidth() * factor));
        var height = (int) Math.max(1, Math.round(source.getHeight() * factor));
        var transform = orientation.transform(width, height);
        transform.scale((double) width / source.getWidth(), (double) height / source.getHeight());
        var type = source.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var sideways = orientation.swapsSides();
        return painted(
                source, new BufferedImage(sideways ? height : width, sideways ? width : height, type), transform);
    }

    private static BufferedImage repainted(BufferedImage source, int type) {
        return source.getType() == type
                ? source
                : painted(
                        source, new BufferedImage(source.getWidth(), source.getHeight(), type), new AffineTransform());
    }

    private static BufferedImage painted(BufferedImage source, BufferedImage target, AffineTransform transform) {
        Graphics2D graphics = target.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.drawImage(source, transform, null);
        } finally {
            graphics.dispose();
        }
        return target;
    }

    private static boolean opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return true;
        }
        var row = new int[image.getWidth()];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (var pixel : row) {
                if (pixel >>> 24 != 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
