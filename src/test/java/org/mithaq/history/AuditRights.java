package org.mithaq.history;

import static org.mithaq.RightsRow.inInstallation;
import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;

class AuditRights implements RightsRows {

    private static final Set<Asker> AUDITORS =
            EnumSet.of(Asker.OWNER, Asker.LEAD_DRAFTER, Asker.APPROVER, Asker.OBSERVER);

    private final AuditTrail trail;

    AuditRights(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inStrategy(
                        "audit: read the trail",
                        AUDITORS,
                        (actor, fixture) -> trail.find(actor, fixture.strategy(), AuditFilter.ALL, 0, 10)),
                inStrategy(
                        "audit: count its rows",
                        AUDITORS,
                        (actor, fixture) -> trail.count(actor, fixture.strategy(), AuditFilter.ALL)),
                inStrategy("audit: verify it", AUDITORS, (actor, fixture) -> trail.verify(actor, fixture.strategy())),
                inStrategy(
                        "audit: take a copy",
                        AUDITORS,
                        (actor, fixture) -> trail.export(actor, fixture.strategy(), line -> {})),
                inInstallation(
                        "audit: read about the installation",
                        EnumSet.of(Asker.ADMINISTRATOR),
                        (actor, fixture) -> trail.ofInstallation(actor, AuditFilter.ALL, 0, 10)));
    }
}
