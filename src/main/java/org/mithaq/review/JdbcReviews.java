package org.mithaq.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Role;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.review.Clearance.ClearedText;
import org.mithaq.review.Clearance.Deed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of requests for review and of the answers to them. */
@Component
class JdbcReviews {

    private final JdbcClient jdbc;

    JdbcReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ReviewRequest request) {
        jdbc.sql("""
            insert into review_request (id, strategy_id, section_id, round, requested_by, requested_at, deadline, note)
            values (:id, :strategy, :section, :round, :by, :at, :deadline, :note)
            """)
                .param("id", request.id())
                .param("strategy", request.strategy().value())
                .param("section", request.section().value())
                .param("round", request.round())
                .param("by", request.by().value())
                .param("at", Times.stored(request.at()))
                .param("deadline", request.deadlineOrNull())
                .param("note", request.note())
                .update();
        request.parties()
                .forEach(party -> jdbc.sql("insert into review_request_party (request_id, party) values (:id, :party)")
                        .param("id", request.id())
                        .param("party", party.key())
                        .update());
    }

    /** The round in force; whoever writes on it waits until this transaction ends. */
    Optional<ReviewRequest> lock(SectionId section) {
        var request = newest(section);
        request.ifPresent(found -> jdbc.sql("select round from review_request where id = :id for update")
                .param("id", found.id())
                .query(Integer.class)
                .single());
        return request;
    }

    Optional<ReviewRequest> newest(SectionId section) {
        return requests("section_id = :id", section.value()).stream().findFirst();
    }

    /** The round in force of each section that was ever sent to review. */
    List<ReviewRequest> newest(StrategyId strategy) {
        return requests("strategy_id = :id", strategy.value());
    }

    private List<ReviewRequest> requests(String where, UUID id) {
        var parties = jdbc
                .sql("select p.request_id, p.party from review_request_party p"
                        + " join review_request r on r.id = p.request_id where r." + where)
                .param("id", id)
                .query((row, number) ->
                        Map.entry(row.getObject("request_id", UUID.class), Party.parse(row.getString("party"))))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey, mapping(Map.Entry::getValue, toCollection(() -> new TreeSet<Party>()))));
        return jdbc.sql("select * from review_request r where r." + where
                        + " and r.round = (select max(n.round) from review_request n where n.section_id ="
                        + " r.section_id)")
                .param("id", id)
                .query((row, number) -> request(row, parties))
                .list();
    }

    /** Stores an answer in the place of the party's earlier one. */
    void answer(Clearance clearance) {
        jdbc.sql("update review_clearance set superseded_at = :now"
                        + " where section_id = :section and party = :party and superseded_at is null")
                .param("now", Times.stored(clearance.at()))
                .param("section", clearance.section().value())
                .param("party", clearance.party().key())
                .update();
        var settled = clearance.settlementOrNull();
        jdbc.sql("""
            insert into review_clearance (id, strategy_id, section_id, round, party, person_id, role, outcome, remark,
                given_at, settled_by, settled_at, settled_reason, carried_reason)
            values (:id, :strategy, :section, :round, :party, :person, :role, :outcome, :remark,
                :at, :settledBy, :settledAt, :settledReason, '')
            """)
                .param("id", clearance.id().value())
                .param("strategy", clearance.strategy().value())
                .param("section", clearance.section().value())
                .param("round", clearance.round())
                .param("party", clearance.party().key())
                .param("person", clearance.person().value())
                .param("role", clearance.role().name())
                .param("outcome", clearance.outcome().name())
                .param("remark", clearance.remark())
                .param("at", Times.stored(clearance.at()))
                .param("settledBy", settled == null ? null : clearance.person().value())
                .param("settledAt", settled == null ? null : Times.stored(settled.at()))
                .param("settledReason", settled == null ? "" : settled.reason())
                .update();
        clearance.texts().forEach(text -> jdbc.sql("""
            insert into review_clearance_text (clearance_id, language, body_id, given_version, given_hash, hash)
            values (:id, :language, :body, :version, :given, :hash)
            """)
                .param("id", clearance.id().value())
                .param("language", text.language().tag())
                .param("body", text.body().value())
                .param("version", text.givenVersion())
                .param("given", text.givenHash())
                .param("hash", text.hash())
                .update());
    }

    void settle(ClearanceId id, PersonId by, Instant at, String reason) {
        jdbc.sql("update review_clearance set settled_by = :by, settled_at = :at, settled_reason = :reason"
                        + " where id = :id")
                .param("by", by.value())
                .param("at", Times.stored(at))
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    void makeVoid(ClearanceId id, @Nullable PersonId by, Instant at) {
        jdbc.sql("update review_clearance set voided_by = :by, voided_at = :at where id = :id and voided_at is null")
                .param("by", by == null ? null : by.value())
                .param("at", Times.stored(at))
                .param("id", id.value())
                .update();
    }

    /** Makes a void clearance hold for new hashes. */
    void carry(ClearanceId id, Map<Language, String> hashes, PersonId by, Instant at, String reason) {
        jdbc.sql("""
            update review_clearance set voided_by = null, voided_at = null,
                carried_by = :by, carried_at = :at, carried_reason = :reason
            where id = :id
            """)
                .param("by", by.value())
                .param("at", Times.stored(at))
                .param("reason", reason)
                .param("id", id.value())
                .update();
        hashes.forEach((language, hash) -> jdbc.sql(
                        "update review_clearance_text set hash = :hash where clearance_id = :id and language ="
                                + " :language")
                .param("hash", hash)
                .param("id", id.value())
                .param("language", language.tag())
                .update());
    }

    /** Every answer about a section, superseded ones too, oldest first. */
    List<Clearance> clearances(SectionId section) {
        return clearances("section_id = :id", section.value());
    }

    List<Clearance> clearances(StrategyId strategy) {
        return clearances("strategy_id = :id", strategy.value());
    }

    private List<Clearance> clearances(String where, UUID id) {
        var ids = jdbc.sql("select id from review_clearance where " + where)
                .param("id", id)
                .query(UUID.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        var texts = texts(ids);
        return jdbc.sql("select * from review_clearance where id in (:ids) order by given_at, id")
                .param("ids", ids)
                .query((row, number) -> clearance(row, texts))
                .list();
    }

    private Map<UUID, List<ClearedText>> texts(Collection<UUID> ids) {
        return jdbc
                .sql("select * from review_clearance_text where clearance_id in (:ids) order by language")
                .param("ids", ids)
                .query((row, number) -> Map.entry(
                        row.getObject("clearance_id", UUID.class),
                        new ClearedText(
                                Language.of(row.getString("language")),
                                new BodyId(row.getObject("body_id", UUID.class)),
                                row.getLong("given_version"),
                                row.getString("given_hash"),
                                row.getString("hash"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static ReviewRequest request(ResultSet row, Map<UUID, TreeSet<Party>> parties) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ReviewRequest(
                id,
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                row.getInt("round"),
                Collections.unmodifiableSet(parties.getOrDefault(id, new TreeSet<>())),
                new PersonId(row.getObject("requested_by", UUID.class)),
                Times.read(row, "requested_at"),
                row.getObject("deadline", LocalDate.class),
                row.getString("note"));
    }

    private static Clearance clearance(ResultSet row, Map<UUID, List<ClearedText>> texts) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Clearance(
                new ClearanceId(id),
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                new SectionId(row.getObject("section_id", UUID.class)),
                row.getInt("round"),
                Party.parse(row.getString("party")),
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("remark"),
                Times.read(row, "given_at"),
                texts.getOrDefault(id, List.of()),
                deed(row, "settled", row.getString("settled_reason")),
                deed(row, "voided", ""),
                deed(row, "carried", row.getString("carried_reason")),
                Times.readOrNull(row, "superseded_at"));
    }

    private static @Nullable Deed deed(ResultSet row, String what, String reason) throws SQLException {
        var at = Times.readOrNull(row, what + "_at");
        var by = row.getObject(what + "_by", UUID.class);
        return at == null ? null : new Deed(by == null ? null : new PersonId(by), at, reason);
    }
}
