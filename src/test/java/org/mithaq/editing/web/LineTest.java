package org.mithaq.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.account.Role;
import org.mithaq.common.BodyId;
import org.mithaq.editing.CollabClient;
import org.mithaq.editing.CollabConnection;
import org.mithaq.editing.RandomSteps;
import org.mithaq.strategy.DocumentState;
import org.mithaq.strategy.SectionState;

/** What a line of a real server does, whatever carries it. */
abstract class LineTest extends LineServer {

    @Test
    void nobodyGetsInWithoutSigningIn() {
        assertThat(refusal("Origin", origin())).isEqualTo(401);
        assertThat(refusal("Origin", origin(), "Cookie", "JSESSIONID=made-up")).isEqualTo(401);
    }

    @Test
    void twoPeopleWhoTypeAtOnceSeeTheSameText() throws Exception {
        var first = line(Asker.LEAD_DRAFTER);
        memberships.put(fixture.strategy(), fixture.person(Asker.OBSERVER), Set.of(Role.LEAD_DRAFTER), null);
        var second = line(Asker.OBSERVER);
        var one = first.join(body);
        var two = second.join(body);
        var steps = new RandomSteps(new Random(5));
        for (var i = 0; i < 60; i++) {
            var line = i % 2 == 0 ? first : second;
            line.with(i % 2 == 0 ? one : two, client -> {
                client.change(steps::next);
                client.flush();
            });
        }
        settle(first, one);
        settle(second, two);
        var newest = texts.current(body).version();
        first.await(() -> one.version() == newest);
        second.await(() -> two.version() == newest);

        assertThat(one.document()).isEqualTo(two.document());
        assertThat(texts.current(body).document()).isEqualTo(one.document());
        assertThat(texts.authors(body))
                .containsExactlyInAnyOrder(fixture.person(Asker.LEAD_DRAFTER), fixture.person(Asker.OBSERVER));
    }

    private static void settle(CollabConnection line, CollabClient client) {
        line.await(() -> {
            client.flush();
            return client.isSettled();
        });
    }

    @Test
    void theFirstTextMovesAnEmptySectionToDrafting() throws Exception {
        var line = line(Asker.LEAD_DRAFTER);
        var client = line.join(body);
        var section = strategies.body(body).orElseThrow().section();
        assertThat(strategies.section(section).orElseThrow().state()).isEqualTo(SectionState.EMPTY);

        type(line, client, "a beginning");
        line.await(client::isSettled);
        line.awaitFrame("entries");

        Awaitility.await().until(() -> strategies.section(section).orElseThrow().state() == SectionState.DRAFTING);
    }

    @Test
    void aReaderReadsAndAnOutsiderLearnsNothing() throws Exception {
        var reader = line(Asker.OBSERVER);
        var client = reader.join(body);
        assertThat(client.isJoined()).isTrue();
        assertThat(client.mayEdit()).isFalse();
        reader.send(steps(client.client(), 1));
        assertThat(reader.awaitFrame("rejected").path("reason").asString()).isEqualTo("not_allowed");

        var outsider = line(Asker.OUTSIDER);
        assertThat(outsider.join(body).stopped()).contains("not_found");
        assertThat(outsider.join(BodyId.random()).stopped()).contains("not_found");
    }

    @Test
    void rightsTakenAwayReachAnOpenSocket() throws Exception {
        var person = fixture.person(Asker.LEAD_DRAFTER);
        var line = line(person);
        var client = line.join(body);
        members.remove(fixture.founderActor(), fixture.strategy(), person);

        reaches(line, () -> client.stopped().isPresent());
        assertThat(client.stopped()).contains("no_longer_member");
    }

