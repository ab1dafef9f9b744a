package org.mithaq.workshop.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;
import org.mithaq.common.Invalid;
import org.mithaq.common.Refusal;
import org.mithaq.workshop.Booth;
import org.mithaq.workshop.SeatId;
import org.mithaq.workshop.ballot.Paper;
import org.mithaq.workshop.ballot.Secrecy;

/** The ballot paper in the browser. It is filled in and kept there; here comes only what is cast. */
@Tag("workshop-paper")
@JsModule("./workshop/workshop-paper.ts")
final class Sheet extends Component {

    /** Stores a vote; when it returns the vote is in the box. */
    interface Casting {
        void cast(Booth booth, Paper paper, UUID submission, boolean again);
    }

    /**
     * What the browser is told.
     *
     * @param state cast, refused, or taken: the line has voted, and this paper may replace the one in the box
     */
    public record Answer(String state, String said) {}

    private final Booth booth;
    private final Casting casting;

    Sheet(Booth booth, SeatId seat, boolean again, Casting casting) {
        this.booth = booth;
        this.casting = casting;
        getElement().setPropertyJson("data", new SheetJson(this).of(booth, seat, again));
    }

    /** @param done is told when the browser has shown that the vote is cast */
    void onCast(Runnable done) {
        getElement().addEventListener("paper-cast", event -> done.run());
    }

    @ClientCallable
    public Answer cast(String submission, String paper, boolean again) {
        try {
            casting.cast(booth, Paper.parse(paper), name(submission), again);
            return new Answer("cast", "");
        } catch (Refusal refusal) {
            var replaceable = refusal.key().equals("workshop.ballot.refusal.twice")
                    && booth.ballot().form().secrecy() == Secrecy.OPEN;
            return replaceable
                    ? new Answer("taken", "")
                    : new Answer("refused", getTranslation(refusal.key(), refusal.arguments()));
        }
    }

    private static UUID name(String submission) {
        try {
            return UUID.fromString(submission);
        } catch (IllegalArgumentException noName) {
            throw new Invalid("workshop.ballot.refusal.unreadable");
        }
    }
}
