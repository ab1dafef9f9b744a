package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.library.Library;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.BallotId;
import org.mithaq.workshop.BallotService;
import org.mithaq.workshop.HeldBallot;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.Turnout;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.ballot.Course.Stage;

/** The ballots of a workshop on the console, the newest first. A ballot whose state is the same is not drawn again, which would take the focus away. */
final class BallotsPanel extends Section {

    private final BallotService ballots;
    private final Library library;
    private final Actor actor;
    private final Runnable drawn;
    private final Div list = new Div();
    private final Paragraph none = new Paragraph(getTranslation("workshop.ballots.none"));
    private final Map<BallotId, BallotCard> cards = new HashMap<>();
    private List<BallotId> order = List.of();
    private @Nullable Workshop workshop;
    private @Nullable AgendaItem current;
    private List<Seat> seats = List.of();
    private @Nullable Names names;

    BallotsPanel(BallotService ballots, Library library, Actor actor, Runnable drawn) {
        this.ballots = ballots;
        this.library = library;
        this.actor = actor;
        this.drawn = drawn;
        addClassNames("card", "ballots");
        none.addClassName("quiet");
        list.addClassName("ballot-list");
        var add = new Button(getTranslation("workshop.ballots.new"), click -> draft());
        add.setId("new-ballot");
        var head = new Div(new H2(getTranslation("workshop.ballots")), add);
        head.addClassName("section-head");
        add(head, none, list);
    }

    /**
     * @param current whose question and cards a new ballot begins with
     * @return how many ballots wait for whoever runs the workshop: all have voted, or a round is over
     */
    int show(Workshop workshop, @Nullable AgendaItem current, List<Seat> seats, Names names) {
        this.workshop = workshop;
        this.current = current;
        this.seats = seats;
        this.names = names;
        var all = ballots.of(actor, workshop.id()).reversed();
        var ids = all.stream().map(HeldBallot::id).toList();
        none.setVisible(all.isEmpty());
        cards.keySet().retainAll(ids);
        var waiting = 0;
        for (var ballot : all) {
            var turnout = ballot.course().stage() == Stage.OPEN ? ballots.turnout(actor, ballot.id()) : null;
            cards.computeIfAbsent(ballot.id(), id -> new BallotCard(ballots, library, actor, drawn))
                    .show(ballot, turnout, new RollNames(ballot, seats, names));
            waiting += waits(ballot, turnout) ? 1 : 0;
        }
        if (!ids.equals(order)) {
            order = ids;
            list.removeAll();
            ids.forEach(id -> list.add(cards.get(id)));
        }
        return waiting;
    }

    /** Somebody voted: as {@link #show} with what was shown last. */
    int votes() {
        var held = workshop;
        var named = names;
        return held == null || named == null ? 0 : show(held, current, seats, named);
    }

    private static boolean waits(HeldBallot ballot, @Nullable Turnout turnout) {
        return ballot.course().stage() == Stage.FEEDBACK
                || turnout != null && turnout.missing().isEmpty();
    }

    private void draft() {
        var held = workshop;
        if (held != null) {
            new BallotDialog(library).from(current).open("title", form -> {
                ballots.draft(actor, held.id(), form);
                drawn.run();
            });
        }
    }
}
