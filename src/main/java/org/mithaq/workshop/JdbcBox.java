package org.mithaq.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mithaq.workshop.ballot.Elector;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.Secrecy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rolls and papers. Every change is made under the lock of the ballot. The papers of a secret round lie in one row, sorted by content, one
 * a line (canonical JSON has no line breaks), so that neither a row nor an order nor a time belongs to any of them.
 */
@Component
class JdbcBox {

    private final JdbcClient jdbc;

    JdbcBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lays out the roll of a round, and an empty urn where it is secret. */
    void open(BallotId ballot, int round, Set<Elector> roll, Secrecy secrecy) {
        for (var elector : new TreeSet<>(roll)) {
            jdbc.sql(
                            "insert into workshop_roll (ballot_id, round, elector, voted) values (:ballot, :round, :elector, false)")
                    .params(key(ballot, round))
                    .param("elector", elector.value())
                    .update();
        }
        if (secrecy == Secrecy.SECRET) {
            jdbc.sql("insert into workshop_urn (ballot_id, round, papers) values (:ballot, :round, '')")
                    .params(key(ballot, round))
                    .update();
        }
    }

    Turnout turnout(BallotId ballot, int round) {
        var lines = jdbc.sql("select elector, voted from workshop_roll where ballot_id = :ballot and round = :round")
                .params(key(ballot, round))
                .query((row, number) ->
                        Map.entry(new Elector(row.getObject("elector", UUID.class)), row.getBoolean("voted")))
                .list();
        return new Turnout(
                lines.stream().map(Map.Entry::getKey).collect(Collectors.toSet()),
                lines.stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** The line of an elector, if there is one; its submission when it has voted. */
    Optional<Line> line(BallotId ballot, int round, Elector elector) {
        return jdbc.sql("select voted, submission from workshop_roll"
                        + " where ballot_id = :ballot and round = :round and elector = :elector")
                .params(key(ballot, round))
                .param("elector", elector.value())
                .query((row, number) ->
                        new Line(row.getBoolean("voted"), Optional.ofNullable(row.getObject("submission", UUID.class))))
                .optional();
    }

    record Line(boolean voted, Optional<UUID> submission) {}

    void mark(BallotId ballot, int round, Elector elector, UUID submission) {
        jdbc.sql("update workshop_roll set voted = true, submission = :submission"
                        + " where ballot_id = :ballot and round = :round and elector = :elector")
                .params(key(ballot, round))
                .param("elector", elector.value())
                .param("submission", submission)
                .update();
    }

    /** Keeps an open paper in the place of the elector's former one. */
    void put(BallotId ballot, int round, Elector elector, Paper paper) {
        jdbc.sql("delete from workshop_paper where ballot_id = :ballot and round = :round and elector = :elector")
                .params(key(ballot, round))
                .param("elector", elector.value())
                .update();
        jdbc.sql(
                        "insert into workshop_paper (ballot_id, round, elector, paper) values (:ballot, :round, :elector, :paper)")
                .params(key(ballot, round))
                .param("elector", elector.value())
                .param("paper", paper.canonical())
                .update();
    }

    /** Throws a secret paper among the others. */
    void drop(BallotId ballot, int round, Paper paper) {
        var papers = new ArrayList<>(urn(ballot, round));
        papers.add(paper.canonical());
        jdbc.sql("update workshop_urn set papers = :papers where ballot_id = :ballot and round = :round")
                .params(key(ballot, round))
                .param("papers", papers.stream().sorted().collect(Collectors.joining("\n")))
                .update();
    }

    /** The papers of an open round with their electors; of a secret one there are none. */
    Map<Elector, Paper> signed(BallotId ballot, int round) {
        return jdbc
                .sql("select elector, paper from workshop_paper where ballot_id = :ballot and round = :round")
                .params(key(ballot, round))
                .query((row, number) -> Map.entry(
                        new Elector(row.getObject("elector", UUID.class)), Paper.parse(row.getString("paper"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The papers of a round, sorted by content, whoever cast them. */
    List<Paper> papers(HeldBallot ballot, int round) {
        var texts = ballot.form().secrecy() == Secrecy.SECRET
                ? urn(ballot.id(), round)
                : jdbc.sql("select paper from workshop_paper where ballot_id = :ballot and round = :round")
                        .params(key(ballot.id(), round))
                        .query(String.class)
                        .list();
        return texts.stream().sorted().map(Paper::parse).toList();
    }

    private List<String> urn(BallotId ballot, int round) {
        var papers = jdbc.sql("select papers from workshop_urn where ballot_id = :ballot and round = :round")
                .params(key(ballot, round))
                .query(String.class)
                .single();
        return papers == null || papers.isEmpty() ? List.of() : List.of(papers.split("\n"));
    }

    private static Map<String, Object> key(BallotId ballot, int round) {
        return Map.of("ballot", ballot.value(), "round", round);
    }
}
