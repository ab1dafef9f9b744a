package org.mithaq;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Role;
import org.mithaq.account.SystemRole;

/** Everybody who could ask for something: one member with each role alone, and those outside the strategy. */
public enum Asker {
    OWNER(Role.OWNER),
    LEAD_DRAFTER(Role.LEAD_DRAFTER),
    SECTION_DRAFTER(Role.SECTION_DRAFTER),
    CONTRIBUTOR(Role.CONTRIBUTOR),
    REVIEWER_LEGAL(Role.REVIEWER_LEGAL),
    REVIEWER_SECURITY(Role.REVIEWER_SECURITY),
    REVIEWER_RIGHTS(Role.REVIEWER_RIGHTS),
    REVIEWER_ECONOMIC(Role.REVIEWER_ECONOMIC),
    REVIEWER_LANGUAGE(Role.REVIEWER_LANGUAGE),
    FOCAL_POINT(Role.FOCAL_POINT),
    APPROVER(Role.APPROVER),
    FACILITATOR(Role.FACILITATOR),
    CURATOR(Role.CURATOR),
    OBSERVER(Role.OBSERVER),
    /** Was an owner, and can no longer sign in. */
    DEACTIVATED_OWNER,
    /** Signed in, and takes part in another strategy only. */
    OUTSIDER,
    ADMINISTRATOR(SystemRole.ADMINISTRATOR),
    LIBRARY_CURATOR(SystemRole.CURATOR),
    STRATEGIST(SystemRole.STRATEGIST),
    ANONYMOUS;

    private final @Nullable Role role;
    private final @Nullable SystemRole systemRole;

    Asker() {
        this(null, null);
    }

    Asker(Role role) {
        this(role, null);
    }

    Asker(SystemRole systemRole) {
        this(null, systemRole);
    }

    Asker(@Nullable Role role, @Nullable SystemRole systemRole) {
        this.role = role;
        this.systemRole = systemRole;
    }

    /** The role in the strategy, if the asker is a member who can sign in. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    public Optional<SystemRole> systemRole() {
        return Optional.ofNullable(systemRole);
    }

    public static Set<Asker> members() {
        return Arrays.stream(values())
                .filter(asker -> asker.role != null)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Asker.class)));
    }

    public static Set<Asker> reviewers() {
        return EnumSet.of(
                REVIEWER_LEGAL, REVIEWER_SECURITY, REVIEWER_RIGHTS, REVIEWER_ECONOMIC, REVIEWER_LANGUAGE, FOCAL_POINT);
    }

    public static Set<Asker> signedIn() {
        return EnumSet.complementOf(EnumSet.of(ANONYMOUS, DEACTIVATED_OWNER));
    }

    public static Set<Asker> nobody() {
        return EnumSet.noneOf(Asker.class);
    }
}
