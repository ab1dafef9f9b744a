package org.mithaq.kit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.mithaq.common.Invalid;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A zip file whose manifest names every other file with its SHA-256, and whose signature is of the manifest. Nothing in it is ever written to a
 * disk; what is larger, more, other or twice than it may be is refused before it is looked at.
 *
 * @param parts the files by name, without manifest and signature
 */
record SignedPackage(Manifest manifest, byte[] manifestBytes, byte[] signature, Map<String, byte[]> parts) {

    /** The most bytes of a package, and of all that is in it once unpacked. */
    static final int MOST_BYTES = 64 * 1024 * 1024;

    static final long MOST_UNPACKED = 128L * 1024 * 1024;
    private static final int MOST_PARTS = 16;
    private static final int MOST_MANIFEST = 1024 * 1024;
    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}\\.(?:json|sig)");
    static final JsonMapper JSON = JsonMapper.builder()
            // a newer minor form may say more; what must be understood raises the version
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Makes the bytes of a package. The manifest gets the hashes of the parts here. */
    static byte[] write(Manifest manifest, Map<String, byte[]> parts, PrivateKey key) {
        var hashes = new TreeMap<String, String>();
        parts.forEach((name, bytes) -> hashes.put(name, Keys.hash(bytes)));
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest.with(hashes));
        var all = new LinkedHashMap<String, byte[]>();
        all.put(MANIFEST, text);
        all.put(SIGNATURE, Keys.sign(key, text));
        all.putAll(new TreeMap<>(parts));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        if (out.size() > MOST_BYTES) {
            throw new Invalid("kit.refusal.tooLarge", MOST_BYTES / (1024 * 1024));
        }
        return out.toByteArray();
    }

    /**
     * Reads a package and holds the parts to the manifest; who signed it is asked by {@link #require}.
     *
     * @throws Invalid when it is no such package, too large or damaged
     */
    static SignedPackage read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Invalid("kit.refusal.tooLarge", MOST_BYTES / (1024 * 1024));
        }
        var all = unpacked(file);
        var text = all.remove(MANIFEST);
        var signature = all.remove(SIGNATURE);
        if (text == null || signature == null || text.length > MOST_MANIFEST) {
            throw new Invalid("kit.refusal.notAKit");
        }
        var manifest = manifest(text);
        if (!manifest.files().keySet().equals(all.keySet())) {
            throw new Invalid("kit.refusal.damaged");
        }
        all.forEach((name, bytes) -> {
            if (!Keys.hash(bytes).equals(manifest.files().get(name))) {
                throw new Invalid("kit.refusal.damaged");
            }
        });
        return new SignedPackage(manifest, text, signature, Map.copyOf(all));
    }

    /** @throws Invalid unless the manifest is signed by that key */
    void require(PublicKey key) {
        if (!Keys.signed(key, manifestBytes, signature)) {
            throw new Invalid("kit.refusal.signature");
        }
    }

    byte[] part(String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new Invalid("kit.refusal.damaged");
        }
        return part;
    }

    <T> T part(String name, Class<T> type) {
        return parsed(part(name), type);
    }

    /** A part that packages of the first form have not. */
    <T> T partOr(String name, Class<T> type, T none) {
        return parts.containsKey(name) ? part(name, type) : none;
    }

    private static Manifest manifest(byte[] text) {
        var manifest = parsed(text, Manifest.class);
        if (manifest.format() == null || manifest.files() == null) {
            throw new Invalid("kit.refusal.notAKit");
        }
        if (manifest.version() > Manifest.VERSION) {
            throw new Invalid("kit.refusal.tooNew");
        }
        if (manifest.kit() == null || manifest.strategy() == null || manifest.workshop() == null) {
            throw new Invalid("kit.refusal.damaged");
        }
        return manifest;
    }

    static <T> T parsed(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException unreadable) {
            throw new Invalid("kit.refusal.damaged");
        }
    }

    private static Map<String, byte[]> unpacked(byte[] file) {
        var parts = new HashMap<String, byte[]>();
        var left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                // a name is only a name here; that it can be nothing else keeps it so
                if (!NAME.matcher(name).matches() || parts.size() >= MOST_PARTS) {
                    throw new Invalid("kit.refusal.notAKit");
                }
                var bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= bytes.length;
                if (left < 0) {
                    throw new Invalid("kit.refusal.tooLarge", MOST_BYTES / (1024 * 1024));
                }
                if (parts.put(name, bytes) != null) {
                    throw new Invalid("kit.refusal.damaged");
                }
            }
        } catch (ZipException damaged) {
            throw new Invalid("kit.refusal.damaged");
        } catch (IOException | IllegalArgumentException cut) {
            throw new Invalid("kit.refusal.damaged");
        }
        if (parts.isEmpty()) {
            throw new Invalid("kit.refusal.notAKit");
        }
        return parts;
    }
}
