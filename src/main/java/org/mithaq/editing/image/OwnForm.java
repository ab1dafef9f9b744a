package org.mithaq.editing.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.mithaq.editing.StoredImage.Kind;

/**
 * Knows the files that this application wrote by what they are made of: nothing but pixels, and what is needed to read them. Such a
 * file is kept as it is when it comes back with a whole strategy, so that a photograph does not lose a little with each journey.
 */
final class OwnForm {

    private static final Set<String> CHUNKS = Set.of("IHDR", "IDAT", "IEND");

    private static final int START_OF_SCAN = 0xDA;

    /** JFIF, quantisation, baseline frame, Huffman tables, scan. */
    private static final Set<Integer> SEGMENTS = Set.of(0xE0, 0xDB, 0xC0, 0xC4, START_OF_SCAN);

    private static final int JFIF_LENGTH = 16;

    private OwnForm() {}

    /** What the file is when it has that form; empty for every other. */
    static Optional<Kind> kind(ImageFormat format, byte[] file) {
        try {
            return switch (format) {
                case PNG -> plainPng(ByteBuffer.wrap(file)) ? Optional.of(Kind.PNG) : Optional.empty();
                case JPEG -> plainJpeg(ByteBuffer.wrap(file)) ? Optional.of(Kind.JPEG) : Optional.empty();
                case WEBP -> Optional.empty();
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException brokenOff) {
            return Optional.empty();
        }
    }

    private static boolean plainPng(ByteBuffer file) {
        file.position(8);
        var name = "";
        while (!name.equals("IEND")) {
            var length = file.getInt();
            var letters = new byte[4];
            file.get(letters);
            name = new String(letters, StandardCharsets.ISO_8859_1);
            if (!CHUNKS.contains(name)) {
                return false;
            }
            file.position(file.position() + length + 4);
        }
        return !file.hasRemaining();
    }

    private static boolean plainJpeg(ByteBuffer file) {
        file.position(2);
        var marker = 0;
        while (marker != START_OF_SCAN) {
            var word = Short.toUnsignedInt(file.getShort());
            marker = word & 0xFF;
            var length = Short.toUnsignedInt(file.getShort(file.position()));
            if (word >> 8 != 0xFF || !SEGMENTS.contains(marker) || marker == 0xE0 && length != JFIF_LENGTH) {
                return false;
            }
            file.position(file.position() + length);
        }
        return endsWithScan(file);
    }

    /** In the pixels a marker byte is always followed by zero; the one that is not has to be the end of the file. */
    private static boolean endsWithScan(ByteBuffer file) {
        while (file.remaining() > 2) {
            if (file.get() == (byte) 0xFF && file.get() != 0) {
                return false;
            }
        }
        return file.remaining() == 2 && Short.toUnsignedInt(file.getShort()) == 0xFFD9;
    }
}
