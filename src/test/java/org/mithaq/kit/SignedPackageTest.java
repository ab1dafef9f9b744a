package org.mithaq.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Invalid;

/** Files that are no packages, or no longer the ones that were signed. */
class SignedPackageTest {

    private final java.security.KeyPair pair = Keys.random();
    private final Manifest manifest = manifest(Manifest.VERSION);
    private final byte[] file =
            SignedPackage.write(manifest, Map.of("texts.json", bytes("{\"texts\":[]}")), pair.getPrivate());

    @Test
    void whatWasWrittenIsReadAndItsSignatureHolds() {
        var read = SignedPackage.read(file);
        read.require(pair.getPublic());
        assertThat(read.manifest().kit()).isEqualTo(manifest.kit());
        assertThat(read.part("texts.json")).isEqualTo(bytes("{\"texts\":[]}"));
    }

    @Test
    void anotherKeyDidNotSignIt() {
        var read = SignedPackage.read(file);
        refused("kit.refusal.signature", () -> read.require(Keys.random().getPublic()));
    }

    @Test
    void aPartThatWasChangedIsFoundOut() throws IOException {
        var parts = unpacked();
        parts.put("texts.json", bytes("{\"texts\":[1]}"));
        refused("kit.refusal.damaged", () -> SignedPackage.read(packed(parts)));
    }

    @Test
    void aManifestThatWasMadeToFitIsFoundOut() throws IOException {
        var parts = unpacked();
        var changed = bytes("{\"texts\":[1]}");
        parts.put("texts.json", changed);
        parts.put(
                "manifest.json",
                SignedPackage.JSON.writeValueAsBytes(manifest.with(Map.of("texts.json", Keys.hash(changed)))));
        var read = SignedPackage.read(packed(parts));
        refused("kit.refusal.signature", () -> read.require(pair.getPublic()));
    }

    @Test
    void partsThatTheManifestDoesNotNameAndThoseThatAreMissingAreRefused() throws IOException {
        var more = unpacked();
        more.put("more.json", bytes("{}"));
        refused("kit.refusal.damaged", () -> SignedPackage.read(packed(more)));
        var fewer = unpacked();
        fewer.remove("texts.json");
        refused("kit.refusal.damaged", () -> SignedPackage.read(packed(fewer)));
        var unsigned = unpacked();
        unsigned.remove("manifest.sig");
        refused("kit.refusal.notAKit", () -> SignedPackage.read(packed(unsigned)));
    }

    @Test
    void namesThatLeadElsewhereAreNoNames() throws IOException {
        for (var name : List.of(
                "../texts.json", "/etc/passwd", "C:\\x.json", "a/b.json", "x.exe", "", "manifest.json/", "ملف.json")) {
            var parts = unpacked();
            parts.put(name, bytes("{}"));
            refused("kit.refusal.notAKit", () -> SignedPackage.read(packed(parts)));
        }
    }

    @Test
    void tooManyPartsAndTooMuchWhenUnpackedAreRefused() throws IOException {
        var many = unpacked();
        for (var i = 0; i < 40; i++) {
            many.put("p" + i + ".json", bytes("{}"));
        }
        refused("kit.refusal.notAKit", () -> SignedPackage.read(packed(many)));
        var bomb = unpacked();
        bomb.put("bomb.json", new byte[(int) SignedPackage.MOST_UNPACKED + 1]);
        var packed = packed(bomb);
        assertThat(packed.length).isLessThan(SignedPackage.MOST_BYTES / 100);
        refused("kit.refusal.tooLarge", () -> SignedPackage.read(packed));
        refused("kit.refusal.tooLarge", () -> SignedPackage.read(new byte[SignedPackage.MOST_BYTES + 1]));
    }

    @Test
    void aPackageOfANewerFormIsRefusedAsSuch() {
        var newer = SignedPackage.write(manifest(Manifest.VERSION + 1), Map.of(), pair.getPrivate());
        refused("kit.refusal.tooNew", () -> SignedPackage.read(newer));
    }

    @Test
    void whatIsNoPackageAtAllOrCutOffIsRefused() {
        refused("kit.refusal.notAKit", () -> SignedPackage.read(new byte[0]));
        refused("kit.refusal.notAKit", () -> SignedPackage.read(bytes("hello")));
        var cut = 0;
        var whole = 0;
        for (var length = 1; length < file.length - 1; length += 37) {
            try {
                // only the directory at the end is missing: everything that was signed is there
                var read = SignedPackage.read(Arrays.copyOf(file, length));
                assertThat(read.parts().get("texts.json")).isEqualTo(bytes("{\"texts\":[]}"));
                read.require(pair.getPublic());
                whole++;
            } catch (Invalid refused) {
                cut++;
            }
        }
        assertThat(cut).isGreaterThan(whole);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Invalid.class, refused -> assertThat(refused.key())
                .isEqualTo(key));
    }

    private static Manifest manifest(int version) {
        return new Manifest(
                Manifest.BACK,
                version,
                "0805",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "2026-11-28T09:00:00Z",
                UUID.randomUUID(),
                "",
                List.of(),
                null);
    }

    private Map<String, byte[]> unpacked() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
