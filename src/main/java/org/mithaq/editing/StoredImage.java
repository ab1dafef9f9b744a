package org.mithaq.editing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An image as it is kept: written by this application, without anything that a camera or a drawing program noted in it.
 *
 * @param hash SHA-256 of the bytes in hexadecimal, by which texts name it
 */
public record StoredImage(String hash, Kind kind, int width, int height, byte[] bytes) {

    /** What an image is kept as. */
    public enum Kind {
        PNG("image/png", "png"),
        JPEG("image/jpeg", "jpeg");

        private final String mediaType;
        private final String extension;

        Kind(String mediaType, String extension) {
            this.mediaType = mediaType;
            this.extension = extension;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return extension;
        }
    }

    public static StoredImage of(Kind kind, int width, int height, byte[] bytes) {
        return new StoredImage(hash(bytes), kind, width, height, bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredImage image && hash.equals(image.hash) && Arrays.equals(bytes, image.bytes);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + width + "x" + height + " " + hash;
    }
}
