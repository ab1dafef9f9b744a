package org.mithaq.editing.image;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held: the Exif orientation, 1 to 8, which viewers apply and re-encoding would lose. */
record Orientation(int value) {

    private static final int TAG = 0x0112;
    private static final Orientation UPRIGHT = new Orientation(1);

    /** Looks where JPEG, WebP and PNG keep their Exif; a file that says nothing sensible is upright. */
    static Orientation of(ImageFormat format, byte[] file) {
        try {
            var value =
                    switch (format) {
                        case JPEG -> inJpeg(ByteBuffer.wrap(file));
                        case WEBP -> inChunks(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN), 12, "EXIF", true);
                        case PNG -> inChunks(ByteBuffer.wrap(file), 8, "eXIf", false);
                    };
            return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException malformed) {
            return UPRIGHT;
        }
    }

    boolean swapsSides() {
        return value >= 5;
    }

    /** From the picture as stored, of that size, to the picture as seen. */
    AffineTransform transform(double width, double height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int inJpeg(ByteBuffer file) {
        file.position(2);
        while (file.remaining() > 4) {
            var marker = Short.toUnsignedInt(file.getShort());
            if (marker < 0xFFC0 || marker == 0xFFDA) {
                return 1;
            }
            var next = file.position() + Short.toUnsignedInt(file.getShort());
            if (marker == 0xFFE1 && text(file, 6).equals("Exif\0\0")) {
                return inTiff(file.slice());
            }
            file.position(next);
        }
        return 1;
    }

    private static int inChunks(ByteBuffer file, int start, String name, boolean nameFirst) {
        file.position(start);
        while (file.remaining() > 8) {
            var first = nameFirst ? text(file, 4) : "";
            var length = file.getInt();
            var found = nameFirst ? first : text(file, 4);
            if (length < 0) {
                return 1;
            }
            if (found.equals(name)) {
                return inTiff(file.slice());
            }
            // WebP fills odd chunks up with a byte, PNG closes each with a sum
            file.position(file.position() + length + (nameFirst ? length % 2 : 4));
        }
        return 1;
    }

    private static String text(ByteBuffer file, int length) {
        var bytes = new byte[length];
        file.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int inTiff(ByteBuffer tiff) {
        var big = tiff.getShort(0) == 0x4D4D;
        tiff.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + entry * 12;
            if (Short.toUnsignedInt(tiff.getShort(at)) == TAG) {
                return Short.toUnsignedInt(tiff.getShort(at + 8));
            }
        }
        return 1;
    }
}
