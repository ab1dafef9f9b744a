package org.mithaq.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.Broadcast;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.Drawing;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.review.Approval;
import org.mithaq.review.ApprovalService;
import org.mithaq.review.Gates;
import org.mithaq.review.Missing;
import org.mithaq.review.OpenNote;
import org.mithaq.review.ReviewService;
import org.mithaq.review.SectionReview;
import org.mithaq.strategy.DocumentState;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.ui.StrategyPlaces;

/** The review of a document as a whole: every section's clearances, what is missing, and its approval. Live. */
@Route("strategies/:strategy/review")
@PermitAll
class ReviewView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final ReviewPanels panels;
    private final StrategyService strategies;
    private final ApprovalService approvals;
    private final Gates gates;
    private final StrategyPlaces places;
    private final Actor actor;
    private final Div navigation = new Div();
    private final Div document = new Div();
    private final Div bar = new Div();
    private final ClearanceTable table;
    private final MissingList missing;
    private @Nullable Strategy strategy;
    private @Nullable List<SectionReview> shownReviews;
    private @Nullable List<Missing> shownMissing;
    private @Nullable Acts shownActs;
    private Broadcast.@Nullable Subscription subscription;

    ReviewView(
            ReviewPanels panels,
            StrategyService strategies,
            ApprovalService approvals,
            Gates gates,
            StrategyPlaces places,
            CurrentActor current) {
        this.panels = panels;
        this.strategies = strategies;
        this.approvals = approvals;
        this.gates = gates;
        this.places = places;
        this.actor = current.get();
        table = new ClearanceTable(panels.labels(), section -> choose(section.id()));
        missing = new MissingList(panels.labels());
        addClassNames("page", "review");
        bar.addClassName("review-chosen");
        var title = new H1(getTranslation("review.title"));
        title.addClassName("page-title");
        add(navigation, title, document, table, bar, missing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = StrategyId.parse(event.getRouteParameters().get("strategy").orElse(""));
        strategy = strategies.get(actor, id);
        navigation.removeAll();
        navigation.add(places.navigation(actor, id, "review"));
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("section")
                .ifPresent(section -> choose(SectionId.parse(section)));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.title");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return strategy == null ? List.of() : places.breadcrumbs(strategy.id());
    }

    /** Each part is drawn anew only when it says something else: a button that is replaced loses the focus and the click. */
    private void refresh() {
        var id = Objects.requireNonNull(strategy).id();
        var now = strategies.get(actor, id);
        strategy = now;
        var open = now.state().open();
        var reviews = panels.reviews().all(actor, id);
        if (!reviews.equals(shownReviews)) {
            shownReviews = reviews;
            table.show(reviews);
        }
        missing.setVisible(open);
        var list = open ? gates.missing(actor, id) : List.<Missing>of();
        if (open && !list.equals(shownMissing)) {
            shownMissing = list;
            missing.show(id, list, panels.policy().may(actor, Act.WAIVE, id), this::waive);
        }
        var acts = new Acts(now.state(), open && list.isEmpty(), approvals.approvals(actor, id));
        if (!acts.equals(shownActs)) {
            shownActs = acts;
            document.removeAll();
            document.add(new DocumentActs(panels, approvals, actor, now, acts.approvable(), this::refresh));
        }
    }

    private void choose(SectionId section) {
        bar.removeAll();
        var chosen = strategies.section(actor, section);
        bar.add(
                new H2(
                        new Isolated(chosen.number()),
                        new ContentText(" " + InterfaceLanguage.of(chosen.data().title()))),
                panels.bar(actor, section));
        bar.getElement().setAttribute("tabindex", "-1");
        bar.getElement().callJsFunction("focus");
    }

    private void waive(OpenNote note) {
        var reason = new TextArea(getTranslation("review.reason"));
        reason.setMaxLength(ReviewService.NOTE_MAX);
        reason.setWidthFull();
        new ActDialog(
                        getTranslation("review.waive.label", note.id()),
                        getTranslation("review.waive.follows", InterfaceLanguage.of(note.title())))
                .with(ContentText.byContent(reason))
                .acting(getTranslation("review.waive"), () -> {
                    approvals.waive(actor, Objects.requireNonNull(strategy).id(), note.id(), reason.getValue());
                    refresh();
                })
                .open();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (strategy != null) {
            var drawing = new Drawing(attached.getUI(), this::refresh);
            subscription = panels.broadcast().subscribe(strategy.id(), event -> drawing.due());
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    private record Acts(DocumentState state, boolean approvable, List<Approval> approvals) {}
}
