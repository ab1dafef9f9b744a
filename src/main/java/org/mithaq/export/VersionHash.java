package org.mithaq.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.prose.CrossReferences;
import org.mithaq.prose.DocumentHash;
import org.mithaq.strategy.Strategy;

/**
 * The hash that names a version of a whole document: settings, outline, guidance and the text hash of every body. Ids, people, states
 * and times are left out, so a document that was exported and imported keeps its hash.
 */
final class VersionHash {

    private static final String NOWHERE = new UUID(0, -1).toString();

    private final MessageDigest digest;
    private final Map<String, String> places = new HashMap<>();

    private VersionHash(List<ExportModel.ExportedSection> sections) {
        for (var section : sections) {
            places.put(section.id(), new UUID(0, places.size()).toString());
        }
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }

    static String of(Strategy.StrategyData data, List<ExportModel.ExportedSection> sections) {
        var hash = new VersionHash(sections);
        hash.put("mithaq-document-1");
        hash.put(data.title());
        hash.put(data.template(), data.templateVersion(), data.controlling(), data.marking(), data.tlp());
        hash.putAll(data.languages().stream().sorted());
        sections.forEach(hash::put);
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void put(ExportModel.ExportedSection section) {
        var data = section.data();
        put(section.level(), section.number(), data.required(), data.form(), data.templateSection(), data.deadline());
        put(data.title());
        put(data.purpose());
        put(data.lead());
        put(
                data.words() == null
                        ? null
                        : data.words().min() + "-" + data.words().max());
        putPairs(data.guidingQuestions());
        putPairs(data.reviewChecks());
        putAll(data.suggestedItems().stream());
        putAll(data.reviewers().stream().sorted());
        for (var language : Language.values()) {
            var body = section.bodies().get(language);
            put(body == null ? null : hash(body));
        }
    }

    /** Cross-references count by the place of their section in the outline, because its id is another one after an import. */
    private String hash(ExportModel.BodyText body) {
        var placed = CrossReferences.renamed(body.document(), id -> places.getOrDefault(id, NOWHERE));
        return placed == body.document() ? body.hash() : DocumentHash.of(placed);
    }

    private void putPairs(List<Bilingual> pairs) {
        put(pairs.size());
        pairs.forEach(this::put);
    }

    private void putAll(Stream<?> values) {
        var list = values.toList();
        put(list.size());
        list.forEach(this::put);
    }

    private void put(Bilingual text) {
        put(text.ar(), text.en());
    }

    private void put(@Nullable Object... values) {
        for (var value : values) {
            var text = Objects.toString(value, "\u0000");
            digest.update((text.length() + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(text.getBytes(StandardCharsets.UTF_16BE));
        }
    }
}
