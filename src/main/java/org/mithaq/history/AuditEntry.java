package org.mithaq.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of the audit trail. Its hash is the SHA-256 of its canonical form: the JSON object of {@link #canonical()} in UTF-8, members
 * in that order, no white space, absent values as {@code null}; it contains the hash of the row before, so that the rows form a chain.
 *
 * @param actingFor for whom the person acted, when by delegation
 */
public record AuditEntry(
        long seq,
        Instant at,
        @Nullable StrategyId strategy,
        @Nullable SectionId section,
        @Nullable PersonId actor,
        @Nullable PersonId actingFor,
        String roles,
        @Nullable MinistryId ministry,
        AuditAction action,
        String objectType,
        String objectId,
        @Nullable Long objectVersion,
        @Nullable String beforeHash,
        @Nullable String afterHash,
        String reason,
        String detail,
        String marking,
        String prevHash,
        String hash) {

    /** The hash before the first row. */
    public static final String GENESIS = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What is hashed. */
    public String canonical() {
        return JSON.writeValueAsString(members());
    }

    /** The row as a line of an export: the canonical form with the member {@code hash} added at its end. */
    String line() {
        var members = members();
        members.put("hash", hash);
        return JSON.writeValueAsString(members);
    }

    /** What an export shows of a row that belongs elsewhere: its place in the chain. */
    String link() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("seq", seq);
        members.put("prevHash", prevHash);
        members.put("hash", hash);
        return JSON.writeValueAsString(members);
    }

    boolean isIntact() {
        return hash.equals(sha256(canonical()));
    }

    AuditEntry sealed() {
        return new AuditEntry(
                seq,
                at,
                strategy,
                section,
                actor,
                actingFor,
                roles,
                ministry,
                action,
                objectType,
                objectId,
                objectVersion,
                beforeHash,
                afterHash,
                reason,
                detail,
                marking,
                prevHash,
                sha256(canonical()));
    }

    private Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("seq", seq);
        members.put("at", at.toString());
        members.put("strategy", text(strategy));
        members.put("section", text(section));
        members.put("actor", text(actor));
        members.put("actingFor", text(actingFor));
        members.put("roles", roles);
        members.put("ministry", text(ministry));
        members.put("action", action.name());
        members.put("objectType", objectType);
        members.put("objectId", objectId);
        members.put("objectVersion", objectVersion);
        members.put("beforeHash", beforeHash);
        members.put("afterHash", afterHash);
        members.put("reason", reason);
        members.put("detail", detail);
        members.put("marking", marking);
        members.put("prevHash", prevHash);
        return members;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