    /** What a change of rights may take to reach an open line. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private static void reaches(CollabConnection line, BooleanSupplier wanted) {
        Awaitility.await().atMost(AT_ONCE).pollInterval(Duration.ofMillis(10)).until(() -> {
            line.frames();
            return wanted.getAsBoolean();
        });
    }

    @Test
    void aChangedRoleIsToldAtOnceAndHolds() throws Exception {
        var person = fixture.person(Asker.LEAD_DRAFTER);
        var line = line(person);
        var client = line.join(body);

        members.put(fixture.founderActor(), fixture.strategy(), person, Set.of(Role.OBSERVER), null);
        // said again by the client without waiting for anything
        line.send(steps(client.client(), 1));

        reaches(line, () -> !client.mayEdit());
        assertThat(line.awaitFrame("rejected").path("reason").asString()).isEqualTo("not_allowed");
        assertThat(texts.current(body).version()).isZero();
        members.put(fixture.founderActor(), fixture.strategy(), person, Set.of(Role.LEAD_DRAFTER), null);
        reaches(line, client::mayEdit);
    }

    @Test
    void aLockedSectionIsToldAtOnceAndTakesNothing() throws Exception {
        var line = line(Asker.LEAD_DRAFTER);
        var client = line.join(body);
        var section = strategies.body(body).orElseThrow().section();

        strategies.moveSection(section, SectionState.LOCKED);

        reaches(line, () -> !client.mayEdit());
        line.send(steps(client.client(), 1));
        assertThat(line.awaitFrame("rejected").path("reason").asString()).isEqualTo("locked");
        strategies.moveSection(section, SectionState.DRAFTING);
        reaches(line, client::mayEdit);
    }

    @Test
    void aDocumentThatIsApprovedTakesNothing() throws Exception {
        var line = line(Asker.LEAD_DRAFTER);
        var client = line.join(body);

        strategies.moveDocument(fixture.strategy(), DocumentState.DRAFTING);
        strategies.moveDocument(fixture.strategy(), DocumentState.APPROVED);

        reaches(line, () -> !client.mayEdit());
    }

    @Test
    void aPersonWhoIsDeactivatedIsOutAtOnce() throws Exception {
        var line = line(Asker.LEAD_DRAFTER);
        var client = line.join(body);

        deactivation.deactivate(fixture.person(Asker.LEAD_DRAFTER));

        reaches(line, () -> client.stopped().isPresent() || !line.isOpen());
        assertThat(line.isOpen() ? client.stopped().orElseThrow() : "closed").isIn("no_longer_member", "closed");
    }

    @Test
    void whatIsNoFrameIsRefusedAndTheLineStays() throws Exception {
        var line = line(Asker.LEAD_DRAFTER);
        var refusals = 0;
        for (var nonsense : List.of(
                "{",
                "[]",
                "null",
                "{\"t\":\"join\"}",
                "{\"t\":\"fly\",\"body\":\"" + UUID.randomUUID() + "\"}",
                "[".repeat(5000))) {
            line.send(nonsense);
            var expected = ++refusals;
            line.await(() -> line.frames().size() == expected);
            assertThat(line.awaitFrame("refused").path("reason").asString()).isEqualTo("bad_frame");
        }
        var client = line.join(body);
        type(line, client, "still here");
        line.await(client::isSettled);
        assertThat(line.isOpen()).isTrue();
    }

    @Test
    void stepsOutsideTheSchemaAreRejected() throws Exception {
        var line = line(Asker.LEAD_DRAFTER);
        var client = line.join(body);
        line.send(steps(client.client(), 1)
                .replace(
                        "\"text\":\"x\"",
                        "\"text\":\"x\",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"javascript:alert(1)\"}}]"));

        assertThat(line.awaitFrame("rejected").path("reason").asString()).isEqualTo("invalid");
        assertThat(texts.current(body).version()).isZero();
    }

    @Test
    void aFrameOverTheLimitClosesTheLine() throws Exception {
        var line = line(Asker.LEAD_DRAFTER);
        line.join(body);
        line.send("{\"t\":\"ping\",\"x\":\"" + "x".repeat(Limits.MAX_FRAME) + "\"}");

        assertThat(line.awaitClose()).isEqualTo(closedAs(1009));
    }

    @Test
    void tooManyBatchesASecondAreRejected() throws Exception {
        var line = line(Asker.LEAD_DRAFTER);
        var client = line.join(body);
        for (var seq = 1; seq <= 60; seq++) {
            line.send(steps(client.client(), seq));
        }

        assertThat(line.awaitFrame("rejected").path("reason").asString()).isEqualTo("too_fast");
    }

    @Test
    void signingOutClosesTheLine() throws Exception {
        var cookie = signIn(fixture.person(Asker.LEAD_DRAFTER));
        var line = line("Origin", origin(), "Cookie", cookie);
        var client = line.join(body);
        get("/test/sign-out", "Cookie", cookie);

        assertThat(line.awaitClose()).isEqualTo(closedAs(1008));
        assertThat(client.stopped()).contains("signed_out");
        assertThat(refusal("Origin", origin(), "Cookie", cookie)).isEqualTo(401);
    }

    @Test
    void aPingIsAnswered() throws Exception {
        var line = line(Asker.LEAD_DRAFTER);
        line.send("{\"t\":\"ping\"}");

        assertThat(line.awaitFrame("pong")).isNotNull();
    }
}
