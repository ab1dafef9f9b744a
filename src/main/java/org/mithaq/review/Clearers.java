package org.mithaq.review;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.account.Membership;
import org.mithaq.account.Memberships;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.account.ReviewScope;
import org.mithaq.account.Role;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Section;
import org.springframework.stereotype.Component;

/** Who can answer for whom: reviewers for their scopes, focal points for their own ministry, and nobody for an own text. */
@Component
class Clearers {

    private final AccessPolicy policy;
    private final Memberships memberships;
    private final People people;
    private final SectionTexts texts;

    Clearers(AccessPolicy policy, Memberships memberships, People people, SectionTexts texts) {
        this.policy = policy;
        this.memberships = memberships;
        this.people = people;
        this.texts = texts;
    }

    /** The parties that the person's roles speak for. */
    Set<Party> parties(Actor actor, StrategyId strategy) {
        Set<Party> parties = new TreeSet<>();
        for (var scope : policy.scopes(actor, strategy)) {
            if (scope != ReviewScope.MINISTRY) {
                parties.add(Party.of(scope));
            } else {
                actor.signedIn()
                        .flatMap(person -> memberships.find(person, strategy))
                        .flatMap(this::ministry)
                        .map(Party::of)
                        .ifPresent(parties::add);
            }
        }
        return parties;
    }

    /** The ministry that a member speaks for. */
    Optional<MinistryId> ministry(Membership member) {
        return member.ministry().or(() -> people.find(member.person()).flatMap(Person::ministry));
    }

    /** The ministries with an active focal point in the strategy. */
    Set<MinistryId> ministries(StrategyId strategy) {
        return memberships.of(strategy).stream()
                .filter(member -> member.roles().contains(Role.FOCAL_POINT))
                .filter(member -> people.isActive(member.person()))
                .flatMap(member -> ministry(member).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The scopes that clear a section in any case. */
    static Set<ReviewScope> scopes(Section section) {
        return section.data().reviewers().stream()
                .filter(scope -> scope != ReviewScope.MINISTRY)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The role in which a person of these roles answers for the party. */
    static Role role(Set<Role> roles, Party party) {
        return roles.stream()
                .filter(role -> role.scope().filter(party.scope()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** Why the person may not clear the section at all, as a message key: wrote some of it, or is to write it. */
    Optional<String> hindrance(PersonId person, Section section) {
        if (section.assignees().contains(person)) {
            return Optional.of("review.refusal.assigned");
        }
        return texts.authors(section.id()).contains(person) ? Optional.of("review.refusal.ownText") : Optional.empty();
    }
}
