package org.mithaq.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.Asker;
import org.mithaq.account.Role;
import org.mithaq.common.BodyId;
import org.mithaq.editing.CollabClient;
import org.mithaq.editing.CollabConnection;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What no editor of ours sends, whatever carries it: refused with a reason, or the line is closed, and the others go on. */
abstract class HostileFrames extends LineServer {

    private static final String CLOSED = "closed";

    /** What one person may open, as it is set by default. */
    private static final int MOST_LINES = 100;

    @Autowired
    private Lines beats;

    private CollabConnection attacker;
    private CollabClient joined;
    private CollabConnection bystander;
    private CollabClient typing;

    enum Attack {
        NO_JSON("refused bad_frame", body -> "{\"t\":"),
        UNKNOWN_KIND("refused bad_frame", body -> "{\"t\":\"delete\",\"body\":\"%s\"}".formatted(body)),
        UNKNOWN_VERSION("refused version", body -> "{\"t\":\"join\",\"v\":1,\"body\":\"%s\",\"client\":\"%s\"}"
                .formatted(body, UUID.randomUUID())),
        NO_BATCH_NUMBER("refused bad_frame", body -> steps(body, 0, 0, INSERT)),
        NUMBER_BEYOND_NUMBERS(
                "refused bad_frame", body -> steps(body, 0, 1, INSERT).replace("\"base\":0", "\"base\":1e400")),
        TOO_MANY_STEPS("refused bad_frame", body -> steps(body, 0, 1, (INSERT + ",").repeat(500) + INSERT)),
        NESTED_BEYOND_READING("refused bad_frame", body -> steps(body, 0, 1, nested(80))),
        NESTED_TOO_DEEP("rejected invalid", body -> steps(body, 0, 1, nested(35))),
        UNKNOWN_NODE("rejected invalid", body -> steps(body, 0, 1, replace("{\"type\":\"iframe\"}"))),
        UNKNOWN_STEP("rejected invalid", body -> steps(body, 0, 1, "{\"stepType\":\"eval\"}")),
        SHORT_WITHOUT_END("rejected invalid", body -> steps(body, 0, 1, "[1]")),
        SHORT_WITH_MORE("rejected invalid", body -> steps(body, 0, 1, "[1,1,\"a\",1]")),
        SHORT_WITHOUT_TEXT("rejected invalid", body -> steps(body, 0, 1, "[1,1,\"\"]")),
        SHORT_BACKWARDS("rejected invalid", body -> steps(body, 0, 1, "[1,0,\"a\"]")),
        SHORT_BEYOND_NUMBERS("rejected invalid", body -> steps(body, 0, 1, "[1e400,1,\"a\"]")),
        UNKNOWN_ATTRIBUTE(
                "rejected invalid",
                body -> steps(body, 0, 1, "{\"stepType\":\"attr\",\"pos\":0,\"attr\":\"onclick\",\"value\":\"x\"}")),
        SCRIPT_ADDRESS("rejected invalid", body -> steps(body, 0, 1, link("javascript:alert(1)"))),
        HIDDEN_SCRIPT_ADDRESS("rejected invalid", body -> steps(body, 0, 1, link(" JaVa\\tScript:alert(1)"))),
        EVENT_ATTRIBUTE(
                "rejected invalid",
                body -> steps(body, 0, 1, block("\"type\":\"paragraph\",\"attrs\":{\"onclick\":\"alert(1)\"}"))),
        EVENT_ATTRIBUTE_OF_A_LINK(
                "rejected invalid", body -> steps(body, 0, 1, link("https://x.example\",\"onmouseover\":\"alert(1)"))),
        HUGE_ATTRIBUTE("rejected invalid", body -> steps(body, 0, 1, link("https://" + "x".repeat(200_000)))),
        HUGE_NUMBER("rejected invalid", body -> steps(body, 0, 1, block("""
            "type":"table","content":[{"type":"table_row","content":[{"type":"table_cell",
            "attrs":{"colspan":1000000000},"content":[{"type":"paragraph"}]}]}]\
            """))),
        DATA_ADDRESS("rejected invalid", body -> steps(body, 0, 1, link("data:text/html,x"))),
        BLOCK_INSIDE_TEXT(
                "rejected invalid",
                body -> steps(body, 0, 1, replace("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\"}]}"))),
        BEHIND_THE_END("rejected invalid", body -> steps(body, 0, 1, INSERT.replace(":1", ":2000000000"))),
        BEFORE_THE_BEGINNING("rejected invalid", body -> steps(body, 0, 1, INSERT.replace(":1", ":-1"))),
        VERSION_TO_COME("rejected unknown_base", body -> steps(body, 1_000_000, 1, INSERT)),
        VERSION_BEFORE_ALL("rejected unknown_base", body -> steps(body, -1, 1, INSERT)),
        TEXT_NOT_JOINED("rejected not_allowed", body -> steps(BodyId.random().toString(), 0, 1, INSERT)),
        OVERSIZED(CLOSED, body -> "\"" + "x".repeat(Limits.MAX_FRAME) + "\"");

