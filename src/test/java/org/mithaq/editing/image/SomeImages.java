package org.mithaq.editing.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.mithaq.editing.StoredImage;

/** Files that people send: good ones, and those that are not what they seem. */
public final class SomeImages {

    private SomeImages() {}

    public static byte[] resource(String name) {
        try (var file = SomeImages.class.getResourceAsStream("/images/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A drawing of that size in one colour with a bar in another. */
    public static byte[] png(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x2E6F57));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width / 3, height / 2);
        graphics.dispose();
        return written(image, "png");
    }

    /** What no format makes smaller. */
    static byte[] noise(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return written(image, format);
    }

    /** A soft picture as a camera makes them, kept as JPEG. */
    public static StoredImage photograph(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x0B5F63), width, height, new Color(0xE8DCC0)));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(0xB4472F));
        graphics.drawArc(width / 8, height / 4, width / 2, height / 2, 20, 200);
        graphics.dispose();
        return Intake.take(written(image, "jpeg"));
    }

    /** A disc on nothing, kept as PNG that lets the page shine through. */
    public static StoredImage emblem(int side) {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x0B5F63));
        graphics.fillOval(0, 0, side, side);
        graphics.dispose();
        return Intake.take(written(image, "png"));
    }

    /** As the intake would keep it, for tests that need one in the database. */
    public static StoredImage stored(byte[] file) {
        return Intake.take(file);
    }

    static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    static BufferedImage read(byte[] bytes) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A few hundred bytes that say they are an image of that size. */
    static byte[] bomb(int width, int height) {
        var small = png(2, 2);
        var header = ByteBuffer.wrap(small);
        header.putInt(16, width).putInt(20, height);
        var sum = new CRC32();
        sum.update(small, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return small;
    }
}
