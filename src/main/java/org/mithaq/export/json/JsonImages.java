package org.mithaq.export.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.mithaq.common.Invalid;
import org.mithaq.export.ImportedStrategy.ImportedSection;
import org.mithaq.prose.Pictures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The images of a file: taken out before its form is checked, because a check of the form need not read megabytes of letters. */
final class JsonImages {

    /** The letters of the largest image that the application writes. */
    static final int LONGEST = 23_000_000;

    private final Map<String, String> letters = new HashMap<>();

    private JsonImages() {}

    /** Leaves an empty text where the bytes of each image were. */
    static JsonImages take(JsonNode root) {
        var images = new JsonImages();
        for (var entry : root.path("images")) {
            if (entry instanceof ObjectNode image && image.path("bytes").isString()) {
                images.letters.put(
                        image.path("hash").asString(""), image.get("bytes").stringValue());
                image.put("bytes", "");
            }
        }
        return images;
    }

    /**
     * The bytes of every image that these sections show.
     *
     * @throws Invalid when one is missing or is not what its name says
     */
    Map<String, byte[]> shownIn(List<ImportedSection> sections) {
        var found = new HashMap<String, byte[]>();
        for (var section : sections) {
            for (var document : section.bodies().values()) {
                Pictures.in(document).forEach(hash -> found.computeIfAbsent(hash, this::bytes));
            }
        }
        return found;
    }

    private byte[] bytes(String hash) {
        var text = letters.get(hash);
        if (text == null) {
            throw new Invalid("export.refusal.imageMissing", shortened(hash));
        }
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (sha256(bytes).equals(hash)) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // said below: either way the bytes are not those that were written
        }
        throw new Invalid("export.refusal.imageDamaged", shortened(hash));
    }

    private static String shortened(String hash) {
        return hash.substring(0, 12);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
