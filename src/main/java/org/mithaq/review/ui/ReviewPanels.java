package org.mithaq.review.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.account.Membership;
import org.mithaq.account.MembershipService;
import org.mithaq.account.Ministries;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.common.Broadcast;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.review.CommentService;
import org.mithaq.review.Mentions;
import org.mithaq.review.ReviewChoices;
import org.mithaq.review.ReviewService;
import org.mithaq.review.Reviews;
import org.mithaq.review.Threads;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;

/** Makes the panels that other screens show: the comments beside a text, and the bar of a section's review. */
@SpringComponent
public class ReviewPanels {

    private final Threads threads;
    private final CommentService comments;
    private final Mentions mentions;
    private final Reviews reviews;
    private final ReviewChoices choices;
    private final ReviewService service;
    private final AccessPolicy policy;
    private final MembershipService memberships;
    private final People people;
    private final Ministries ministries;
    private final Strategies strategies;
    private final Broadcast broadcast;

    ReviewPanels(
            Threads threads,
            CommentService comments,
            Mentions mentions,
            Reviews reviews,
            ReviewChoices choices,
            ReviewService service,
            AccessPolicy policy,
            MembershipService memberships,
            People people,
            Ministries ministries,
            Strategies strategies,
            Broadcast broadcast) {
        this.threads = threads;
        this.comments = comments;
        this.mentions = mentions;
        this.reviews = reviews;
        this.choices = choices;
        this.service = service;
        this.policy = policy;
        this.memberships = memberships;
        this.people = people;
        this.ministries = ministries;
        this.strategies = strategies;
        this.broadcast = broadcast;
    }

    /** @param jump goes to the place in the text that a thread is about */
    public CommentsPanel comments(Actor actor, Section section, CommentsPanel.Jump jump) {
        return new CommentsPanel(this, actor, section.strategy(), section.id(), jump);
    }

    public ReviewBar bar(Actor actor, SectionId section) {
        return new ReviewBar(this, actor, section);
    }

    Threads threads() {
        return threads;
    }

    CommentService comments() {
        return comments;
    }

    Mentions mentions() {
        return mentions;
    }

    Reviews reviews() {
        return reviews;
    }

    ReviewChoices choices() {
        return choices;
    }

    ReviewService service() {
        return service;
    }

    AccessPolicy policy() {
        return policy;
    }

    Broadcast broadcast() {
        return broadcast;
    }

    PartyLabels labels() {
        return new PartyLabels(people, ministries);
    }

    boolean isOpen(StrategyId strategy) {
        return strategies.find(strategy).filter(found -> found.state().open()).isPresent();
    }

    /** Active members by name, for choosing whom to mention. */
    List<Person> members(Actor actor, StrategyId strategy) {
        var ids = memberships.members(actor, strategy).stream()
                .map(Membership::person)
                .toList();
        return people.byId(ids).values().stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(person -> InterfaceLanguage.of(person.name())))
                .toList();
    }
}
