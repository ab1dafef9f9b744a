package org.mithaq.history;

import java.util.Locale;

/** What the audit trail records (domain §5.4). The name is stored; never rename one. */
public enum AuditAction {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    ACCOUNT_CHANGED,
    MEMBERS_CHANGED,
    STRATEGY_CREATED,
    SETTINGS_CHANGED,
    OUTLINE_CHANGED,
    ASSIGNED,
    SECTION_STATE_CHANGED,
    DOCUMENT_STATE_CHANGED,
    TEXT_CHANGED,
    REWORDED,
    SUGGESTIONS_ACCEPTED,
    SUGGESTIONS_REJECTED,
    LIBRARY_CHANGED,
    ITEM_INSERTED,
    STANCE_TAKEN,
    COMMENTED,
    COMMENT_REMOVED,
    THREAD_RESOLVED,
    THREAD_REOPENED,
    REVIEW_REQUESTED,
    REVIEW_ANSWERED,
    CLEARANCES_VOIDED,
    SMALL_CHANGE_CONFIRMED,
    SETTLED,
    WAIVED,
    APPROVED,
    RETURNED,
    MOVED_ON,
    OPENED,
    WORKSHOP_OPENED,
    WORKSHOP_CLOSED,
    WORKSHOP_UNDONE,
    ITEM_BEGUN,
    DECISION_PUT,
    RECORD_MADE,
    BALLOT_OPENED,
    BALLOT_CLOSED,
    BALLOT_ANNULLED,
    KIT_RETURNED,
    EXPORTED,
    IMPORTED,
    RESTORED;

    /** The message that names it. */
    public String key() {
        return "history.action." + name().toLowerCase(Locale.ROOT);
    }
}
