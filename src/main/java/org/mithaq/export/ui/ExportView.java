package org.mithaq.export.ui;

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
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.SystemRole;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.export.ExportService;
import org.mithaq.export.StrategyImport;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.ui.StrategyPlaces;

/** The export screen of a strategy; strategists can hand in a file here, too. */
@Route("strategies/:strategy/export")
@PermitAll
class ExportView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final ExportService exports;
    private final StrategyImport imports;
    private final StrategyService strategies;
    private final StrategyPlaces places;
    private final AccessPolicy policy;
    private final CurrentActor current;
    private List<Crumb> breadcrumbs = List.of();

    ExportView(
            ExportService exports,
            StrategyImport imports,
            StrategyService strategies,
            StrategyPlaces places,
            AccessPolicy policy,
            CurrentActor current) {
        this.exports = exports;
        this.imports = imports;
        this.strategies = strategies;
        this.places = places;
        this.policy = policy;
        this.current = current;
        addClassNames("page", "export");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var actor = current.get();
        var strategy = strategies.get(
                actor,
                StrategyId.parse(event.getRouteParameters().get("strategy").orElse("")));
        breadcrumbs = places.breadcrumbs(strategy.id());
        var title = new H1(getTranslation("export.title"));
        title.addClassName("page-title");
        add(new Div(places.navigation(actor, strategy.id(), "export")), title);
        if (policy.may(actor, Act.EXPORT, strategy.id())) {
            add(quiet("export.lead"), new ExportPanel(exports, actor, strategy));
        } else {
            add(quiet("export.denied"));
        }
        if (policy.is(actor, SystemRole.STRATEGIST)) {
            add(new H2(getTranslation("export.import")), new ImportPanel(imports, actor));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.title");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return breadcrumbs;
    }

    private Paragraph quiet(String key) {
        var sentence = new Paragraph(getTranslation(key));
        sentence.addClassName("quiet");
        return sentence;
    }
}
