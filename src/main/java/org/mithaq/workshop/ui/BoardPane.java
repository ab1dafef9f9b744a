package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.workshop.Board;
import org.mithaq.workshop.Board.Pile;
import org.mithaq.workshop.BoardService;
import org.mithaq.workshop.Card;
import org.mithaq.workshop.Lane;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.SeatId;
import org.mithaq.workshop.Table;
import org.mithaq.workshop.ui.InPlace.Child;

/** The board of the own group on a phone: write a card, see what lies where, move it. A card shows here only once it is stored. */
final class BoardPane extends Div {

    private final BoardService boards;
    private final Runnable drawn;
    private final TextArea fresh = new TextArea();
    private final Button post;
    private final Paragraph said = new Paragraph();
    private final Div writing = new Div();
    private final Div lanes = new Div();
    private final InPlace inLanes = new InPlace(lanes);
    private final Map<Lane, LaneSection> sections = new EnumMap<>(Lane.class);
    private final Draft draft;
    private UUID submission = UUID.randomUUID();
    private @Nullable Pass pass;
    private @Nullable Table table;
    private @Nullable SeatId me;

    BoardPane(BoardService boards, Runnable drawn) {
        this.boards = boards;
        this.drawn = drawn;
        addClassName("board");
        fresh.setLabel(getTranslation("workshop.board.card"));
        fresh.setHelperText(getTranslation("workshop.board.card.help", Card.MOST_CHARACTERS));
        fresh.setMaxLength(Card.MOST_CHARACTERS);
        fresh.setWidthFull();
        fresh.setId("fresh-card");
        fresh.getElement().setAttribute("dir", "auto");
        post = new Button(getTranslation("workshop.board.post"), click -> post());
        post.setId("post-card");
        post.setDisableOnClick(true);
        said.getElement().setAttribute("role", "status");
        said.addClassNames("small", "board-said");
        writing.addClassName("board-writing");
        writing.add(fresh, post, said);
        lanes.addClassName("board-lanes");
        draft = new Draft("card", writing);
        add(draft, lanes);
    }

    void show(Pass pass, Table table, SeatId me, CardFace.Context context) {
        this.pass = pass;
        var same = table.equals(this.table);
        this.table = table;
        this.me = me;
        writing.setVisible(table.writes());
        draft.about(board().group().id().toString(), 0);
        if (same) {
            return;
        }
        var board = table.board().orElseThrow();
        var children = new ArrayList<Child>();
        for (var lane : Lane.values()) {
            var piles = board.in(lane);
            if (!piles.isEmpty() || lane == Lane.IDEAS) {
                var section = sections.computeIfAbsent(lane, BoardPane::section);
                section.show(inLane(lane, piles, context));
                children.add(new Child(lane, lane, old -> section.element()));
            }
        }
        if (!board.remarks().isEmpty()) {
            children.add(new Child("remarks", CardFace.shown(board.remarks(), context), old -> {
                var heading = new H3(getTranslation("workshop.board.remarks"));
                return new Section(heading, CardFace.remarks(board.remarks(), context));
            }));
        }
        inLanes.show(children);
    }

    /** The lane as a place whose cards come and go. */
    private record LaneSection(Section element, InPlace cards) {

        void show(List<Child> children) {
            cards.show(children);
        }
    }

    private static LaneSection section(Lane lane) {
        var section = new Section();
        section.addClassName("board-lane");
        section.getElement().setAttribute("data-lane", lane.name());
        return new LaneSection(section, new InPlace(section));
    }

    private List<Child> inLane(Lane lane, List<Pile> piles, CardFace.Context context) {
        var children = new ArrayList<Child>();
        var heading = getTranslation("workshop.lane." + lane) + " (" + piles.size() + ")";
        children.add(new Child("heading", heading, old -> new H3(heading)));
        var writes = Objects.requireNonNull(table).writes();
        piles.forEach(pile -> children.add(new Child(
                pile.card().id(), List.of(CardFace.shown(pile, context), writes), old -> card(pile, context))));
        if (piles.isEmpty()) {
            children.add(new Child("none", "", old -> {
                var none = new Paragraph(getTranslation("workshop.board.empty"));
                none.addClassName("quiet");
                return none;
            }));
        }
        return children;
    }

    private Component card(Pile pile, CardFace.Context context) {
        var card = new Div(new CardFace(pile, context));
        card.addClassName("board-card");
        card.setId("card-" + pile.card().id());
        if (Objects.requireNonNull(table).writes()) {
            var acts = new Button(getTranslation("workshop.board.acts"), click -> open(pile, context));
            acts.setAriaLabel(getTranslation("workshop.board.actsOf", CardFace.label(pile.card(), context.library())));
            acts.setId("acts-" + pile.card().id());
            acts.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            card.add(acts);
        }
        return card;
    }

    private void open(Pile pile, CardFace.Context context) {
        var seen = pile.card().seen();
        var dialog = new CardDialog(CardFace.label(pile.card(), context.library()));
        for (var lane : Lane.values()) {
            if (lane != pile.card().lane()) {
                dialog.offer(
                        "lane-" + lane,
                        getTranslation("workshop.board.to." + lane),
                        () -> act(() -> boards.move(pass(), id(), seen, lane)));
            }
        }
        dialog.offer("merge", getTranslation("workshop.board.mergeWith"), () -> merge(pile, context));
        if (pile.card().joint()) {
            dialog.offer(
                    "part", getTranslation("workshop.board.part"), () -> act(() -> boards.part(pass(), id(), seen)));
        }
        if (me != null && pile.card().written() && pile.card().isBy(me)) {
            dialog.offer(
                    "withdraw",
                    getTranslation("workshop.board.withdraw"),
                    () -> act(() -> boards.withdraw(pass(), id(), seen)));
        }
        dialog.open();
    }

    private void merge(Pile pile, CardFace.Context context) {
        var others = board().piles().stream()
                .filter(other -> !other.card().id().equals(pile.card().id()))
                .toList();
        MergeDialog.open(pile, others, context.library(), (cards, wording) -> {
            boards.merge(pass(), id(), cards, wording);
            drawn.run();
        });
    }

    private void act(Runnable act) {
        Says.trying(this, act);
        drawn.run();
    }

    private void post() {
        said.setText("");
        var group = board().group().id();
        if (Says.trying(this, () -> boards.write(pass(), id(), group, fresh.getValue(), submission))) {
            // only now: what the field holds until then is not on the board
            submission = UUID.randomUUID();
            fresh.clear();
            said.setText(getTranslation("workshop.board.posted"));
        }
        post.setEnabled(true);
        fresh.focus();
        drawn.run();
    }

    private Board board() {
        return Objects.requireNonNull(table).board().orElseThrow();
    }

    private org.mithaq.workshop.WorkshopId id() {
        return Objects.requireNonNull(table).workshop().id();
    }

    private Pass pass() {
        return Objects.requireNonNull(pass);
    }
}
