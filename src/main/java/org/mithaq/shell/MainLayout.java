package org.mithaq.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.mithaq.account.AccountService;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.ui.DemoBanner;
import org.mithaq.account.ui.LanguageChoice;
import org.mithaq.account.ui.LanguageSwitch;
import org.springframework.beans.factory.annotation.Value;

/** The frame around every view: where I am, search, language, person, and the way to everything else. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final String CONTENT = "content";

    private final Main content = new Main();
    private final Place place = new Place();

    MainLayout(
            AccountService accounts,
            CurrentActor actor,
            AuthenticationContext session,
            LanguageChoice language,
            @Value("${mithaq.demo:false}") boolean demo) {
        addClassName("shell");
        setPrimarySection(Section.NAVBAR);
        content.setId(CONTENT);
        content.getElement().setAttribute("tabindex", "-1");
        var bar = new Div();
        bar.addClassName("shell-bar");
        if (actor.get().signedIn().isPresent()) {
            bar.add(new MenuToggle(), place, new SearchBox(), new LanguageSwitch(language));
            bar.add(new PersonMenu(accounts.me(actor.get()), session));
            addToDrawer(new SideMenu());
        } else {
            setDrawerOpened(false);
            bar.add(place, new LanguageSwitch(language));
        }
        var top = new Header(skipLink());
        top.addClassName("shell-top");
        if (demo) {
            top.add(new DemoBanner());
        }
        top.add(bar);
        addToNavbar(top);
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
        setContent(content);
    }

    @Override
    public void removeRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var chain = event.getActiveChain();
        place.show((Component) chain.getFirst());
    }

    private Component skipLink() {
        var skip = new Anchor("#" + CONTENT, getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        // An in-page address, not a navigation: the router must not see it.
        skip.setRouterIgnore(true);
        return skip;
    }
}
