package org.mithaq.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.AgendaItemId;
import org.mithaq.workshop.Decision;
import org.mithaq.workshop.DecisionPut;
import org.mithaq.workshop.Move;
import org.mithaq.workshop.MoveMade;
import org.mithaq.workshop.Provenance;
import org.mithaq.workshop.RecordMade;
import org.mithaq.workshop.WorkshopId;
import org.mockito.ArgumentCaptor;

class WorkshopAuditTest {

    private final AuditTrail trail = mock(AuditTrail.class);
    private final WorkshopAuditListener listener = new WorkshopAuditListener(trail);
    private final StrategyId strategy = StrategyId.random();
    private final WorkshopId workshop = WorkshopId.random();
    private final PersonId by = PersonId.random();

    @Test
    void openingBeginningClosingAndTakingBackAreRecordedAndPausesAreNot() {
        for (var kind : Move.Kind.values()) {
            var item = kind == Move.Kind.BEGUN ? AgendaItemId.random() : null;
            var move = new Move(kind.ordinal() + 1L, kind, item, Duration.ZERO, by, Instant.EPOCH);
            listener.on(new MoveMade(strategy, workshop, move));
        }
        var rows = ArgumentCaptor.forClass(AuditEvent.class);
        verify(trail, atLeast(1)).record(rows.capture());
        assertThat(rows.getAllValues())
                .extracting(AuditEvent::action)
                .containsExactly(
                        AuditAction.WORKSHOP_OPENED,
                        AuditAction.ITEM_BEGUN,
                        AuditAction.WORKSHOP_CLOSED,
                        AuditAction.WORKSHOP_UNDONE);
        assertThat(rows.getAllValues()).allSatisfy(row -> {
            assertThat(row.strategyOrNull()).isEqualTo(strategy);
            assertThat(row.objectId()).isEqualTo(workshop.toString());
            assertThat(row.actorOrNull()).isEqualTo(by);
        });
        assertThat(rows.getAllValues().get(1).detail()).startsWith("item=");
    }

    @Test
    void whatGoesIntoATextAndARecordThatIsMadeAreRecorded() {
        var section = SectionId.random();
        var decision = new Decision(
                workshop, null, null, UUID.randomUUID(), Decision.Kind.RESERVATION, UUID.randomUUID(), "لا نقبل");
        listener.on(new DecisionPut(
                strategy,
                new Provenance(UUID.randomUUID(), decision, section, BodyId.random(), by, Instant.EPOCH, null, null)));
        listener.on(new RecordMade(strategy, workshop, StrategyId.random(), by));
        var rows = ArgumentCaptor.forClass(AuditEvent.class);
        verify(trail, atLeast(1)).record(rows.capture());
        var put = rows.getAllValues().getFirst();
        assertThat(put.action()).isEqualTo(AuditAction.DECISION_PUT);
        assertThat(put.sectionOrNull()).isEqualTo(section);
        assertThat(put.reason()).isEqualTo("لا نقبل");
        assertThat(put.detail()).contains("kind=RESERVATION", "ballot=");
        assertThat(rows.getAllValues().getLast().action()).isEqualTo(AuditAction.RECORD_MADE);
    }
}
