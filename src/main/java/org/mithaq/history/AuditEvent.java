package org.mithaq.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/**
 * Something to be recorded. Start with {@link #in} or {@link #ofInstallation} and add what is known; what the trail can find out
 * itself, such as roles, ministry and marking, is not asked for.
 *
 * @param objectType a stable word such as {@code section}, {@code document}, {@code file}
 * @param detail facts in the form {@code name=value; name=value}, for whoever reads the trail later
 */
public record AuditEvent(
        @Nullable StrategyId strategyOrNull,
        @Nullable SectionId sectionOrNull,
        @Nullable PersonId actorOrNull,
        AuditAction action,
        String objectType,
        String objectId,
        @Nullable Long objectVersionOrNull,
        @Nullable String beforeHashOrNull,
        @Nullable String afterHashOrNull,
        String reason,
        String detail) {

    public static AuditEvent in(StrategyId strategy, @Nullable PersonId actor, AuditAction action) {
        return new AuditEvent(strategy, null, actor, action, "document", strategy.toString(), null, null, null, "", "");
    }

    public static AuditEvent ofInstallation(@Nullable PersonId actor, AuditAction action) {
        return new AuditEvent(null, null, actor, action, "installation", "", null, null, null, "", "");
    }

    public AuditEvent on(String type, Object id) {
        return new AuditEvent(
                strategyOrNull,
                sectionOrNull,
                actorOrNull,
                action,
                type,
                id.toString(),
                objectVersionOrNull,
                beforeHashOrNull,
                afterHashOrNull,
                reason,
                detail);
    }

    public AuditEvent section(@Nullable SectionId section) {
        return new AuditEvent(
                strategyOrNull,
                section,
                actorOrNull,
                action,
                section == null ? objectType : "section",
                section == null ? objectId : section.toString(),
                objectVersionOrNull,
                beforeHashOrNull,
                afterHashOrNull,
                reason,
                detail);
    }

    public AuditEvent version(long version) {
        return new AuditEvent(
                strategyOrNull,
                sectionOrNull,
                actorOrNull,
                action,
                objectType,
                objectId,
                version,
                beforeHashOrNull,
                afterHashOrNull,
                reason,
                detail);
    }

    public AuditEvent hashes(@Nullable String before, @Nullable String after) {
        return new AuditEvent(
                strategyOrNull,
                sectionOrNull,
                actorOrNull,
                action,
                objectType,
                objectId,
                objectVersionOrNull,
                before,
                after,
                reason,
                detail);
    }

    public AuditEvent because(String why, String facts) {
        return new AuditEvent(
                strategyOrNull,
                sectionOrNull,
                actorOrNull,
                action,
                objectType,
                objectId,
                objectVersionOrNull,
                beforeHashOrNull,
                afterHashOrNull,
                why,
                facts);
    }

    Optional<StrategyId> strategy() {
        return Optional.ofNullable(strategyOrNull);
    }
}
