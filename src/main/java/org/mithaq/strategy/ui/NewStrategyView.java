package org.mithaq.strategy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.strategy.Markings;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.Template;
import org.mithaq.strategy.Templates;

/** Starts a document: from which template, under which name, in which languages, marked how. */
@Route("strategies/new")
@PermitAll
class NewStrategyView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final StrategyService strategies;
    private final AccessPolicy policy;
    private final CurrentActor actor;
    private final RadioButtonGroup<Template> template = new RadioButtonGroup<>();
    private final StrategyFields fields;
    private final Checkbox leading;
    private final Button start;

    NewStrategyView(
            StrategyService strategies,
            Templates templates,
            Markings markings,
            AccessPolicy policy,
            CurrentActor actor) {
        this.strategies = strategies;
        this.policy = policy;
        this.actor = actor;
        addClassName("page");
        fields = new StrategyFields(markings);
        leading = new Checkbox(getTranslation("strategy.new.leading"), true);
        template.setLabel(getTranslation("strategy.new.template"));
        template.addClassName("template-cards");
        template.setManualValidation(true);
        template.setItems(templates.all().stream()
                .filter(each -> !each.sections().isEmpty())
                .toList());
        template.setRenderer(new ComponentRenderer<>(this::card));
        template.addValueChangeListener(change -> template.setInvalid(false));
        start = new Button(getTranslation("strategy.new.start"), click -> start());
        add(heading(), template, fields, leading, buttons());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        policy.require(actor.get(), SystemRole.STRATEGIST);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("strategy.new.title");
    }

    private Div heading() {
        var title = new H1(getTranslation("strategy.new.title"));
        title.addClassName("page-title");
        var sentence = new Paragraph(getTranslation("strategy.new.intro"));
        sentence.addClassName("quiet");
        return new Div(title, sentence);
    }

    private Div card(Template choice) {
        var name = new ContentText(InterfaceLanguage.of(choice.title()));
        name.addClassName("template-name");
        var description = new ContentText(InterfaceLanguage.of(choice.description()));
        description.addClassNames("small", "quiet");
        var size = new Span();
        size.addClassNames("small", "numbers");
        var words = choice.lengthWords();
        if (words != null) {
            size.add(new Isolated(words.min() + "–" + words.max()), new Span(getTranslation("strategy.new.words")));
        }
        size.add(
                new Isolated(String.valueOf(choice.sections().size())),
                new Span(getTranslation("strategy.new.sections")));
        size.addClassName("template-size");
        var card = new Div(name, description, size);
        card.addClassName("template-card");
        return card;
    }

    private Div buttons() {
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setId("start");
        start.setDisableOnClick(true);
        var cancel = new Anchor("", getTranslation("strategy.cancel"));
        var buttons = new Div(start, cancel);
        buttons.addClassName("strategy-buttons");
        return buttons;
    }

    private void start() {
        try {
            template.setErrorMessage(getTranslation("strategy.refusal.template"));
            template.setInvalid(template.isEmpty());
            var chosen = template.getValue();
            var data = fields.read(chosen == null ? "" : chosen.id(), 0);
            if (chosen == null) {
                template.getElement().callJsFunction("focus");
            } else if (data.isPresent()) {
                open(strategies.create(actor.get(), wish(data.get())));
            }
        } catch (Refusal refusal) {
            Notices.refused(this, refusal);
        } finally {
            start.setEnabled(true);
        }
    }

    private StrategyService.NewStrategy wish(Strategy.StrategyData data) {
        return new StrategyService.NewStrategy(
                data.template(),
                data.title(),
                data.languages(),
                data.controlling(),
                data.marking(),
                data.tlp(),
                leading.getValue());
    }

    private static void open(Strategy strategy) {
        UI.getCurrent().navigate(StrategyRoutes.overview(strategy.id()));
    }
}