        private final String answer;
        private final UnaryOperator<String> frame;

        Attack(String answer, UnaryOperator<String> frame) {
            this.answer = answer;
            this.frame = frame;
        }
    }

    private static final String INSERT = replace("{\"type\":\"text\",\"text\":\"x\"}");

    private static String replace(String content) {
        return "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[%s]}}".formatted(content);
    }

    private static String block(String node) {
        return replace("{" + node + "}").replace(":1,", ":0,");
    }

    private static String link(String address) {
        return replace("{\"type\":\"text\",\"text\":\"x\",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\"%s\"}}]}"
                .formatted(address));
    }

    private static String nested(int depth) {
        var quotes = "{\"type\":\"blockquote\",\"content\":[".repeat(depth) + "{\"type\":\"paragraph\"}"
                + "]}".repeat(depth);
        return replace(quotes).replace(":1,", ":0,");
    }

    private static String steps(String body, long base, long seq, String steps) {
        return "{\"t\":\"steps\",\"body\":\"%s\",\"base\":%d,\"seq\":%d,\"steps\":[%s]}"
                .formatted(body, base, seq, steps);
    }

    @BeforeEach
    void bothAreIn() throws Exception {
        attacker = line(Asker.LEAD_DRAFTER);
        joined = attacker.join(body);
        memberships.put(fixture.strategy(), fixture.person(Asker.OBSERVER), Set.of(Role.LEAD_DRAFTER), null);
        bystander = line(Asker.OBSERVER);
        typing = bystander.join(body);
    }

