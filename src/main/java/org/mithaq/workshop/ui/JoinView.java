package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.function.Consumer;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.account.ui.LanguageChoice;
import org.mithaq.common.NotFound;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.Entrance.Guest;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.SeatService;
import org.mithaq.workshop.Workshop;

/** The door of a workshop: a code, then who somebody is, and their consent to the meeting rule. No account needed. */
@Route(value = "join", autoLayout = false)
@RouteAlias(value = "join/:code", autoLayout = false)
@AnonymousAllowed
class JoinView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NAME_MAX = 120;

    private final Entrance entrance;
    private final SeatService seats;
    private final Ministries ministries;
    private final Actor actor;
    private final H1 heading = new H1();
    private final Div body = new Div();
    private final Div trouble = new Div();
    private final TextField code = new TextField();

    JoinView(
            Entrance entrance,
            SeatService seats,
            Ministries ministries,
            CurrentActor current,
            LanguageChoice language) {
        this.entrance = entrance;
        this.seats = seats;
        this.ministries = ministries;
        this.actor = current.get();
        addClassName("entrance");
        body.addClassName("entrance-form");
        trouble.addClassName("form-message");
        trouble.getElement().setAttribute("role", "alert");
        var card = new Div(new Head(language), heading, trouble, body);
        card.addClassNames("card", "entrance-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        trouble.removeAll();
        var given = event.getRouteParameters().get("code").orElse("");
        askCode(given);
        if (!given.isEmpty()) {
            look(given, seat -> event.forwardTo(seat));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workshop.join.title");
    }

    private void askCode(String given) {
        heading.setText(getTranslation("workshop.join.title"));
        body.removeAll();
        code.setLabel(getTranslation("workshop.join.code"));
        code.setHelperText(getTranslation("workshop.join.code.help"));
        code.setMaxLength(20);
        code.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        code.addClassName("join-code");
        code.setId("code");
        code.setValue(given.length() > 20 ? "" : given);
        var go = new Button(
                getTranslation("workshop.join.look"), click -> look(code.getValue(), UI.getCurrent()::navigate));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setId("look");
        go.addClickShortcut(Key.ENTER);
        body.add(code, go);
    }

    /** @param there takes whoever has a seat already to it */
    private void look(String typed, Consumer<String> there) {
        attempt(() -> {
            var workshop = entrance.look(typed, address());
            if (seated(workshop)) {
                there.accept(Addresses.seat(workshop.id()));
            } else {
                ask(workshop, typed);
            }
        });
    }

    private void ask(Workshop workshop, String typed) {
        body.removeAll();
        heading.removeAll();
        heading.add(new ContentText(InterfaceLanguage.of(workshop.data().title())));
        var consent = new Checkbox(
                getTranslation("workshop.join.consent." + workshop.data().rule()));
        consent.setId("consent");
        var rule = new Paragraph(getTranslation(
                        "workshop.rule." + workshop.data().rule()) + " "
                + getTranslation("workshop.rule.means." + workshop.data().rule()));
        rule.addClassName("entrance-message");
        if (!workshop.data().purpose().isBlank()) {
            body.add(new Paragraph(
                    new ContentText(InterfaceLanguage.of(workshop.data().purpose()))));
        }
        if (actor.signedIn().isPresent()) {
            body.add(rule, consent, button("workshop.join.member", () -> {
                entrance.join(actor, workshop.id(), consent.getValue());
                UI.getCurrent().navigate(Addresses.seat(workshop.id()));
            }));
        } else {
            body.add(rule);
            asGuest(workshop, typed, consent);
        }
    }

    /** Whoever reads the square on the wall again comes back to their seat and takes no second one. */
    private boolean seated(Workshop workshop) {
        for (var pass : SeatCookie.passes(actor, workshop.id())) {
            try {
                seats.see(pass, workshop.id());
                return true;
            } catch (NotFound noSeat) {
                // the next pass may open one
            }
        }
        return false;
    }

    private void asGuest(Workshop workshop, String typed, Checkbox consent) {
        var name = new TextField(getTranslation("workshop.join.name"));
        name.setMaxLength(NAME_MAX);
        name.setId("name");
        var ministry = new ComboBox<Ministry>(getTranslation("workshop.join.ministry"));
        ministry.setItems(ministries.all());
        ministry.setItemLabelGenerator(each -> InterfaceLanguage.of(each.name()));
        ministry.setId("ministry");
        ministry.setClearButtonVisible(true);
        var organisation = new TextField(getTranslation("workshop.join.organisation"));
        organisation.setMaxLength(200);
        ministry.addValueChangeListener(change -> organisation.setVisible(change.getValue() == null));
        var role = new RadioButtonGroup<SeatRole>(getTranslation("workshop.join.role"));
        role.setItems(SeatRole.PARTICIPANT, SeatRole.OBSERVER);
        role.setItemLabelGenerator(each -> getTranslation("workshop.role." + each));
        role.setValue(SeatRole.PARTICIPANT);
        body.add(name, ministry, organisation, role, consent, button("workshop.join.guest", () -> {
            var chosen = ministry.getValue();
            var guest = new Guest(
                    name.getValue(),
                    chosen == null ? null : chosen.id(),
                    chosen == null ? organisation.getValue() : "",
                    role.getValue(),
                    consent.getValue());
            var taken = entrance.join(typed, address(), guest);
            SeatCookie.remember(workshop, taken.token());
            UI.getCurrent().navigate(Addresses.seat(workshop.id()));
        }));
    }

    private Button button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> attempt(act));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setId("join");
        return button;
    }

    private void attempt(Runnable act) {
        trouble.removeAll();
        try {
            act.run();
        } catch (Refusal refusal) {
            trouble.add(new Paragraph(getTranslation(refusal.key(), refusal.arguments())));
        }
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
