package org.mithaq.history;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.Membership;
import org.mithaq.account.Memberships;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.account.Role;
import org.mithaq.account.SystemRole;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Strategies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what, when, as what: rows that are only added, each holding the hash of the one before (domain §5.4). A database account
 * can change rows all the same, so the trail can be verified, and an export of it can be verified elsewhere.
 */
@Service
@Transactional
public class AuditTrail {

    private static final int PAGE = 1000;
    private static final int PROBLEMS_MAX = 20;
    private static final int REASON_MAX = 4000;
    private static final int DETAIL_MAX = 2000;
    private static final int OBJECT_MAX = 300;

    private final AccessPolicy policy;
    private final Memberships memberships;
    private final People people;
    private final Strategies strategies;
    private final JdbcAudit stored;
    private final Clock clock;

    AuditTrail(
            AccessPolicy policy,
            Memberships memberships,
            People people,
            Strategies strategies,
            JdbcAudit stored,
            Clock clock) {
        this.policy = policy;
        this.memberships = memberships;
        this.people = people;
        this.strategies = strategies;
        this.stored = stored;
        this.clock = clock;
    }

    /** What verification found. Rows that fail are named by number; {@code truncated} means that rows are missing at the end. */
    public record Verification(long rows, List<Long> broken, boolean truncated) {

        public boolean intact() {
            return broken.isEmpty() && !truncated;
        }
    }

    /** Adds a row in the caller's transaction, so that an act and its row are committed together or not at all. */
    public void record(AuditEvent event) {
        var membership = membership(event);
        var head = stored.lockHead();
        stored.append(new AuditEntry(
                        head.seq() + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        event.strategyOrNull(),
                        event.sectionOrNull(),
                        event.actorOrNull(),
                        null,
                        roles(membership),
                        ministry(event.actorOrNull(), membership),
                        event.action(),
                        event.objectType(),
                        cut(event.objectId(), OBJECT_MAX),
                        event.objectVersionOrNull(),
                        event.beforeHashOrNull(),
                        event.afterHashOrNull(),
                        cut(event.reason(), REASON_MAX),
                        cut(event.detail(), DETAIL_MAX),
                        marking(event.strategyOrNull()),
                        head.hash(),
                        "")
                .sealed());
    }

    /** The rows of a strategy, newest first; needs {@link Act#AUDIT}. */
    @Transactional(readOnly = true)
    public List<AuditEntry> find(Actor actor, StrategyId strategy, AuditFilter filter, int offset, int limit) {
        policy.require(actor, Act.AUDIT, strategy);
        return stored.find(strategy, filter, offset, Math.min(limit, PAGE));
    }

    @Transactional(readOnly = true)
    public int count(Actor actor, StrategyId strategy, AuditFilter filter) {
        policy.require(actor, Act.AUDIT, strategy);
        return stored.count(strategy, filter);
    }

    /** When a document, its texts or its review last changed; opening and exporting change nothing. Rights are the caller's business. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastChange(StrategyId strategy) {
        var changes = EnumSet.complementOf(EnumSet.of(AuditAction.OPENED, AuditAction.EXPORTED, AuditAction.IMPORTED));
        return stored.find(strategy, new AuditFilter(changes, null, null, null, null), 0, 1).stream()
                .map(AuditEntry::at)
                .findFirst();
    }

    /** The rows about the installation itself, such as sign-ins, newest first; for its administrators. */
    @Transactional(readOnly = true)
    public List<AuditEntry> ofInstallation(Actor actor, AuditFilter filter, int offset, int limit) {
        policy.require(actor, SystemRole.ADMINISTRATOR);
        return stored.find(null, filter, offset, Math.min(limit, PAGE));
    }

    /** Computes every hash of the whole chain again; names at most 20 broken rows. */
    @Transactional(readOnly = true)
    public Verification verify(Actor actor, StrategyId strategy) {
        policy.require(actor, Act.AUDIT, strategy);
        return verify();
    }

    Verification verify() {
        var head = stored.head();
        var broken = new ArrayList<Long>();
        var last = new long[] {0};
        var hash = new String[] {AuditEntry.GENESIS};
        eachUntil(head.seq(), entry -> {
            var follows = entry.seq() == last[0] + 1 && entry.prevHash().equals(hash[0]);
            if ((!follows || !entry.isIntact()) && broken.size() < PROBLEMS_MAX) {
                broken.add(entry.seq());
            }
            last[0] = entry.seq();
            hash[0] = entry.hash();
        });
        return new Verification(last[0], broken, last[0] != head.seq() || !hash[0].equals(head.hash()));
    }

    /**
     * Hands over the trail of a strategy as JSON lines: its own rows in full, and of all other rows their place in the chain, so that
     * the chain can be verified without this application.
     */
    @Transactional(readOnly = true)
    public void export(Actor actor, StrategyId strategy, Consumer<String> lines) {
        policy.require(actor, Act.AUDIT, strategy);
        eachUntil(
                stored.head().seq(),
                entry -> lines.accept(strategy.equals(entry.strategy()) ? entry.line() : entry.link()));
    }

    private void eachUntil(long end, Consumer<AuditEntry> reader) {
        for (long seq = 0; seq < end; ) {
            var page = stored.after(seq, PAGE).stream()
                    .filter(entry -> entry.seq() <= end)
                    .toList();
            if (page.isEmpty()) {
                return;
            }
            page.forEach(reader);
            seq = page.getLast().seq();
        }
    }

    private Optional<Membership> membership(AuditEvent event) {
        return event.actorOrNull() == null
                ? Optional.empty()
                : event.strategy().flatMap(strategy -> memberships.find(event.actorOrNull(), strategy));
    }

    private static String roles(Optional<Membership> membership) {
        return membership
                .map(member -> member.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")))
                .orElse("");
    }

    private @Nullable MinistryId ministry(@Nullable PersonId actor, Optional<Membership> membership) {
        return membership
                .flatMap(Membership::ministry)
                .or(() -> Optional.ofNullable(actor).flatMap(people::find).flatMap(Person::ministry))
                .orElse(null);
    }

    private String marking(@Nullable StrategyId strategy) {
        return Optional.ofNullable(strategy)
                .flatMap(strategies::find)
                .map(found -> found.data().marking())
                .orElse("");
    }

    private static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max - 1) + "…";
    }
}
