package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.Booth;
import org.mithaq.workshop.HeldBallot;
import org.mithaq.workshop.SeatId;
import org.mithaq.workshop.ballot.Electorate;
import org.mithaq.workshop.ballot.Secrecy;

/** The ballot of the moment on a phone: its paper, then that it is cast, then what it came to. */
final class BoothPanel extends Section {

    private static final String SAID = "booth-said";

    private final Sheet.Casting casting;
    private final Runnable drawn;
    private Optional<Booth> shown = Optional.empty();
    private @Nullable SeatId seat;

    /** The round whose paper lies on the screen; it stays there while others vote and the plan changes. */
    private @Nullable Filling filling;

    private record Filling(HeldBallot ballot, boolean again) {

        boolean isFor(Booth booth) {
            return isOf(booth) && (again || !booth.voted());
        }

        /** Whether the ministry's vote was cast while this sheet lay here, and by somebody else: what is sent from here leaves no sheet. */
        boolean isOvertaken(Booth booth) {
            return isOf(booth)
                    && !again
                    && booth.voted()
                    && booth.ballot().form().electorate() == Electorate.MINISTRY;
        }

        private boolean isOf(Booth booth) {
            return booth.mayVote()
                    && booth.ballot().id().equals(ballot.id())
                    && booth.ballot().course().equals(ballot.course());
        }
    }

    private boolean overtaken;

    /** @param drawn reads and draws the screen anew */
    BoothPanel(Sheet.Casting casting, Runnable drawn) {
        this.casting = casting;
        this.drawn = drawn;
        addClassNames("booth");
        setVisible(false);
    }

    /**
     * @param now what is seen from the seat; empty where there is no ballot, or nobody to vote
     * @return whether a paper lies here to be filled in: then it is the task of the moment, and whoever has voted goes on with the room
     */
    boolean show(Optional<Booth> now, @Nullable SeatId seat) {
        if (!now.equals(shown) || !java.util.Objects.equals(seat, this.seat)) {
            shown = now;
            this.seat = seat;
            if (now.isPresent() && filling != null && filling.isOvertaken(now.get())) {
                overtake(now.get());
            } else if (now.isEmpty() || filling == null || !filling.isFor(now.get())) {
                overtaken = false;
                draw();
            }
        }
        return fills();
    }

    /** Whether a paper lies here. */
    boolean fills() {
        return filling != null;
    }

    /** What was filled in stays where it may still be sent, knowingly; where not, its place says why. */
    private void overtake(Booth booth) {
        if (overtaken) {
            return;
        }
        overtaken = true;
        if (booth.ballot().form().secrecy() == Secrecy.OPEN) {
            addComponentAtIndex(1, said("colleague.OPEN", "review"));
        } else {
            draw();
        }
    }

    /** What the screen shows. */
    Optional<Booth> shown() {
        return shown;
    }

    private void draw() {
        filling = null;
        removeAll();
        setVisible(shown.isPresent());
        shown.ifPresent(this::draw);
    }

    private void draw(Booth booth) {
        head(booth);
        var course = booth.ballot().course();
        switch (course.stage()) {
            case OPEN -> open(booth);
            case FEEDBACK -> {
                add(said("between", "review"));
                booth.feedback()
                        .ifPresent(first -> add(
                                ResultView.feedback(booth.ballot().form(), first, InterfaceLanguage.current(), false)));
            }
            case CLOSED -> {
                tookPart(booth);
                booth.counted().ifPresent(counted -> add(new CountedView(counted)));
            }
            case ANNULLED -> add(said("annulled", "attention", course.reason()));
            case DRAFTED -> setVisible(false);
        }
    }

    private void open(Booth booth) {
        if (!booth.mayVote()) {
            add(said("notOnRoll", "review"));
        } else if (!booth.voted()) {
            fill(booth, false);
        } else {
            var form = booth.ballot().form();
            add(overtaken ? said("colleague.SECRET", "review") : said("cast." + form.electorate(), "cleared"));
            if (form.secrecy() == Secrecy.OPEN) {
                var change = new Button(getTranslation("workshop.booth.change"), click -> {
                    removeAll();
                    head(booth);
                    fill(booth, true);
                    drawn.run();
                });
                change.setId("change-vote");
                add(change);
            } else {
                add(new Paragraph(getTranslation("workshop.booth.secretStays")));
            }
        }
    }

    private void fill(Booth booth, boolean again) {
        filling = new Filling(booth.ballot(), again);
        overtaken = false;
        Sheet.Casting own = (shown, paper, submission, replaces) -> {
            casting.cast(shown, paper, submission, replaces);
            filling = null;
        };
        var sheet = new Sheet(booth, java.util.Objects.requireNonNull(seat), again, own);
        sheet.onCast(() -> {
            // a vote that was changed leaves the booth as it was, and the sheet goes all the same
            shown = Optional.empty();
            filling = null;
            drawn.run();
            Says.focus(SAID);
        });
        add(secrecy(booth.ballot()), sheet);
    }

    private void tookPart(Booth booth) {
        if (booth.onRoll()) {
            add(said(booth.voted() ? "tookPart" : "tookNoPart", booth.voted() ? "cleared" : "review"));
        }
    }

    /** What happens to the vote, before it is given. */
    private Div secrecy(HeldBallot ballot) {
        var form = ballot.form();
        var means = new Details(
                getTranslation("workshop.booth.secrecy." + form.secrecy()),
                new Paragraph(getTranslation("workshop.booth.secrecy." + form.secrecy() + ".means")));
        means.addClassName("booth-secrecy");
        var who = new Span(getTranslation("workshop.booth.electorate." + form.electorate()));
        who.addClassNames("quiet", "small");
        return new Div(who, means);
    }

    private void head(Booth booth) {
        add(new H2(new ContentText(InterfaceLanguage.of(booth.ballot().form().question()))));
    }

    private Paragraph said(String key, String tone, Object... arguments) {
        var said = new Paragraph(getTranslation("workshop.booth." + key, arguments));
        said.getElement().setAttribute("role", "status").setAttribute("data-tone", tone);
        said.getElement().setAttribute("tabindex", "-1");
        said.addClassName("booth-said");
        said.setId(SAID);
        return said;
    }
}
