package org.mithaq.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.DemoPeople;
import org.mithaq.account.Ministries;
import org.springframework.beans.factory.ObjectProvider;

/** The only way in: login and password, posted by the browser; in the demo also everybody to sign in as. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "sign-in";

    private static final Set<String> MESSAGES = Set.of("error", "wait", "stale", "out", "joined");

    private final CurrentActor actor;
    private final Div message = new Div();
    private final TextField login = new TextField();
    private final PasswordBox password = new PasswordBox("account.password", Autocomplete.CURRENT_PASSWORD);

    SignInView(CurrentActor actor, LanguageChoice language, ObjectProvider<DemoPeople> demo, Ministries ministries) {
        this.actor = actor;
        addClassName("entrance");
        demo.ifAvailable(people -> add(new DemoBanner()));
        var card = new Div();
        card.addClassNames("card", "entrance-card");
        card.add(new EntranceHeader(language));
        card.add(new H1(getTranslation("account.signIn.title")), message, form());
        var forgot = new Paragraph(getTranslation("account.signIn.forgot"));
        forgot.addClassNames("quiet", "small");
        card.add(forgot);
        add(card);
        demo.ifAvailable(people -> add(new DemoSignIn(people, ministries)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (actor.get().signedIn().isPresent()) {
            event.forwardTo("");
            return;
        }
        message.removeAll();
        var said = event.getLocation().getQueryParameters().getParameters().keySet();
        MESSAGES.stream().filter(said::contains).findFirst().ifPresent(this::say);
        var typed = VaadinSession.getCurrent().getSession().getAttribute(SignInFailure.TYPED_LOGIN);
        if (typed != null) {
            VaadinSession.getCurrent().getSession().removeAttribute(SignInFailure.TYPED_LOGIN);
            login.setValue(typed.toString());
            login.setAutofocus(false);
            password.setAutofocus(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.signIn.title");
    }

    private PostForm form() {
        var form = new PostForm(PATH);
        form.addClassName("entrance-form");
        login.setLabel(getTranslation("account.login"));
        login.getElement().setProperty("name", "username");
        login.setAutocomplete(Autocomplete.USERNAME);
        login.setAutofocus(true);
        login.setMaxLength(60);
        login.getElement().setAttribute("dir", "auto");
        password.getElement().setProperty("name", "password");
        var submit = new NativeButton(getTranslation("account.signIn.submit"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("primary-button");
        form.add(login, password, submit);
        return form;
    }

    private void say(String what) {
        var text = new Paragraph(getTranslation("account.signIn.message." + what));
        var good = what.equals("out") || what.equals("joined");
        text.addClassNames("entrance-message");
        text.getElement().setAttribute("data-tone", good ? "cleared" : "attention");
        text.getElement().setAttribute("role", good ? "status" : "alert");
        message.add(text);
    }
}
