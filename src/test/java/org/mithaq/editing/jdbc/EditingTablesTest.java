package org.mithaq.editing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.common.AnchorId;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Anchors.Kind;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import org.mithaq.prose.StepJson;
import org.springframework.dao.DuplicateKeyException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class EditingTablesTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final PersonId AMAL = PersonId.random();

    @Parameter
    private TestDatabase database;

    private EditingTables tables;
    private final BodyId body = BodyId.random();
    private final UUID client = UUID.randomUUID();

    @BeforeEach
    void freshTables() {
        tables = new EditingTables(database.fresh());
    }

    private LogEntry entry(long version, UUID by, long seq, String text) {
        List<Step> steps = List.of(new ReplaceStep(1, 1, new Slice(Fragment.of(SCHEMA.text(text)), 0, 0)));
        var json = new StepJson(SCHEMA).writeAll(steps);
        return new LogEntry(
                version, by, seq, AMAL, Instant.parse("2026-11-23T10:00:00Z"), steps, json, List.of(), false, false);
    }

    private static Node document(String text) {
        return SCHEMA.node("doc", SCHEMA.node("paragraph", SCHEMA.text(text)));
    }

    @Test
    void entriesComeBackAsTheyWentIn() {
        var long1 = entry(1, client, 1, "نص عربي طويل \u0000\uD83C\uDF0D ".repeat(3000));
        var dropped = new LogEntry(2, client, 2, AMAL, long1.at(), List.of(), "[]", List.of(0, 3), true, true);
        tables.log().append(body, List.of(long1, dropped));

        assertThat(tables.log().after(body, 0)).containsExactly(long1, dropped);
        assertThat(tables.log().between(body, 1, 2)).containsExactly(dropped);
        assertThat(tables.log().newest(body)).isEqualTo(2);
        assertThat(tables.log().newest(List.of(body, BodyId.random()))).containsOnlyKeys(body);
        assertThat(tables.log().last(body, client)).contains(new StepLog.LastBatch(2, AMAL));
        assertThat(tables.log().holds(body, client, 2)).isTrue();
        assertThat(tables.log().holds(body, client, 3)).isFalse();
        assertThat(tables.log().authors(body)).containsExactly(AMAL);
        var who = PersonId.random();
        tables.log()
                .append(
                        body,
                        List.of(new LogEntry(3, client, 3, who, long1.at(), List.of(), "[]", List.of(), true, false)));
        assertThat(tables.log().authors(body)).as("who only suggested").doesNotContain(who);
    }

    @Test
    void aConflictOfOneTextIsNotTheFailureOfThoseThatShareItsTransaction() {
        var taken = BodyId.random();
        tables.log().append(taken, List.of(entry(1, client, 1, "first")));
        var bodies = Stream.generate(BodyId::random).limit(20).toList();
        try (var writers = Executors.newFixedThreadPool(bodies.size() + 1)) {
            var conflict =
                    writers.submit(() -> tables.log().append(taken, List.of(entry(1, UUID.randomUUID(), 1, "second"))));
            var others = bodies.stream()
                    .map(other -> writers.submit(() ->
                            tables.log().append(other, List.of(entry(1, client, 1, "a"), entry(2, client, 2, "b")))))
                    .toList();
            others.forEach(one -> assertThatCode(one::get).doesNotThrowAnyException());
            assertThatThrownBy(conflict::get).hasCauseInstanceOf(DuplicateKeyException.class);
        }
        assertThat(tables.log().newest(bodies)).hasSize(20).containsValues(2L).doesNotContainValue(1L);
        assertThat(tables.log().newest(taken)).isEqualTo(1);
    }

    @Test
    void aVersionIsTakenOnce() {
        tables.log().append(body, List.of(entry(1, client, 1, "a")));

        assertThatThrownBy(() -> tables.log()
                        .append(body, List.of(entry(1, UUID.randomUUID(), 1, "b"), entry(2, client, 2, "c"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(tables.log().after(body, 0)).hasSize(1);
    }

    @Test
    void aBatchIsStoredOnceAndNothingOfItsGroupRemains() {
        tables.log().append(body, List.of(entry(1, client, 1, "a")));

        assertThatThrownBy(() -> tables.log()
                        .append(body, List.of(entry(2, UUID.randomUUID(), 1, "b"), entry(3, client, 1, "a"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(tables.log().newest(body)).isEqualTo(1);
    }

    @Test
    void theNewestCheckpointNotYoungerThanAVersionIsFound() {
        tables.checkpoints().save(body, 5, document("five"));
        tables.checkpoints().save(body, 9, document("nine"));
        tables.checkpoints().save(body, 9, document("nine"));
        tables.checkpoints().save(body, 1002, document("thousand"));
        tables.checkpoints().save(body, 1003, document("more"));

        assertThat(tables.checkpoints().newest(body, 4)).isEmpty();
        assertThat(tables.checkpoints().newest(body, 5)).isEmpty();
        assertThat(tables.checkpoints().newest(body, 1002).orElseThrow().version())
                .isEqualTo(9);
        assertThat(tables.checkpoints().newest(body, Long.MAX_VALUE))
                .contains(new Checkpoints.Checkpoint(1003, document("more")));
    }

    @Test
    void anAnchorMovesForwardOnly() {
        var row = new AnchorRow(AnchorId.random(), body, 3, 4, 9, "كلمة", Kind.COMMENT, false, false);
        tables.anchors().insert(row);
        var later = new AnchorRow(row.id(), body, 7, 6, 6, "كلمة", Kind.COMMENT, true, false);
        tables.anchors().move(later);
        tables.anchors().move(row);
        assertThat(tables.anchors().of(body)).containsExactly(later);

        tables.anchors().resolve(row.id(), true);
        assertThat(tables.anchors().find(row.id()).orElseThrow().resolved()).isTrue();
        tables.anchors().delete(row.id());
        assertThat(tables.anchors().of(body)).isEmpty();
    }
}
