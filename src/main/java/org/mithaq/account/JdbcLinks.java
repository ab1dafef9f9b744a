package org.mithaq.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links as stored: by the SHA-256 of their token, at most one for a person. */
@Component
final class JdbcLinks {

    static final Duration VALID = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Purpose {
        INVITATION,
        PASSWORD,
        FIRST_ADMINISTRATOR
    }

    record Link(
            Purpose purpose,
            @Nullable PersonId personOrNull,
            @Nullable Instant untilOrNull) {}

    /** A new link that replaces every earlier one of the person. */
    OneTimeLink replace(Purpose purpose, PersonId person) {
        revoke(person);
        return insert(purpose, person, clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS));
    }

    /** A new link for the first administrator that replaces the earlier one. */
    OneTimeLink replaceFirstAdministrators() {
        jdbc.sql("delete from one_time_link where purpose = :purpose")
                .param("purpose", Purpose.FIRST_ADMINISTRATOR.name())
                .update();
        return insert(Purpose.FIRST_ADMINISTRATOR, null, null);
    }

    void revoke(PersonId person) {
        jdbc.sql("delete from one_time_link where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** The link of a token, if it still works. */
    Optional<Link> find(String token) {
        return jdbc.sql("select purpose, person_id, expires_at from one_time_link"
                        + " where token_hash = :hash and (expires_at is null or expires_at > :now)")
                .param("hash", hash(token))
                .param("now", now())
                .query(JdbcLinks::row)
                .optional();
    }

    /** Uses the link up; false when somebody else just did. */
    boolean consume(String token) {
        return jdbc.sql("delete from one_time_link"
                                + " where token_hash = :hash and (expires_at is null or expires_at > :now)")
                        .param("hash", hash(token))
                        .param("now", now())
                        .update()
                == 1;
    }

    /** The links that still work and belong to a person. */
    List<Link> pending() {
        return jdbc.sql("select purpose, person_id, expires_at from one_time_link"
                        + " where person_id is not null and expires_at > :now")
                .param("now", now())
                .query(JdbcLinks::row)
                .list();
    }

    private OneTimeLink insert(Purpose purpose, @Nullable PersonId person, @Nullable Instant until) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("insert into one_time_link (token_hash, purpose, person_id, expires_at)"
                        + " values (:hash, :purpose, :person, :until)")
                .param("hash", hash(token))
                .param("purpose", purpose.name())
                .param("person", person == null ? null : person.value())
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .update();
        return new OneTimeLink(token, until);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static Link row(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var until = row.getObject("expires_at", OffsetDateTime.class);
        return new Link(
                Purpose.valueOf(row.getString("purpose")),
                person == null ? null : new PersonId(person),
                until == null ? null : until.toInstant());
    }
}
