package org.mithaq.coverage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.Broadcast;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.Drawing;
import org.mithaq.coverage.CoverageService;
import org.mithaq.coverage.Matrix;
import org.mithaq.coverage.MatrixRows;
import org.mithaq.coverage.Stance;
import org.mithaq.library.ItemId;
import org.mithaq.strategy.ui.StrategyPlaces;

/** The coverage matrix of a strategy: what is answered where, what is not, and the way to the place to answer it. Live. */
@Route("strategies/:strategy/coverage")
@PermitAll
class CoverageView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final CoverageService coverage;
    private final AccessPolicy policy;
    private final StrategyPlaces places;
    private final Broadcast broadcast;
    private final Actor actor;
    private final Paragraph summary = new Paragraph();
    private final Div navigation = new Div();
    private final MatrixGrid grid = new MatrixGrid();
    private final CellDetail detail = new CellDetail();
    private final Checkbox gapsOnly = new Checkbox();
    private MatrixRows rows = MatrixRows.ACTIONS;
    private @Nullable StrategyId strategy;
    private @Nullable Matrix matrix;
    private Broadcast.@Nullable Subscription subscription;

    CoverageView(
            CoverageService coverage,
            AccessPolicy policy,
            StrategyPlaces places,
            Broadcast broadcast,
            CurrentActor current) {
        this.places = places;
        this.coverage = coverage;
        this.policy = policy;
        this.broadcast = broadcast;
        this.actor = current.get();
        addClassNames("page", "coverage");
        var tabs = new Tabs();
        tabs.getElement().setAttribute("aria-label", getTranslation("coverage.rows"));
        Arrays.stream(MatrixRows.values())
                .forEach(value -> tabs.add(new Tab(getTranslation("coverage.rows." + value.name()))));
        tabs.addSelectedChangeListener(change -> {
            rows = MatrixRows.values()[tabs.getSelectedIndex()];
            detail.hint();
            refresh();
        });
        gapsOnly.setLabel(getTranslation("coverage.gapsOnly"));
        gapsOnly.addValueChangeListener(change -> refresh());
        summary.getElement().setAttribute("role", "status");
        grid.addCellOpenListener(cell -> open(cell.item(), cell.section().orElse(null)));
        var title = new H1(getTranslation("coverage.title"));
        title.addClassName("page-title");
        var body = new Div(grid, detail);
        body.addClassName("coverage-body");
        var told = new Div(summary, gapsOnly);
        told.addClassName("coverage-told");
        add(navigation, title, tabs, told, body, legend());
    }

    private Paragraph legend() {
        var legend = new Paragraph(getTranslation("coverage.legend"));
        legend.addClassNames("quiet", "small");
        return legend;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        strategy = StrategyId.parse(event.getRouteParameters().get("strategy").orElse(""));
        event.getLocation().getQueryParameters().getSingleParameter("rows").ifPresent(this::chooseRows);
        navigation.removeAll();
        navigation.add(places.navigation(actor, strategy, "coverage"));
        refresh();
    }

    private void chooseRows(String name) {
        Arrays.stream(MatrixRows.values())
                .filter(value -> value.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(value -> rows = value);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("coverage.title");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return strategy == null ? List.of() : places.breadcrumbs(strategy);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (strategy != null) {
            var drawing = new Drawing(attached.getUI(), this::refresh);
            subscription = broadcast.subscribe(strategy, event -> drawing.due());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    private void refresh() {
        if (strategy == null) {
            return;
        }
        matrix = coverage.matrix(actor, strategy, rows);
        grid.show(strategy, matrix, gapsOnly.getValue());
        summary.setText(getTranslation(
                "coverage.summary",
                matrix.items().size(),
                matrix.count(Matrix.Standing.ANSWERED),
                matrix.count(Matrix.Standing.INDIRECT),
                matrix.count(Matrix.Standing.REJECTED),
                matrix.count(Matrix.Standing.DEFERRED),
                matrix.count(Matrix.Standing.GAP)));
    }

    private void open(ItemId item, @Nullable SectionId section) {
        var place = strategy;
        var shown = matrix;
        if (place == null || shown == null) {
            return;
        }
        var row = shown.items().stream().filter(r -> r.item().id().equals(item)).findFirst();
        var column = shown.sections().stream()
                .filter(s -> s.id().equals(section))
                .findFirst()
                .orElse(null);
        var mayDecide =
                column == null ? policy.may(actor, Act.TRACE, place) : policy.may(actor, Act.TRACE, column.scope());
        row.ifPresent(r -> {
            var draft = column == null
                    ? DraftPlace.suggested(place, shown, r).orElse(null)
                    : new DraftPlace(place, column, item);
            detail.show(r, column, draft, mayDecide, taking(place, section, item));
        });
    }

    private StanceForm.Taking taking(StrategyId place, @Nullable SectionId section, ItemId item) {
        return new StanceForm.Taking() {
            @Override
            public void take(Stance stance, String reason, long expected) {
                coverage.decide(actor, place, section, item, stance, reason, expected);
                shownAgain();
            }

            @Override
            public void takeBack(long expected) {
                coverage.undecide(actor, place, section, item, expected);
                shownAgain();
            }

            private void shownAgain() {
                refresh();
                open(item, section);
            }
        };
    }

    /** For tests: the items now listed. */
    List<Matrix.Row> listed() {
        return matrix == null ? List.of() : matrix.items();
    }
}
