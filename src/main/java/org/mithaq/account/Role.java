package org.mithaq.account;

import static org.mithaq.account.Act.*;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person is in one strategy (domain §5.3); a person may hold several. */
public enum Role {
    OWNER(READ, SETTINGS, MEMBERS, STRUCTURE, ASSIGN, COMMENT, SEND_TO_REVIEW, EXPORT, AUDIT, WAIVE),
    LEAD_DRAFTER(READ, STRUCTURE, ASSIGN, EDIT, SUGGEST, COMMENT, TRACE, SEND_TO_REVIEW, EXPORT, AUDIT),
    SECTION_DRAFTER(READ, EDIT_ASSIGNED, SUGGEST, COMMENT, TRACE_ASSIGNED, EXPORT),
    CONTRIBUTOR(READ, SUGGEST, COMMENT, EXPORT),
    REVIEWER_LEGAL(ReviewScope.LEGAL, READ, SUGGEST, COMMENT, CLEAR, EXPORT),
    REVIEWER_SECURITY(ReviewScope.SECURITY, READ, SUGGEST, COMMENT, CLEAR, EXPORT),
    REVIEWER_RIGHTS(ReviewScope.RIGHTS, READ, SUGGEST, COMMENT, CLEAR, EXPORT),
    REVIEWER_ECONOMIC(ReviewScope.ECONOMIC, READ, SUGGEST, COMMENT, CLEAR, EXPORT),
    REVIEWER_LANGUAGE(ReviewScope.LANGUAGE, READ, SUGGEST, COMMENT, CLEAR, EXPORT),
    FOCAL_POINT(ReviewScope.MINISTRY, READ, SUGGEST, COMMENT, CLEAR, EXPORT),
    APPROVER(READ, COMMENT, APPROVE, WAIVE, EXPORT, AUDIT),
    /** Suggests: what a workshop decides comes into texts in the facilitator's name. */
    FACILITATOR(READ, SUGGEST, COMMENT, FACILITATE, EXPORT),
    CURATOR(READ, COMMENT, EXPORT),
    OBSERVER(READ, AUDIT);

    private final @Nullable ReviewScope scope;
    private final Set<Act> acts;

    Role(Act... acts) {
        this((ReviewScope) null, acts);
    }

    Role(@Nullable ReviewScope scope, Act... acts) {
        this.scope = scope;
        this.acts = EnumSet.of(acts[0], acts);
    }

    public boolean allows(Act act) {
        return acts.contains(act);
    }

    /** The scope in which this role clears, if it clears at all. */
    public Optional<ReviewScope> scope() {
        return Optional.ofNullable(scope);
    }
}
