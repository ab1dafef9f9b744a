package org.mithaq.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Ministries;
import org.mithaq.common.Broadcast;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.library.Library;
import org.mithaq.strategy.ui.StrategyPlaces;
import org.mithaq.workshop.AgendaItemId;
import org.mithaq.workshop.Board;
import org.mithaq.workshop.Board.Pile;
import org.mithaq.workshop.Card;
import org.mithaq.workshop.CardId;
import org.mithaq.workshop.GroupId;
import org.mithaq.workshop.GroupService;
import org.mithaq.workshop.GroupText;
import org.mithaq.workshop.GroupTextChanged;
import org.mithaq.workshop.GroupTextService;
import org.mithaq.workshop.GroupsOfItem;
import org.mithaq.workshop.Report;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.WorkshopService;

/** All boards of an item side by side, for those who run the workshop: duplicates are found and merged over groups, reports read. */
@Route("strategies/:strategy/workshops/:workshop/boards/:item")
@PermitAll
class BoardsView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final WorkshopService workshops;
    private final GroupService groups;
    private final GroupTextService texts;
    private final Library library;
    private final Ministries ministries;
    private final StrategyPlaces places;
    private final Broadcast broadcast;
    private final Actor actor;
    private final Button merge;
    private final Span chosenCount = new Span();
    private final Div columns = new Div();
    private final InPlace side = new InPlace(columns);
    private final Map<GroupId, BoardColumn> shown = new HashMap<>();
    private final Map<GroupId, GivenText> pages = new HashMap<>();
    private final Unhurried reading = new Unhurried(2);
    private Broadcast.@Nullable Subscription followingTexts;
    private final Set<CardId> chosen = new LinkedHashSet<>();
    private @Nullable Workshop workshop;
    private @Nullable AgendaItemId item;
    private @Nullable Drawn drawn;
    private Broadcast.@Nullable Subscription following;

    BoardsView(
            WorkshopService workshops,
            GroupService groups,
            GroupTextService texts,
            Library library,
            Ministries ministries,
            StrategyPlaces places,
            Broadcast broadcast,
            CurrentActor current) {
        this.workshops = workshops;
        this.groups = groups;
        this.texts = texts;
        this.library = library;
        this.ministries = ministries;
        this.places = places;
        this.broadcast = broadcast;
        this.actor = current.get();
        addClassNames("page", "boards");
        columns.addClassName("boards-columns");
        merge = new Button(getTranslation("workshop.board.merge"), click -> merge());
        merge.setId("merge-chosen");
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        chosenCount.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        item = AgendaItemId.parse(event.getRouteParameters().get("item").orElse(""));
        workshop = WorkshopRoute.find(event, workshops, actor);
        // refuses whoever may read the workshop and not run it, before anything is drawn
        var state = groups.of(actor, workshop.id(), item);
        removeAll();
        var title = new H1(
                new Span(getTranslation("workshop.boards") + getTranslation("workshop.origin.dash")),
                new ContentText(InterfaceLanguage.of(state.item().data().title())));
        title.addClassName("page-title");
        var means = new Paragraph(getTranslation("workshop.boards.means"));
        means.addClassName("quiet");
        var bar = new Div(merge, chosenCount);
        bar.addClassName("boards-bar");
        add(new Beat(), title, means, bar, columns);
        draw();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (workshop != null) {
            following = Following.follow(
                    attached.getUI(), broadcast, workshop, Set.of(Part.GROUPS, Part.BOARD, Part.SEATS), this::draw);
            var ui = attached.getUI();
            followingTexts = broadcast.subscribe(workshop.strategy(), event -> {
                if (event instanceof GroupTextChanged text && text.workshop().equals(known().id())) {
                    reading.draw(ui, this::draw);
                }
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.close();
        }
        if (followingTexts != null) {
            followingTexts.close();
        }
    }

    private record Drawn(List<Board> boards, List<Report> reports, Set<GroupId> texts) {}

    private void draw() {
        var state = groups.of(actor, known().id(), Objects.requireNonNull(item));
        var boards = groups.boards(actor, known().id(), state.item().id());
        state.groups().forEach(each -> each.text().ifPresent(this::read));
        var now = new Drawn(
                boards,
                state.groups().stream().map(GroupsOfItem.Progress::report).toList(),
                Set.copyOf(pages.keySet()));
        if (now.equals(drawn)) {
            return;
        }
        drawn = now;
        var lying = boards.stream()
                .flatMap(board -> board.piles().stream())
                .map(pile -> pile.card().id())
                .toList();
        chosen.retainAll(lying);
        var names = new Names(ministries, InterfaceLanguage.current());
        var children = new ArrayList<InPlace.Child>();
        for (var i = 0; i < boards.size(); i++) {
            var board = boards.get(i);
            var group = board.group().id();
            var context = new CardFace.Context(library, state.people(), state.workGroups(), group, names);
            // columns stay, and draw in themselves what changed
            var column = shown.computeIfAbsent(group, fresh -> new BoardColumn(chosen, this::count, this::part));
            column.show(board, now.reports().get(i), pages.get(group), context);
            children.add(new InPlace.Child(group, group, old -> column));
        }
        shown.keySet()
                .retainAll(boards.stream().map(board -> board.group().id()).toList());
        if (boards.isEmpty()) {
            children.add(new InPlace.Child("none", "", old -> new Paragraph(getTranslation("workshop.group.none"))));
        }
        side.show(children);
        count();
    }

    private void part(Card card) {
        Says.trying(this, () -> groups.part(actor, known().id(), card.seen()));
        draw();
    }

    private void read(GroupText text) {
        pages.computeIfAbsent(text.group(), group -> new GivenText())
                .show(text, body -> texts.read(actor, known().id(), text.group(), body));
    }

    private void count() {
        merge.setEnabled(chosen.size() > 1);
        chosenCount.setText(getTranslation("workshop.boards.chosen", chosen.size()));
    }

    private void merge() {
        var piles = Objects.requireNonNull(drawn).boards().stream()
                .flatMap(board -> board.piles().stream())
                .toList();
        var cards = chosen.stream()
                .flatMap(id ->
                        piles.stream().map(Pile::card).filter(card -> card.id().equals(id)))
                .toList();
        var means = new Paragraph(getTranslation("workshop.board.merge.means"));
        means.addClassNames("quiet", "small");
        var wording = MergeDialog.wording(CardFace.label(cards.getFirst(), library));
        new ActDialog(
                        getTranslation("workshop.board.merge"),
                        getTranslation("workshop.board.merge"),
                        () -> {
                            groups.merge(
                                    actor,
                                    known().id(),
                                    cards.stream().map(Card::seen).toList(),
                                    wording.getValue());
                            chosen.clear();
                            draw();
                        },
                        means,
                        wording)
                .open();
    }

    private Workshop known() {
        return Objects.requireNonNull(workshop);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.boards");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        if (workshop == null) {
            return List.of();
        }
        var crumbs = new ArrayList<>(WorkshopRoute.belowPlan(this, places, workshop));
        crumbs.add(new Crumb(getTranslation("workshop.console"), Addresses.console(workshop)));
        return crumbs;
    }
}
