package org.mithaq.strategy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.ui.MembersPanels;
import org.mithaq.common.Refusal;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Markings;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyService;

/** What the secretariat of a document decides: names, languages, marking, and who takes part. */
@Route("strategies/:strategy/settings")
@PermitAll
class SettingsView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final StrategyService strategies;
    private final Markings markings;
    private final MembersPanels members;
    private final AccessPolicy policy;
    private final CurrentActor actor;
    private final Div trouble = new Div();
    private @Nullable Strategy shown;
    private @Nullable StrategyFields fields;

    SettingsView(
            StrategyService strategies,
            Markings markings,
            MembersPanels members,
            AccessPolicy policy,
            CurrentActor actor) {
        this.strategies = strategies;
        this.markings = markings;
        this.members = members;
        this.policy = policy;
        this.actor = actor;
        addClassName("page");
        trouble.addClassName("trouble");
        trouble.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = StrategyId.parse(event.getRouteParameters().get("strategy").orElse(""));
        policy.require(actor.get(), Act.SETTINGS, id);
        show(strategies.get(actor.get(), id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("strategy.settings.title");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return shown == null
                ? List.of()
                : List.of(new Crumb(InterfaceLanguage.of(shown.data().title()), StrategyRoutes.overview(shown.id())));
    }

    private void show(Strategy strategy) {
        shown = strategy;
        fields = new StrategyFields(markings);
        fields.show(strategy.data());
        var form = new Section(new H2(getTranslation("strategy.settings.document")), fields, trouble, save());
        form.addClassNames("card", "settings-form");
        removeAll();
        trouble.removeAll();
        add(heading(), form, members.of(strategy.id()));
    }

    private H1 heading() {
        var title = new H1(getTranslation("strategy.settings.title"));
        title.addClassName("page-title");
        return title;
    }

    private Button save() {
        var save = new Button(getTranslation("strategy.save"), click -> store());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setId("save");
        return save;
    }

    private void store() {
        var before = Objects.requireNonNull(shown);
        trouble.removeAll();
        var typed = Objects.requireNonNull(fields)
                .read(before.data().template(), before.data().templateVersion());
        try {
            typed.ifPresent(data -> {
                var after = strategies.settings(actor.get(), before.id(), before.version(), data);
                show(after);
                Notices.done(this, getTranslation("strategy.settings.saved"), () -> undo(after, before));
            });
        } catch (StaleVersion stale) {
            var load = new Button(
                    getTranslation("strategy.settings.load"), click -> show(strategies.get(actor.get(), before.id())));
            trouble.add(new Paragraph(Notices.text(this, stale)), load);
        } catch (Refusal refusal) {
            trouble.add(new Paragraph(Notices.text(this, refusal)));
        }
    }

    private void undo(Strategy after, Strategy before) {
        try {
            show(strategies.settings(actor.get(), after.id(), after.version(), before.data()));
        } catch (Refusal refusal) {
            Notices.refused(this, refusal);
        }
    }
}
