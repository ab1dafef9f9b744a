package org.mithaq.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.Language;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.ui.FirstTexts;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.StrategyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class FirstPageTest {

    @Autowired
    private FirstPage page;

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private StrategyService strategies;

    @Autowired
    private AccessPolicy policy;

    private StrategyFixture fixture;
    private Section section;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
        section = strategies.outline(fixture.founderActor(), fixture.strategy()).getFirst();
    }

    @Test
    void whoMayWriteGetsTheTextsWithThePageAndNobodyElse() {
        var given = Arrays.stream(Asker.values())
                .filter(asker -> asker != Asker.ANONYMOUS)
                .filter(asker -> first(asker, address(), "both").isPresent())
                .toList();

        assertThat(given)
                .contains(Asker.LEAD_DRAFTER, Asker.CONTRIBUTOR, Asker.REVIEWER_LEGAL)
                .doesNotContain(
                        Asker.OWNER,
                        Asker.OBSERVER,
                        Asker.OUTSIDER,
                        Asker.DEACTIVATED_OWNER,
                        Asker.ADMINISTRATOR,
                        Asker.LIBRARY_CURATOR);
        assertThat(given)
                .isEqualTo(Arrays.stream(Asker.values())
                        .filter(asker -> mayWrite(fixture.actor(asker)))
                        .toList());
    }

    @Test
    void theAddressSaysWhichLanguages() {
        assertThat(languages(first(Asker.LEAD_DRAFTER, address(), "both")))
                .containsExactlyInAnyOrder(Language.values());
        assertThat(languages(first(Asker.LEAD_DRAFTER, address(), "en"))).containsExactly(Language.EN);
        assertThat(languages(first(Asker.LEAD_DRAFTER, address(), "ar"))).containsExactly(Language.AR);
        assertThat(languages(first(Asker.LEAD_DRAFTER, address(), null))).hasSize(1);
    }

    @Test
    void thePageHasTheTitleOfItsView() {
        var first = first(Asker.LEAD_DRAFTER, address(), "en").orElseThrow();
        assertThat(page.title(first, Language.EN))
                .isEqualTo("Section 1: " + section.data().title().en());
        assertThat(page.title(first, Language.AR))
                .endsWith(": " + section.data().title().ar());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/profile", "/strategies/x/desk/y", "/strategies/%s", "/strategies/%s/desk/%s/more"})
    void otherAddressesBringNoText(String path) {
        assertThat(first(Asker.LEAD_DRAFTER, path.formatted(fixture.strategy(), section.id()), "en"))
                .isEmpty();
    }

    @Test
    void aSectionUnderTheAddressOfAnotherStrategyIsNotFound() {
        var path = "/strategies/" + StrategyId.random() + "/desk/" + section.id();
        assertThat(first(Asker.LEAD_DRAFTER, path, "en")).isEmpty();
    }

    private boolean mayWrite(Actor actor) {
        return policy.may(actor, Act.EDIT, section.scope()) || policy.may(actor, Act.SUGGEST, section.scope());
    }

    private String address() {
        return "/strategies/" + fixture.strategy() + "/desk/" + section.id();
    }

    private Optional<FirstTexts> first(Asker asker, String path, @Nullable String view) {
        return page.first(fixture.actor(asker), fixture.person(asker), path, view);
    }

    private static List<Language> languages(Optional<FirstTexts> first) {
        return first.orElseThrow().texts().stream()
                .map(text -> text.body().language())
                .toList();
    }
}