    private void theOtherGoesOn() {
        type(bystander, typing, "untouched");
        bystander.await(typing::isSettled);
        assertThat(texts.current(body).document().textContent()).isEqualTo("untouched");
        assertThat(bystander.isOpen()).isTrue();
        assertThat(typing.rejections()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedAndTheOthersGoOn(Attack attack) {
        attacker.send(attack.frame.apply(body.toString()));

        if (attack.answer.equals(CLOSED)) {
            assertThat(attacker.awaitClose()).isEqualTo(closedAs(1009));
        } else {
            var answer = attack.answer.split(" ");
            assertThat(attacker.awaitFrame(answer[0]).path("reason").asString()).isEqualTo(answer[1]);
            assertThat(attacker.isOpen()).isTrue();
        }
        theOtherGoesOn();
    }

    @Test
    void aForgedAuthorIsNobodyButTheSender() {
        var forged = steps(body.toString(), 0, 1, INSERT)
                .replace(
                        "{\"t\"",
                        "{\"author\":\"%s\",\"person\":\"%s\",\"t\"".formatted(fixture.founder(), fixture.founder()));
        attacker.send(forged);
        attacker.awaitFrame("entries");

        assertThat(texts.authors(body)).containsExactly(fixture.person(Asker.LEAD_DRAFTER));
    }

    @Test
    void nobodyWritesUnderTheNameOfAnother() {
        type(bystander, typing, "mine");
        bystander.await(typing::isSettled);

        attacker.send("{\"t\":\"join\",\"v\":2,\"body\":\"%s\",\"client\":\"%s\",\"since\":null}"
                .formatted(body, typing.client()));

        assertThat(attacker.awaitFrame("refused").path("reason").asString()).isEqualTo("not_allowed");
    }

    @Test
    void aTextOfAnotherStrategyIsNotThere() {
        var foreign = strategies.bodies(fixtures.create().strategy()).getFirst().id();
        attacker.send("{\"t\":\"join\",\"v\":2,\"body\":\"%s\",\"client\":\"%s\",\"since\":null}"
                .formatted(foreign, UUID.randomUUID()));
        assertThat(attacker.awaitFrame("refused").path("reason").asString()).isEqualTo("not_found");

        attacker.send(steps(foreign.toString(), 0, 1, INSERT));
        assertThat(attacker.awaitFrame("rejected").path("reason").asString()).isEqualTo("not_allowed");
        assertThat(texts.current(foreign).version()).isZero();
        theOtherGoesOn();
    }

    @Test
    void aFloodOfLinesIsTurnedAwayAtTheDoor() throws Exception {
        var flooder = fixture.person(Asker.CONTRIBUTOR);
        var headers = new String[] {"Origin", origin(), "Cookie", signIn(flooder)};
        var lines = new ArrayList<CollabConnection>();
        for (var i = 0; i < MOST_LINES; i++) {
            lines.add(line(headers));
        }
        // a line counts from when the server has begun to serve it, a moment after the handshake
        for (var line : lines) {
            line.send("{\"t\":\"ping\"}");
            line.awaitFrame("pong");
        }
        assertThat(refusal(headers)).isEqualTo(429);
        theOtherGoesOn();

        lines.getFirst().close();
        Awaitility.await().ignoreExceptions().until(() -> {
            beats.beat();
            return line(headers).isOpen();
        });
    }

    @Test
    void aReplayedBatchIsInTheLogOnce() {
        for (var i = 0; i < 30; i++) {
            attacker.send(steps(body.toString(), 0, 1, INSERT));
        }
        attacker.send("{\"t\":\"ping\"}");
        attacker.awaitFrame("pong");
        attacker.awaitFrame("entries");

        type(bystander, typing, "y");
        bystander.await(typing::isSettled);
        assertThat(texts.current(body).version()).isEqualTo(2);
    }

    @Test
    void aFloodOfFramesEndsTheLine() {
        for (var i = 0; i < 2_000; i++) {
            attacker.send("{\"t\":\"ping\"}");
        }
        assertThat(attacker.awaitClose()).isEqualTo(closedAs(1008));
        theOtherGoesOn();
    }

    @Test
    void nonsenseWithoutEndEndsTheLine() {
        for (var i = 0; i < 20 && attacker.isOpen(); i++) {
            var heard = attacker.frames().size();
            attacker.send("nonsense");
            attacker.await(() -> attacker.frames().size() > heard || !attacker.isOpen());
        }
        assertThat(attacker.awaitClose()).isEqualTo(closedAs(1007));
        theOtherGoesOn();
    }

    /** As many tiny steps as the line takes: the line ends or the batches are refused, the text stays usable for the other. */
    @Test
    void aMillionTinySteps() {
        var batch = (INSERT + ",").repeat(499) + INSERT;
        for (var seq = 1; seq <= 2_000; seq++) {
            attacker.send(steps(body.toString(), 0, seq, batch));
            if (!attacker.isOpen()) {
                break;
            }
        }
        attacker.await(() -> !attacker.isOpen()
                || attacker.frames().stream().anyMatch(frame -> Set.of("too_fast", "unknown_base")
                        .contains(frame.path("reason").asString(""))));

        type(bystander, typing, "still here");
        bystander.await(() -> texts.current(body).document().textContent().contains("still here"));
        var size = JsonMapper.shared()
                .writeValueAsString(texts.current(body).document().textContent())
                .length();
        assertThat(size).isLessThan(4 * 1024 * 1024);
    }
}
