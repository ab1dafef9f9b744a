package org.mithaq.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.server.ErrorEvent;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.SignIn;
import org.mithaq.common.Denied;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.CannotCreateTransactionException;

@SpringBootTest
@ViewPackages(packages = {"org.mithaq.account.ui", "org.mithaq.shell"})
class MainLayoutTest extends SpringBrowserlessTest {

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private SignIn signIn;

    private StrategyFixture fixture;

    @BeforeEach
    void start() {
        fixture = fixtures.create();
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void out() {
        signIn.out();
    }

    @Test
    void theMenuOffersWhatThePersonMayOpen() {
        signIn.as(fixture.person(Asker.ADMINISTRATOR));
        UI.getCurrent().navigate("profile");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .contains("People");
    }

    @Test
    void theMenuHidesWhatThePersonMayNotOpen() {
        signIn.as(fixture.person(Asker.OWNER));
        UI.getCurrent().navigate("profile");
        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getLabel)
                .doesNotContain("People");
    }

    @Test
    void thePlaceSaysWhereIAm() {
        signIn.as(fixture.person(Asker.OWNER));
        UI.getCurrent().navigate("profile");
        assertThat(text(find(Place.class).single())).contains("Mithaq").contains("My profile");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        signIn.as(fixture.person(Asker.OWNER));
        UI.getCurrent().navigate("no-such-page");
        assertThat(text((Component) getCurrentView())).contains("Not found").contains("not shared with you");
    }

    @Test
    void aRefusalNobodyCaughtIsToldCalmlyAndReadOutAtOnce() {
        new CalmErrors().error(new ErrorEvent(new IllegalStateException(new Denied())));

        var told = find(Notification.class).single();
        assertThat(test(told).getText()).isEqualTo("Your role does not allow this.");
        assertThat(told.isAssertive()).isTrue();
    }

    @Test
    void anUnexpectedErrorIsToldByNumberOnly() {
        new CalmErrors().error(new ErrorEvent(new IllegalStateException("secret detail")));

        assertThat(test(find(Notification.class).single()).getText())
                .contains("What was saved is safe")
                .doesNotContain("secret detail");
    }

    @Test
    void dataThatCannotBeReachedAreToldAsSomethingThatPasses() {
        new CalmErrors().error(new ErrorEvent(new CannotCreateTransactionException("no line to the database")));

        assertThat(test(find(Notification.class).single()).getText())
                .contains("was not done")
                .doesNotContain("no line");
    }

    @Test
    void aPageWhoseDataCannotBeReachedTriesAgainByItself() {
        var page = new FailedPage();

        var answer = page.setErrorParameter(null, thrown(new CannotCreateTransactionException("no line")));

        assertThat(answer).isEqualTo(503);
        assertThat(text(page)).contains("tries again by itself").contains("Try again now");
    }

    @Test
    void aPageThatIsBrokenDoesNotTryAgain() {
        var page = new FailedPage();

        var answer = page.setErrorParameter(null, thrown(new IllegalStateException("secret detail")));

        assertThat(answer).isEqualTo(500);
        assertThat(text(page)).doesNotContain("again by itself").doesNotContain("secret detail");
    }

    private static ErrorParameter<Exception> thrown(Exception cause) {
        return new ErrorParameter<>(Exception.class, cause);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
