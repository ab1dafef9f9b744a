package org.mithaq.strategy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.common.Language;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.StrategyService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = "org.mithaq.strategy.ui")
class OutlinePanelTest extends SpringBrowserlessTest {

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private StrategyService service;

    @Autowired
    private Strategies stored;

    private StrategyFixture fixture;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void thePanelTellsWhichSectionWasChosenAndMarksTheCurrentOne() {
        var outline = stored.outline(fixture.strategy());
        var chosen = new ArrayList<>();
        var panel = new OutlinePanel(chosen::add, block -> {});
        panel.current(outline.get(1).id());
        panel.show(outline, service.progress(fixture.founderActor(), fixture.strategy()), Language.AR);
        UI.getCurrent().add(panel);

        var rows = $(NativeButton.class, panel).all();
        test(rows.get(2)).click();

        assertThat(rows).hasSize(12);
        assertThat(rows.get(1).getElement().getAttribute("aria-current")).isEqualTo("true");
        assertThat(chosen).containsExactly(outline.get(2).id());
    }

    @Test
    void belowTheOpenSectionThePanelShowsTheHeadingsOfItsTextAndTellsWhichWasChosen() {
        var outline = stored.outline(fixture.strategy());
        var chosen = new ArrayList<>();
        var panel = new OutlinePanel(section -> {}, chosen::add);
        panel.show(outline, service.progress(fixture.founderActor(), fixture.strategy()), Language.AR);
        panel.current(outline.get(1).id());
        panel.headings(
                List.of(
                        new OutlinePanel.Heading(2, "الأهداف", "b1"),
                        new OutlinePanel.Heading(3, "", "b2"),
                        new OutlinePanel.Heading(3, "التفصيل", "b3")),
                Language.AR);
        UI.getCurrent().add(panel);

        var rows = $(NativeButton.class, panel).all().stream()
                .filter(row -> row.hasClassName("outline-heading"))
                .toList();
        test(rows.get(1)).click();

        assertThat(rows).extracting(NativeButton::getText).hasSize(2);
        assertThat(rows.get(0).getElement().getTextRecursively()).isEqualTo("2.1الأهداف");
        assertThat(rows.get(1).getElement().getTextRecursively()).isEqualTo("2.1.2التفصيل");
        assertThat(chosen).containsExactly("b3");

        panel.current(outline.get(2).id());
        assertThat($(NativeButton.class, panel).all()).noneMatch(row -> row.hasClassName("outline-heading"));
    }
}
