package org.mithaq.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Role;
import org.mithaq.common.Denied;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyRoom;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListenerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuditTrailTest {

    @Parameter
    TestDatabase database;

    private StrategyRoom room;
    private JdbcClient jdbc;
    private AuditTrail trail;
    private Strategy strategy;
    private PersonId owner;

    @BeforeEach
    void start() {
        DataSource source = database.fresh();
        jdbc = JdbcClient.create(source);
        room = new StrategyRoom(source, Wiring.class, JdbcAudit.class, AuditTrail.class, AuditListener.class);
        trail = room.bean(AuditTrail.class);
        strategy = room.create("T3");
        owner = room.owner.signedIn().orElseThrow();
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void whatHappensToADocumentIsRecorded() {
        assertThat(find(AuditFilter.ALL))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.STRATEGY_CREATED, AuditAction.MEMBERS_CHANGED);
        var created = find(AuditFilter.ALL).getFirst();
        assertThat(created.actor()).isEqualTo(owner);
        assertThat(created.roles()).isEqualTo("OWNER,LEAD_DRAFTER");
        assertThat(created.marking()).isEqualTo("internal");
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void anActThatIsRolledBackLeavesNoRow() {
        var before = trail.verify().rows();
        new TransactionTemplate(room.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            room.create("T3");
            status.setRollbackOnly();
        });
        assertThat(trail.verify().rows()).isEqualTo(before);
    }

    @Test
    void aChangedRowIsFound() {
        record(3);
        jdbc.sql("update audit_entry set reason = 'never said' where seq = 4").update();
        var found = trail.verify();
        assertThat(found.intact()).isFalse();
        assertThat(found.broken()).containsExactly(4L);
    }

    @Test
    void aChangedRowWithANewHashIsFoundByTheNextOne() {
        record(3);
        var row = find(AuditFilter.ALL).stream()
                .filter(entry -> entry.seq() == 4)
                .findFirst()
                .orElseThrow();
        var forged = new AuditEntry(
                        row.seq(),
                        row.at(),
                        row.strategy(),
                        row.section(),
                        row.actor(),
                        row.actingFor(),
                        row.roles(),
                        row.ministry(),
                        row.action(),
                        row.objectType(),
                        row.objectId(),
                        row.objectVersion(),
                        row.beforeHash(),
                        row.afterHash(),
                        "never said",
                        row.detail(),
                        row.marking(),
                        row.prevHash(),
                        "")
                .sealed();
        jdbc.sql("update audit_entry set reason = :reason, hash = :hash where seq = 4")
                .param("reason", forged.reason())
                .param("hash", forged.hash())
                .update();
        assertThat(trail.verify().broken()).containsExactly(5L);
    }

    @Test
    void aRemovedRowIsFoundInTheMiddleAndAtTheEnd() {
        record(3);
        jdbc.sql("delete from audit_entry where seq = 5").update();
        assertThat(trail.verify().truncated()).isTrue();
        jdbc.sql("delete from audit_entry where seq = 3").update();
        assertThat(trail.verify().broken()).containsExactly(4L);
    }

    @Test
    void writersAtOnceKeepOneChain() throws Exception {
        var before = trail.verify().rows();
        var writers = Executors.newFixedThreadPool(4);
        try {
            var tasks = IntStream.range(0, 40)
                    .mapToObj(number -> (Callable<Void>) () -> {
                        record(1);
                        return null;
                    })
                    .toList();
            for (var done : writers.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }
        var verified = trail.verify();
        assertThat(verified.intact()).isTrue();
        assertThat(verified.rows()).isEqualTo(before + 40);
    }

    @Test
    void rowsAreFiltered() {
        record(2);
        var exports = new AuditFilter(Set.of(AuditAction.EXPORTED), null, null, null, null);
        assertThat(find(exports)).hasSize(2);
        assertThat(trail.count(room.owner, strategy.id(), exports)).isEqualTo(2);
        assertThat(find(new AuditFilter(Set.of(), PersonId.random(), null, null, null)))
                .isEmpty();
        var later = find(AuditFilter.ALL).getFirst().at().plusSeconds(60);
        assertThat(find(new AuditFilter(Set.of(), null, null, later, null))).isEmpty();
        assertThat(find(new AuditFilter(Set.of(), owner, null, null, later))).hasSize(4);
    }

    @Test
    void anExportCanBeVerifiedElsewhereAndShowsNothingOfOthers() throws Exception {
        var other = room.create("T3");
        record(1);
        List<String> lines = new ArrayList<>();
        trail.export(room.owner, strategy.id(), lines::add);

        assertThat(lines).hasSize((int) trail.verify().rows());
        assertThat(lines).noneMatch(line -> line.contains(other.id().toString()));
        var json = JsonMapper.builder().build();
        var previous = AuditEntry.GENESIS;
        for (var line : lines) {
            var row = json.readTree(line);
            var hash = row.get("hash").asString();
            assertThat(row.get("prevHash").asString()).isEqualTo(previous);
            if (row.has("action")) {
                var canonical = line.replace(",\"hash\":\"" + hash + "\"}", "}");
                var digest = java.security.MessageDigest.getInstance("SHA-256")
                        .digest(canonical.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertThat(java.util.HexFormat.of().formatHex(digest)).isEqualTo(hash);
            }
            previous = hash;
        }
    }

    @Test
    void onlyThoseWithTheRightReadIt() {
        var observer = room.accounts.member(strategy.id(), Role.OBSERVER);
        var reviewer = room.accounts.member(strategy.id(), Role.REVIEWER_LEGAL);
        var stranger = room.accounts.person("stranger");
        assertThat(trail.find(observer, strategy.id(), AuditFilter.ALL, 0, 10)).isNotEmpty();
        assertThatThrownBy(() -> trail.find(reviewer, strategy.id(), AuditFilter.ALL, 0, 10))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> trail.verify(stranger, strategy.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trail.ofInstallation(room.owner, AuditFilter.ALL, 0, 10))
                .isInstanceOf(Denied.class);
    }

    private void record(int times) {
        for (int i = 0; i < times; i++) {
            trail.record(AuditEvent.in(strategy.id(), owner, AuditAction.EXPORTED)
                    .on("file", "strategy.docx")
                    .because("نسخة لمجلس الوزراء", "number=" + i));
        }
    }

    private List<AuditEntry> find(AuditFilter filter) {
        return trail.find(room.owner, strategy.id(), filter, 0, 100);
    }

    static final class Wiring {
        @Bean
        java.time.Clock clock() {
            return java.time.Clock.systemUTC();
        }

        @Bean
        static TransactionalEventListenerFactory atTheEndOfTransactions() {
            return new TransactionalEventListenerFactory();
        }
    }
}
