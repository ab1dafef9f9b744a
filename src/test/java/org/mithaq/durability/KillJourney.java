package org.mithaq.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.account.TestPeople;
import org.mithaq.common.BodyId;
import org.mithaq.editing.CollabConnection;

/**
 * <i>Saved</i> means saved: people type, the application is killed at any moment, and after its next start everything that it had said to
 * have committed is there, once. Those who kept their page open lose nothing at all. {@code -Dmithaq.kills=20} for the long run.
 */
class KillJourney {

    private static final int KILLS = Integer.getInteger("mithaq.kills", 2);
    private static final int WRITERS = 3;

    private final long seed = Long.getLong("mithaq.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Ledger> ledgers = new ArrayList<>();
    private Scene scene;
    private @Nullable Visitor visitor;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedOutlivesTheProcessOnH2() throws Exception {
        run(
                "jdbc:h2:file:" + folder.resolve("mithaq")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    @Test
    void whatWasAcknowledgedOutlivesProcessAndDatabaseOnPostgresql() throws Exception {
        try (var database = new KilledPostgres(folder.resolve("pg"))) {
            var settings = List.of(
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
            scene = Scene.prepare(settings, 3 * KILLS + 3);
            try (var application = application(settings)) {
                application.start(http);
                databaseDiesWhilePeopleType(application, database);
                for (var kill = 1; kill <= Math.max(1, KILLS / 2); kill++) {
                    round(application, kill);
                }
                checkAll(application);
            }
        }
    }

    private void run(String url) throws Exception {
        var settings = List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=mithaq",
                "--spring.datasource.password=");
        scene = Scene.prepare(settings, 3 * KILLS);
        try (var application = application(settings)) {
            application.start(http);
            for (var kill = 0; kill < KILLS; kill++) {
                round(application, kill);
            }
            checkAll(application);
        }
    }

    private ApplicationProcess application(List<String> settings) throws IOException {
        try (var free = new ServerSocket(0)) {
            return new ApplicationProcess(free.getLocalPort(), folder.resolve("log"), settings);
        }
    }

    private CollabConnection line(ApplicationProcess application) throws Exception {
        return visitor(application).line();
    }

    /** A restarted application knows no session: everybody signs in again, which takes a while by design. */
    private Visitor visitor(ApplicationProcess application) throws Exception {
        if (visitor == null || !visitor.isSignedIn()) {
            visitor = Visitor.signIn(application.address(), scene.login(), TestPeople.PASSWORD);
        }
        return visitor;
    }

    /** Three texts: in two of them everybody's page dies with the server, in the third everybody comes back and sends again. */
    private void round(ApplicationProcess application, int number) throws Exception {
        var closed = scene.body(3 * number);
        var kept = scene.body(3 * number + 1);
        var wild = scene.body(3 * number + 2);
        var leaving = typists(application, "l" + number, closed, true);
        var staying = typists(application, "s" + number, kept, true);
        var changing = typists(application, "c" + number, wild, false);
        var all = new ArrayList<>(leaving);
        all.addAll(staying);
        all.addAll(changing);
        all.forEach(Typist::type);
        TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(1200));
        application.kill();
        for (var one : all) {
            one.stop();
            one.hangUp();
        }
        application.start(http);
        checkClosed(application, leaving, closed);
        checkClosed(application, changing, wild);
        comeBack(application, staying);
        checkKept(application, staying, kept);
    }

    private void databaseDiesWhilePeopleType(ApplicationProcess application, KilledPostgres database) throws Exception {
        var body = scene.body(0);
        var typists = typists(application, "d", body, true);
        typists.forEach(Typist::type);
        TimeUnit.MILLISECONDS.sleep(700);
        database.kill();
        TimeUnit.MILLISECONDS.sleep(700);
        database.startAgain();
        TimeUnit.MILLISECONDS.sleep(700);
        assertThat(application.isAlive()).isTrue();
        for (var one : typists) {
            one.stop();
            one.settle();
        }
        checkKept(application, typists, body);
        typists.forEach(Typist::hangUp);
    }

    private List<Typist> typists(ApplicationProcess application, String name, BodyId body, boolean onlyWords)
            throws Exception {
        var person = visitor(application);
        return IntStream.range(0, WRITERS)
                .mapToObj(
                        i -> new Typist(name + "w" + i, new Random(random.nextLong()), onlyWords, person.line(), body))
                .toList();
    }

    private void comeBack(ApplicationProcess application, List<Typist> typists) throws Exception {
        for (var one : typists) {
            one.comeBack(line(application));
            one.type();
        }
        TimeUnit.MILLISECONDS.sleep(200);
        for (var one : typists) {
            one.stop();
            one.settle();
        }
    }

    private void checkClosed(ApplicationProcess application, List<Typist> typists, BodyId body) throws Exception {
        var ledger = ledger(typists, body);
        try (var line = line(application)) {
            var words = Ledger.wordsOf(ledger.check(line));
            var typed = typists.stream().flatMap(one -> one.words().stream()).collect(Collectors.toSet());
            assertThat(words.stream().filter(typed::contains))
                    .as("seed %d", seed)
                    .doesNotHaveDuplicates();
        }
    }

    private void checkKept(ApplicationProcess application, List<Typist> typists, BodyId body) throws Exception {
        var ledger = ledger(typists, body);
        var typed = typists.stream().flatMap(one -> one.words().stream()).toList();
        try (var line = line(application)) {
            var words = Ledger.wordsOf(ledger.check(line));
            assertThat(words).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(typed);
        }
        typists.forEach(Typist::hangUp);
    }

    private Ledger ledger(List<Typist> typists, BodyId body) {
        var ledger = new Ledger(body);
        typists.forEach(one -> ledger.note(one.heard()));
        assertThat(ledger.size()).as("something was committed before the end").isPositive();
        ledgers.add(ledger);
        return ledger;
    }

    /** What outlived one kill outlives the next ones too. */
    private void checkAll(ApplicationProcess application) throws Exception {
        try (var line = line(application)) {
            ledgers.forEach(ledger -> ledger.check(line));
        }
        var entries = ledgers.stream().mapToInt(Ledger::size).sum();
        System.out.printf(
                "seed %d: %d texts, %d committed batches, none lost, none twice%n", seed, ledgers.size(), entries);
    }
}
