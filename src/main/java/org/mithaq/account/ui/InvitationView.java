package org.mithaq.account.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.mithaq.account.InvitationService;
import org.mithaq.account.InvitationService.Acceptance;
import org.mithaq.account.InvitationService.Offer;
import org.mithaq.common.Invalid;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;

/** The page of a one-time link: choose a login and a password, or only a new password. */
@Route(value = "invitation/:token", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final InvitationService invitations;
    private final Div body = new Div();
    private final Refusals refusals = new Refusals();
    private final NameFields name = new NameFields();
    private final TextField login = new TextField();
    private final PasswordBox password = new PasswordBox("account.password.new", Autocomplete.NEW_PASSWORD);
    private final PasswordBox again = new PasswordBox("account.password.again", Autocomplete.NEW_PASSWORD);
    private String token = "";

    InvitationView(InvitationService invitations, LanguageChoice language) {
        this.invitations = invitations;
        addClassName("entrance");
        var card = new Div(new EntranceHeader(language), new H1(getPageTitle()), body);
        card.addClassNames("card", "entrance-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        body.removeAll();
        try {
            show(invitations.find(token));
        } catch (Invalid noLink) {
            var text = new Paragraph(getTranslation(noLink.key(), noLink.arguments()));
            text.getElement().setAttribute("role", "alert");
            body.add(text);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.invitation.title");
    }

    private void show(Offer offer) {
        body.addClassName("entrance-form");
        if (offer.asksName()) {
            body.add(new Paragraph(getTranslation("account.invitation.first")), name);
        } else {
            body.add(ContentText.byContent(
                    new Paragraph(getTranslation("account.invitation.hello", InterfaceLanguage.of(offer.name())))));
        }
        login.setLabel(getTranslation("account.login"));
        login.setHelperText(getTranslation("account.login.help"));
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setMaxLength(60);
        offer.login().ifPresent(known -> {
            login.setValue(known);
            login.setReadOnly(true);
            login.setHelperText(null);
        });
        password.setHelperText(getTranslation("account.password.help"));
        var submit = new Button(getTranslation("account.invitation.submit"), click -> accept(offer));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        body.add(login, password, again, refusals, submit);
    }

    private void accept(Offer offer) {
        refusals.clear(login, password, again);
        if (!password.getValue().equals(again.getValue())) {
            refusals.show(new Invalid("account.refusal.passwordsDiffer"), again);
            return;
        }
        try {
            var person = invitations.accept(
                    token,
                    new Acceptance(login.getValue(), password.getValue(), name.value(), InterfaceLanguage.current()));
            VaadinSession.getCurrent().getSession().setAttribute(SignInFailure.TYPED_LOGIN, person.login());
            UI.getCurrent().navigate(SignInView.class, QueryParameters.of("joined", ""));
        } catch (Invalid refused) {
            refusals.show(refused, field(refused.key(), offer));
        }
    }

    private HasValidation field(String key, Offer offer) {
        if (key.startsWith("account.refusal.login")) {
            return login;
        }
        return offer.asksName() && key.equals("refusal.empty") ? name : password;
    }
}
