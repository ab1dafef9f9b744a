package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.ui.ContentText;
import org.mithaq.workshop.Board.Pile;
import org.mithaq.workshop.Card;
import org.mithaq.workshop.CardId;
import org.mithaq.workshop.GalleryService;
import org.mithaq.workshop.GroupId;
import org.mithaq.workshop.GroupTextService;
import org.mithaq.workshop.Lane;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.SeatId;
import org.mithaq.workshop.Visit;
import org.mithaq.workshop.WorkGroup;
import org.mithaq.workshop.WorkshopId;

/** The board of another group on a phone, during a gallery walk: read it, support what is good, leave a remark. */
final class WalkPane extends Div {

    private final GalleryService gallery;
    private final GroupTextService texts;
    private final Section textPart = new Section(new H3(getTranslation("workshop.text")));
    private final GivenText text = new GivenText();
    private final Runnable drawn;
    private @Nullable Pass pass;
    private @Nullable WorkshopId id;
    private @Nullable Visit shown;
    private @Nullable SeatId me;
    private @Nullable GroupId chosen;

    WalkPane(GalleryService gallery, GroupTextService texts, Runnable drawn) {
        this.gallery = gallery;
        this.texts = texts;
        textPart.add(text);
        textPart.addClassName("walk-text");
        this.drawn = drawn;
        addClassName("walk");
    }

    /** Where the visitor would like to go, once they may choose. */
    @Nullable GroupId chosen() {
        return chosen;
    }

    void show(Pass pass, WorkshopId id, Visit visit, SeatId me, CardFace.Context context) {
        this.pass = pass;
        this.id = id;
        this.me = me;
        var group = visit.board().group().id();
        var live = texts.find(pass, id, group);
        textPart.setVisible(live.isPresent());
        live.ifPresent(found -> text.show(found.text(), body -> texts.read(pass, id, group, body)));
        if (shown != null && looksLike(visit, shown)) {
            return;
        }
        shown = visit;
        removeAll();
        add(head(visit));
        if (visit.free()) {
            add(choice(visit));
        }
        add(textPart);
        for (var lane : Lane.values()) {
            var piles = visit.board().in(lane);
            if (!piles.isEmpty()) {
                var section = new Section(new H3(getTranslation("workshop.lane." + lane) + " (" + piles.size() + ")"));
                section.addClassName("board-lane");
                piles.forEach(pile -> section.add(card(visit, pile, context)));
                add(section);
            }
        }
        if (visit.report().version() > 0) {
            add(new Section(new H3(getTranslation("workshop.report")), new ReportText(visit.report())));
        }
        add(remarks(visit, context));
    }

    private static boolean looksLike(Visit one, Visit other) {
        return one.board().equals(other.board())
                && one.report().equals(other.report())
                && one.stand().looksLike(other.stand())
                && one.free() == other.free()
                && one.others().equals(other.others());
    }

    private Div head(Visit visit) {
        var head = new Div();
        head.addClassName("walk-head");
        var stand = visit.stand();
        if (!stand.over() && visit.own().isPresent()) {
            var round = new Paragraph(getTranslation("workshop.walk.round", stand.round(), stand.of()));
            round.addClassNames("quiet", "small");
            head.add(round);
        }
        var where = new H3(new ContentText(getTranslation(
                "workshop.walk.visiting", GroupNames.of(visit.board().group()))));
        where.setId("visiting");
        head.add(where);
        if (stand.running()) {
            head.add(new RoundClock(this, stand, drawn));
        }
        return head;
    }

    private Select<WorkGroup> choice(Visit visit) {
        var choice = new Select<WorkGroup>();
        choice.setId("walk-choice");
        choice.setLabel(getTranslation("workshop.walk.choose"));
        choice.setItems(visit.others());
        choice.setItemLabelGenerator(GroupNames::of);
        visit.others().stream()
                .filter(group -> group.id().equals(visit.board().group().id()))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen = change.getValue().id();
                drawn.run();
            }
        });
        return choice;
    }

    private Div card(Visit visit, Pile pile, CardFace.Context context) {
        var card = new Div(new CardFace(pile, context));
        card.addClassName("board-card");
        if (visit.writes()) {
            var board = visit.board().group().id();
            var mine = pile.supporters().contains(Objects.requireNonNull(me));
            var support = new Button(
                    getTranslation(mine ? "workshop.walk.supported" : "workshop.walk.support"),
                    click -> act(
                            "support-" + pile.card().id(),
                            () -> gallery.support(
                                    pass(), id(), board, pile.card().id(), !mine)));
            support.getElement().setAttribute("aria-pressed", Boolean.toString(mine));
            support.setAriaLabel(
                    getTranslation("workshop.walk.supportOf", CardFace.label(pile.card(), context.library())));
            support.setId("support-" + pile.card().id());
            support.addThemeVariants(ButtonVariant.SMALL);
            var remark = new Button(
                    getTranslation("workshop.walk.remark"),
                    click -> remark(board, pile.card().id(), CardFace.label(pile.card(), context.library())));
            remark.setAriaLabel(
                    getTranslation("workshop.walk.remarkOf", CardFace.label(pile.card(), context.library())));
            remark.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            var acts = new Div(support, remark);
            acts.addClassName("acts");
            card.add(acts);
        }
        return card;
    }

    private Section remarks(Visit visit, CardFace.Context context) {
        var section = new Section(new H3(getTranslation("workshop.board.remarks")));
        section.add(CardFace.remarks(visit.board().remarks(), context));
        if (visit.writes()) {
            var board = visit.board().group();
            var add = new Button(
                    getTranslation("workshop.walk.remarkOnBoard"),
                    click -> remark(board.id(), null, GroupNames.of(board)));
            add.setId("remark-board");
            section.add(add);
        }
        return section;
    }

    private void remark(GroupId board, @Nullable CardId card, String about) {
        var submission = UUID.randomUUID();
        var text = new TextArea(getTranslation("workshop.walk.remark"));
        text.setMaxLength(Card.MOST_CHARACTERS);
        text.setHelperText(getTranslation("workshop.board.card.help", Card.MOST_CHARACTERS));
        text.setWidthFull();
        text.setId("remark-text");
        new ActDialog(
                        getTranslation("workshop.walk.remark"),
                        getTranslation("workshop.walk.remark.send"),
                        () -> {
                            gallery.remark(pass(), id(), board, card, text.getValue(), submission);
                            drawn.run();
                        },
                        CardFace.text(about),
                        text)
                .open();
    }

    private void act(String id, Runnable act) {
        Says.trying(this, act);
        drawn.run();
        Says.focus(id);
    }

    private Pass pass() {
        return Objects.requireNonNull(pass);
    }

    private WorkshopId id() {
        return Objects.requireNonNull(id);
    }
}
