package org.mithaq.journey;

import static org.awaitility.Awaitility.await;

import java.util.EnumSet;
import java.util.Set;
import org.mithaq.account.Actor;
import org.mithaq.account.Memberships;
import org.mithaq.account.People;
import org.mithaq.account.PeopleService;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Schema;
import org.mithaq.review.CommentService;
import org.mithaq.review.ReviewService;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.StrategyService;
import org.springframework.context.ApplicationContext;

/** The documents that are looked at: the demo's own, to read, and one more with a section in review, a comment, and an empty section. */
final class AccessibilityScene {

    private final ApplicationContext beans;
    private final StrategyService strategies;

    AccessibilityScene(ApplicationContext beans) {
        this.beans = beans;
        this.strategies = beans.getBean(StrategyService.class);
    }

    PersonId person(String login) {
        return beans.getBean(People.class).findByLogin(login).orElseThrow().id();
    }

    /** The strategy of the demo, as its secretariat sees it. */
    StrategyId demo() {
        return strategies.mine(Actor.of(person("layla"))).getFirst().id();
    }

    /** A document of its own, so that nothing else on the stage is disturbed. */
    StrategyId own() {
        var lead = Actor.of(person("tariq"));
        var id = strategies
                .create(
                        lead,
                        new StrategyService.NewStrategy(
                                "T1",
                                new Bilingual(
                                        "استراتيجية فحص الإتاحة للدبلوماسية السيبرانية في المنظمات الإقليمية والدولية",
                                        "Accessibility inspection of cyber diplomacy in regional and international organizations"),
                                EnumSet.allOf(Language.class),
                                Language.AR,
                                "internal",
                                "TLP:AMBER+STRICT",
                                true))
                .id();
        var memberships = beans.getBean(Memberships.class);
        memberships.put(id, person("salma"), Set.of(Role.REVIEWER_LEGAL), null);
        memberships.put(id, person("amina"), Set.of(Role.APPROVER), null);
        memberships.put(id, person("tariq"), Set.of(Role.OWNER, Role.LEAD_DRAFTER, Role.FACILITATOR), null);
        var section = section(id, "3");
        write(lead, section);
        write(lead, section(id, "4"));
        beans.getBean(ReviewService.class).send(lead, section, Set.of(), null, "");
        beans.getBean(CommentService.class)
                .start(lead, section, null, true, new CommentService.Draft("هل ورد هذا في A/RES/73/27؟"));
        return id;
    }

    WorkshopScene workshops() {
        return new WorkshopScene(beans, Actor.of(person("tariq")), Actor.of(person("salma")));
    }

    /** The address of a section of the demo that has text. */
    String desk() {
        var strategy = demo();
        return "strategies/" + strategy + "/desk/" + section(strategy, "1");
    }

    /** The address of a one-time link for somebody new. */
    String invitation() {
        var nobodyYet =
                new PeopleService.NewPerson(new Bilingual("رامي داود", "Rami Dawud"), null, Set.of(), Language.AR);
        return beans.getBean(PeopleService.class)
                .invite(Actor.of(person("samir")), nobodyYet)
                .path();
    }

    SectionId section(StrategyId strategy, String number) {
        return strategies.outline(Actor.of(person("tariq")), strategy).stream()
                .filter(section -> section.number().equals(number))
                .map(Section::id)
                .findFirst()
                .orElseThrow();
    }

    private void write(Actor author, SectionId section) {
        for (var body : strategies.bodies(author, section)) {
            beans.getBean(Texts.class)
                    .replaceAll(
                            body.id(),
                            author.signedIn().orElseThrow(),
                            new DocumentJson(Schema.mithaq())
                                    .read("""
                                            {"type": "doc", "content": [{"type": "paragraph", "attrs": {"id": "a11y-%s"},
                                              "content": [{"type": "text", "text": "الدبلوماسية السيبرانية – cyber diplomacy"}]}]}""".formatted(body.language().tag())));
        }
        await().until(() -> strategies.section(author, section).state() == SectionState.DRAFTING);
    }
}
