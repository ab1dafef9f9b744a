package org.mithaq.account;

import java.util.Optional;
import java.util.Set;
import org.mithaq.common.PersonId;

/** The roles of a person in one strategy, read once for as many questions as somebody has at that moment. */
public record HeldRoles(Optional<PersonId> person, Set<Role> roles) {

    /** Whether the person may do that to the strategy as a whole. */
    public boolean may(Act act) {
        return roles.stream().anyMatch(role -> role.allows(act));
    }

    /** Whether the person may do that to a section of that strategy: as for the strategy, or because it is assigned to the person. */
    public boolean may(Act act, SectionScope section) {
        if (!section.open() && (act == Act.EDIT || act == Act.SUGGEST)) {
            return false;
        }
        if (may(act)) {
            return true;
        }
        return person.filter(section.assignees()::contains).isPresent()
                && switch (act) {
                    case EDIT -> may(Act.EDIT_ASSIGNED);
                    case TRACE -> may(Act.TRACE_ASSIGNED);
                    default -> false;
                };
    }
}
