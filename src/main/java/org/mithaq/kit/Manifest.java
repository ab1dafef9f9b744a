package org.mithaq.kit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a package is, and what lies in it.
 *
 * @param format {@link #OUT} or {@link #BACK}
 * @param schema the newest migration of the database that it was made from: what a database that is older cannot hold
 * @param key the public key by which the package is signed
 * @param catalogues the library that the laptop needs, as {@code urn version}
 * @param files the SHA-256 of every other file, by name
 */
record Manifest(
        String format,
        int version,
        String schema,
        UUID kit,
        UUID strategy,
        UUID workshop,
        String madeAt,
        UUID madeBy,
        String key,
        List<String> catalogues,
        @Nullable Map<String, String> files) {

    static final String OUT = "mithaq-kit";
    static final String BACK = "mithaq-kit-return";

    /** 2: with the live texts of groups, which an older program would lose without a word. */
    static final int VERSION = 2;

    Manifest with(Map<String, String> hashes) {
        return new Manifest(
                format, version, schema, kit, strategy, workshop, madeAt, madeBy, key, catalogues, Map.copyOf(hashes));
    }
}
