package org.mithaq.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.ui.LanguageChoice;
import org.mithaq.common.Broadcast;
import org.mithaq.common.NotFound;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.Booth;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Plenary;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.SeatService;
import org.mithaq.workshop.SeatService.Sight;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.WorkshopId;

/** What somebody who takes part holds in their hand: one task at a time, what can be done about it within reach of the thumb. */
@Route(value = "workshop/:workshop", autoLayout = false)
@AnonymousAllowed
class SeatView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final Set<Part> SHOWN = Set.of(
            Part.PLAN, Part.SEATS, Part.SESSION, Part.FLOOR, Part.BALLOT, Part.READING, Part.PARKING, Part.EVALUATION);

    private final SeatService seats;
    private final Entrance entrance;
    private final Broadcast broadcast;
    private final Clock clock;
    private final Actor actor;
    private final Task task;
    private final BoothPanel booth;
    private final Aftermath aftermath;
    private final GroupTask groupTask;
    private final SeatReading reading;
    private final Div top = new Div();
    private final H1 heading = new H1();
    private final Paragraph said = new Paragraph();
    private final Footer acts = new Footer();
    private @Nullable WorkshopId id;
    private @Nullable Pass pass;
    private @Nullable Sight sight;
    private Broadcast.@Nullable Subscription following;
    private Broadcast.@Nullable Subscription colleagues;

    SeatView(
            SeatService seats,
            Entrance entrance,
            Broadcast broadcast,
            Clock clock,
            CurrentActor current,
            LanguageChoice language,
            org.mithaq.library.Library library,
            GroupParts groups) {
        this.seats = seats;
        this.entrance = entrance;
        this.broadcast = broadcast;
        this.clock = clock;
        this.actor = current.get();
        this.task = new Task(library);
        this.aftermath = new Aftermath(seats);
        this.booth = new BoothPanel(
                (shown, paper, submission, again) -> seats.cast(
                        Objects.requireNonNull(pass),
                        shown.ballot().workshop(),
                        shown.ballot().id(),
                        paper,
                        submission,
                        again),
                this::draw);
        this.groupTask = new GroupTask(groups);
        this.reading = new SeatReading(
                (submission, proposal) ->
                        seats.propose(Objects.requireNonNull(pass), Objects.requireNonNull(id), submission, proposal),
                amendment -> seats.withdraw(Objects.requireNonNull(pass), Objects.requireNonNull(id), amendment),
                this::read);
        addClassName("seat");
        top.addClassName("seat-top");
        top.add(new Head(language), heading);
        said.getElement().setAttribute("role", "status");
        said.addClassName("seat-said");
        acts.addClassName("seat-acts");
        add(new Beat(), top, said, booth, reading, task, groupTask, aftermath, acts);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = WorkshopId.parse(event.getRouteParameters().get("workshop").orElse(""));
        id = asked;
        pass = SeatCookie.passes(actor, asked).stream()
                .filter(each -> opens(each, asked))
                .findFirst()
                .orElse(null);
        draw();
    }

    private boolean opens(Pass each, WorkshopId asked) {
        try {
            seats.see(each, asked);
            return true;
        } catch (NotFound noSeat) {
            return false;
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (sight != null) {
            var own = sight.seat().id();
            following = Following.follow(
                    attached.getUI(),
                    broadcast,
                    sight.workshop(),
                    changed -> SHOWN.contains(changed.part()) && changed.concerns(own),
                    this::news);
            colleagues = Following.colleagues(attached.getUI(), broadcast, sight.workshop(), sight.seat(), this::news);
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.close();
        }
        if (colleagues != null) {
            colleagues.close();
        }
    }

    private Optional<Sight> look() {
        if (pass == null || id == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(seats.see(pass, id));
        } catch (NotFound noMore) {
            return Optional.empty();
        }
    }

    /** What others did and what does not show here leaves the screen, and the focus on it, alone. */
    private void news() {
        try {
            compare();
        } catch (RuntimeException halfDrawn) {
            // so that the next time draws all of it
            sight = null;
            throw halfDrawn;
        }
    }

    private void compare() {
        if (!look().equals(Optional.ofNullable(sight))) {
            draw();
        } else if (sight != null && !atTheBooth().equals(booth.shown())) {
            draw();
        } else if (sight != null) {
            read();
            after(sight);
        }
    }

    /** The text before the room; where it has gone, or come, the rest of the screen changes too. */
    private void read() {
        if (sight == null || !reading.isVisible() && !task.isVisible() && !booth.fills()) {
            return;
        }
        var now = seats.reading(Objects.requireNonNull(pass), Objects.requireNonNull(id));
        if (now.isPresent() && reading.isVisible()) {
            reading.show(now, sight.seat(), booth.fills());
        } else if (now.isPresent() != reading.isVisible()) {
            draw();
        }
    }

    private void draw() {
        acts.removeAll();
        heading.removeAll();
        task.hide();
        aftermath.hide();
        groupTask.hide();
        var seen = look();
        sight = seen.orElse(null);
        if (seen.isEmpty()) {
            booth.show(Optional.empty(), null);
            reading.show(Optional.empty(), null, false);
            heading.setText(getTranslation("workshop.seat.title"));
            offerSeat();
            return;
        }
        var now = seen.get();
        heading.add(new ContentText(InterfaceLanguage.of(now.workshop().data().title())));
        said.setText(state(now));
        var voting = booth.show(atTheBooth(), now.seat().id());
        after(now);
        var text = now.session().phase() != Phase.OPEN
                ? Optional.<Plenary>empty()
                : seats.reading(Objects.requireNonNull(pass), now.workshop().id());
        var read = reading.show(text, now.seat(), voting);
        switch (now.seat().state()) {
            case PRESENT -> present(now, voting, read);
            case LEFT ->
                acts.add(act(
                        "workshop.seat.comeBack",
                        "come-back",
                        true,
                        () -> seats.comeBack(
                                Objects.requireNonNull(pass), now.workshop().id())));
            case WAITING, REMOVED -> {}
        }
    }

    private String state(Sight now) {
        return switch (now.seat().state()) {
            case WAITING -> getTranslation("workshop.seat.waiting", now.seat().name());
            case REMOVED -> getTranslation("workshop.refusal.removed");
            case LEFT -> getTranslation("workshop.seat.left");
            case PRESENT ->
                switch (now.session().phase()) {
                    case PLANNED ->
                        getTranslation("workshop.seat.planned", now.seat().name());
                    case CLOSED -> getTranslation("workshop.seat.closed");
                    case OPEN ->
                        now.speaks()
                                ? getTranslation("workshop.seat.youSpeak")
                                : now.session().quiet()
                                        ? getTranslation("workshop.seat.quiet")
                                        : now.current().isEmpty() ? getTranslation("workshop.seat.soon") : "";
                };
        };
    }

    private void after(Sight now) {
        var state = now.seat().state();
        if (state == Seat.State.PRESENT || state == Seat.State.LEFT) {
            aftermath.show(Objects.requireNonNull(pass), now.workshop().id(), state == Seat.State.PRESENT);
        }
    }

    private Optional<Booth> atTheBooth() {
        return seats.booth(Objects.requireNonNull(pass), Objects.requireNonNull(id));
    }

    /** @param voting whether a paper that waits, {@code reading} a text is the task of the moment: one at a time */
    private void present(Sight now, boolean voting, boolean reading) {
        var open = now.session().phase() == Phase.OPEN;
        if (!voting && !reading) {
            groupTask.show(Objects.requireNonNull(pass), now);
        }
        now.current().filter(item -> open && !voting).ifPresent(item -> {
            if (!reading) {
                task.show(item, now, clock.instant());
            }
            if (item.data().kind().works()
                    && now.seat().role().speaks()
                    && !now.session().quiet()) {
                acts.add(hand(now));
            }
        });
        var leave = act(
                "workshop.seat.leave",
                "leave",
                false,
                () -> seats.leave(Objects.requireNonNull(pass), now.workshop().id()));
        acts.add(leave);
    }

    private Div hand(Sight now) {
        var workshop = now.workshop().id();
        var hand = new Div();
        hand.addClassName("seat-hand");
        if (now.position() > 0) {
            hand.add(new Paragraph(getTranslation("workshop.seat.position", now.position())));
            hand.add(act(
                    "workshop.seat.lower",
                    "hand",
                    true,
                    () -> seats.lowerHand(Objects.requireNonNull(pass), workshop)));
        } else if (!now.speaks()) {
            hand.add(act(
                    "workshop.seat.raise",
                    "hand",
                    true,
                    () -> seats.raiseHand(Objects.requireNonNull(pass), workshop)));
        }
        return hand;
    }

    /** A member who has no seat yet takes one here; anybody else needs the code. */
    private void offerSeat() {
        if (actor.signedIn().isPresent() && id != null) {
            var asked = id;
            said.setText(getTranslation("workshop.seat.noSeat"));
            var consent = new Checkbox(getTranslation("workshop.join.consent"));
            consent.setId("consent");
            acts.add(consent, act("workshop.join.member", "join", true, () -> {
                entrance.join(actor, asked, consent.getValue());
                pass = new Pass.Member(actor);
                getUI().ifPresent(ui -> ui.getPage().reload());
            }));
        } else {
            said.setText(getTranslation("workshop.seat.unknown"));
            var door = new Anchor(Addresses.join(), getTranslation("workshop.join.title"));
            door.addClassName("action");
            acts.add(door);
        }
    }

    private Button act(String key, String id, boolean main, Runnable act) {
        var button = new Button(getTranslation(key), click -> {
            Says.trying(this, act);
            draw();
            Says.focus(id);
        });
        button.setId(id);
        button.setDisableOnClick(true);
        button.addThemeVariants(main ? ButtonVariant.PRIMARY : ButtonVariant.TERTIARY);
        return button;
    }

    /** For tests. */
    Optional<Seat> seat() {
        return Optional.ofNullable(sight).map(Sight::seat);
    }

    @Override
    public String getPageTitle() {
        return sight == null
                ? getTranslation("workshop.seat.title")
                : InterfaceLanguage.of(sight.workshop().data().title());
    }
}
