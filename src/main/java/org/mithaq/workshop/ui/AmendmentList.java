package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.AmendmentId;
import org.mithaq.workshop.HeldBallot;
import org.mithaq.workshop.Plenary;
import org.mithaq.workshop.Plenary.Fit;
import org.mithaq.workshop.Plenary.Proposed;
import org.mithaq.workshop.Workshop;

/** What is proposed to the text, by line; each is adopted, rejected or put into the parking lot. What was decided is folded away. */
final class AmendmentList extends Div {

    private final PlenaryServices services;
    private final Actor actor;
    private final Runnable drawn;
    private @Nullable Object shown;

    AmendmentList(PlenaryServices services, Actor actor, Runnable drawn) {
        this.services = services;
        this.actor = actor;
        this.drawn = drawn;
        addClassName("amendments");
    }

    void show(Workshop workshop, Optional<Plenary> plenary, Names names) {
        setVisible(plenary.isPresent());
        var ballots = plenary.isEmpty() ? List.<HeldBallot>of() : closed(workshop);
        var now = plenary.map(open -> List.of(open.amendments(), ballots)).orElse(null);
        if (Objects.equals(now, shown)) {
            return;
        }
        shown = now;
        removeAll();
        plenary.ifPresent(open -> draw(open, ballots, names));
    }

    private List<HeldBallot> closed(Workshop workshop) {
        return services.ballots().of(actor, workshop.id()).stream()
                .filter(ballot -> ballot.course().showsResult())
                .toList();
    }

    private void draw(Plenary plenary, List<HeldBallot> ballots, Names names) {
        add(new H3(getTranslation("workshop.amendments")));
        var open = plenary.amendments().stream()
                .filter(each -> each.amendment().isOpen())
                .toList();
        if (open.isEmpty()) {
            var none = new Paragraph(getTranslation("workshop.amendments.none"));
            none.addClassName("quiet");
            add(none);
        }
        open.forEach(each -> add(card(each, ballots, names)));
        var decided = plenary.amendments().stream()
                .filter(each -> !each.amendment().isOpen())
                .map(each -> new AmendmentCard(each, whose(each, names)))
                .toArray(AmendmentCard[]::new);
        if (decided.length > 0) {
            var folded = new NativeDetails(getTranslation("workshop.amendments.decided", decided.length));
            folded.setContent(new Div(decided));
            add(folded);
        }
    }

    private AmendmentCard card(Proposed proposed, List<HeldBallot> ballots, Names names) {
        var amendment = proposed.amendment();
        var card = new AmendmentCard(proposed, whose(proposed, names));
        var ballot = new Select<HeldBallot>();
        ballot.setLabel(getTranslation("workshop.amendment.ballot"));
        ballot.setItems(ballots);
        ballot.setEmptySelectionAllowed(true);
        ballot.setEmptySelectionCaption(getTranslation("workshop.amendment.noBallot"));
        ballot.setItemLabelGenerator(one -> one == null
                ? getTranslation("workshop.amendment.noBallot")
                : InterfaceLanguage.of(one.form().question()));
        ballot.setVisible(!ballots.isEmpty());
        var adopt = act("adopt", amendment.id(), () -> services.plenaries()
                .adopt(
                        actor,
                        amendment.id(),
                        ballot.getOptionalValue().map(HeldBallot::id).orElse(null)));
        adopt.addThemeVariants(ButtonVariant.PRIMARY);
        adopt.setEnabled(proposed.fit() == Fit.FITS);
        var acts = new Div(
                ballot,
                adopt,
                act("reject", amendment.id(), () -> services.plenaries().reject(actor, amendment.id())),
                act("postpone", amendment.id(), () -> services.plenaries().postpone(actor, amendment.id())));
        acts.addClassName("amendment-acts");
        card.add(acts);
        return card;
    }

    private Button act(String name, AmendmentId id, Runnable act) {
        var button = new Button(getTranslation("workshop.amendment." + name), click -> {
            Says.trying(this, act);
            drawn.run();
        });
        button.setId(name + "-" + id);
        button.setDisableOnClick(true);
        return button;
    }

    private static String whose(Proposed each, Names names) {
        var delegation = names.delegation(each.by());
        return delegation.isEmpty() ? each.by().name() : each.by().name() + " · " + delegation;
    }
}
