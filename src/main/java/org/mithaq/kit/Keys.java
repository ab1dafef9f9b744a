package org.mithaq.kit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.mithaq.common.Invalid;

/** Ed25519 keys as text (base 64 of their usual encodings), and signatures by them. */
final class Keys {

    private static final String ALGORITHM = "Ed25519";

    private Keys() {}

    static KeyPair random() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw everyJavaHasIt(missing);
        }
    }

    static String text(java.security.Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    static PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new Invalid("kit.refusal.damaged");
        }
    }

    static PrivateKey privateKey(String text) {
        try {
            return KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new Invalid("kit.refusal.damaged");
        }
    }

    static byte[] sign(PrivateKey key, byte[] content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException unfit) {
            throw everyJavaHasIt(unfit);
        }
    }

    static boolean signed(PublicKey key, byte[] content, byte[] by) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(content);
            return signature.verify(by);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw everyJavaHasIt(missing);
        }
    }

    /** Of a public key, short enough to be read to each other: four groups of four. */
    static String fingerprint(PublicKey key) {
        var hash = hash(key.getEncoded());
        return String.join(
                " ", hash.substring(0, 4), hash.substring(4, 8), hash.substring(8, 12), hash.substring(12, 16));
    }

    private static IllegalStateException everyJavaHasIt(GeneralSecurityException missing) {
        return new IllegalStateException("every Java platform from 15 has Ed25519", missing);
    }
}
