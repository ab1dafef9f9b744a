package org.mithaq.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.InvitationService;
import org.mithaq.account.InvitationService.Acceptance;
import org.mithaq.account.Memberships;
import org.mithaq.account.OneTimeLink;
import org.mithaq.account.People;
import org.mithaq.account.PeopleService;
import org.mithaq.account.PeopleService.NewPerson;
import org.mithaq.account.Person;
import org.mithaq.account.Role;
import org.mithaq.account.SignIn;
import org.mithaq.account.TestPeople;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@ViewPackages(packages = {"org.mithaq.account.ui", "org.mithaq.shell"})
class AccountViewsTest extends SpringBrowserlessTest {

    private static final String PASSWORD = TestPeople.PASSWORD;

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private PeopleService service;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private MembersPanels panels;

    @Autowired
    private TestPeople testPeople;

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
    void anAdministratorInvitesAndIsShownTheLinkOnce() {
        be(Asker.ADMINISTRATOR);
        navigate(PeopleView.class);

        test(find(Button.class).withId("invite").single()).click();
        test(find(Button.class).withId("send-invitation").single()).click();
        var dialog = find(InviteDialog.class).single();
        var names = find(TextField.class, dialog);
        assertThat(names.all().getFirst().isInvalid()).isTrue();
        assertThat(names.all().getFirst().getErrorMessage()).isEqualTo("Please fill this in.");

        var name = "Layla " + UUID.randomUUID();
        test(names.all().getLast()).setValue(name);
        test(find(Button.class).withId("send-invitation").single()).click();

        var link = find(TextField.class).withId("one-time-link").single().getValue();
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(invitations.find(token).name().en()).isEqualTo(name);
        assertThat(find(PersonRow.class).all())
                .anyMatch(row -> text(row).contains(name) && text(row).contains("Invited"));
    }

    @Test
    void nobodyElseSeesThePeopleView() {
        for (var asker : Set.of(Asker.OWNER, Asker.OUTSIDER, Asker.STRATEGIST, Asker.LIBRARY_CURATOR)) {
            be(asker);
            UI.getCurrent().navigate("people");
            assertThat(((Component) getCurrentView()).getClass().getSimpleName())
                    .as(asker.name())
                    .isEqualTo("NoAccess");
        }
    }

    @Test
    void whoIsNotSignedInIsSentToTheDoor() {
        signIn.out();
        UI.getCurrent().navigate("people");
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
        UI.getCurrent().navigate("profile");
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
    }

    @Test
    void theListIsFilteredAndAnAccountDeactivated() {
        be(Asker.ADMINISTRATOR);
        navigate(PeopleView.class);
        var login = person(Asker.OUTSIDER).login();
        test(label("Find by name or sign-in name", 0)).setValue(login);

        var row = find(PersonRow.class).single();
        test(find(Button.class, row).withText("Deactivate").single()).click();

        assertThat(people.isActive(fixture.person(Asker.OUTSIDER))).isFalse();
        assertThat(text(find(PersonRow.class).single())).contains("Deactivated");
    }

    @Test
    void ministriesAreAddedAndAnEmptyNameIsRefusedAtTheField() {
        be(Asker.ADMINISTRATOR);
        navigate(PeopleView.class);
        var panel = find(MinistriesPanel.class).single();
        var add = find(Button.class, panel).withId("add-ministry").single();

        test(add).click();
        assertThat(find(NameFields.class, panel).all().getLast().isInvalid()).isTrue();
        var name = "Ministry " + UUID.randomUUID();
        test(find(TextField.class, find(NameFields.class, panel).all().getLast())
                        .all()
                        .getLast())
                .setValue(name);
        test(add).click();

        assertThat(text(panel)).contains(name);
    }

    @Test
    void anInvitationIsAcceptedAndMistakesAreToldAtTheField() {
        var link = invite();
        signIn.out();
        navigate(InvitationView.class, Map.of("token", link.token()));

        test(label("Sign-in name", 0)).setValue("x");
        passwords(PASSWORD, "something else here");
        submit();
        assertThat(password(1).getErrorMessage()).isEqualTo("The two passwords are not the same.");

        passwords(PASSWORD, PASSWORD);
        submit();
        assertThat(label("Sign-in name", 0).isInvalid()).isTrue();
        assertThat(password(0).getValue()).isEqualTo(PASSWORD);

        var login = "layla." + UUID.randomUUID().toString().substring(0, 8);
        test(label("Sign-in name", 0)).setValue(login);
        submit();
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
        assertThat(text((Component) getCurrentView())).contains("Your password is set");
        assertThat(label("Sign-in name", 0).getValue()).isEqualTo(login);
        assertThat(people.findByLogin(login)).isPresent();
    }

    @Test
    void aUsedLinkSaysSoAndAsksNothing() {
        var link = invite();
        var login = "omar." + UUID.randomUUID().toString().substring(0, 8);
        invitations.accept(link.token(), new Acceptance(login, PASSWORD, Bilingual.EMPTY, Language.EN));
        signIn.out();

        var view = navigate(InvitationView.class, Map.of("token", link.token()));

        assertThat(text(view)).contains("This link is not valid, or it has been used already.");
        assertThat(find(PasswordField.class).exists()).isFalse();
    }

    @Test
    void thePasswordIsChangedWithTheOldOne() {
        testPeople.givePassword(fixture.person(Asker.OBSERVER));
        be(Asker.OBSERVER);
        navigate(ProfileView.class);
        var save = find(Button.class).withId("save-password").single();

        test(password(0)).setValue("not the old one");
        test(password(1)).setValue("another quiet river");
        test(password(2)).setValue("another quiet river");
        test(save).click();
        assertThat(password(0).getErrorMessage()).isEqualTo("The current password is not right.");
        assertThat(password(1).getValue()).isEqualTo("another quiet river");

        test(password(0)).setValue(PASSWORD);
        test(save).click();
        assertThat(password(0).getValue()).isEmpty();
    }

    @Test
    void theNameIsChanged() {
        be(Asker.OBSERVER);
        navigate(ProfileView.class);

        test(label("Name in English", 0)).setValue("A New Name");
        test(find(Button.class).withId("save-name").single()).click();

        assertThat(person(Asker.OBSERVER).name().en()).isEqualTo("A New Name");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOwnerGivesRolesAndOthersOnlyRead() {
        be(Asker.OWNER);
        var panel = panels.of(fixture.strategy());
        UI.getCurrent().add(panel);
        var chooser = test((ComboBox<Person>) find(ComboBox.class, panel).single());
        chooser.setFilter(person(Asker.OUTSIDER).login());
        chooser.selectItem(person(Asker.OUTSIDER).name().en());
        var roles = (MultiSelectComboBox<Role>)
                find(MultiSelectComboBox.class, panel).all().getLast();
        roles.setValue(Role.OBSERVER);
        test(find(Button.class, panel).withId("add-member").single()).click();

        assertThat(memberships.roles(fixture.person(Asker.OUTSIDER), fixture.strategy()))
                .containsOnly(Role.OBSERVER);

        be(Asker.OBSERVER);
        var readOnly = panels.of(fixture.strategy());
        UI.getCurrent().add(readOnly);
        assertThat(find(Button.class, readOnly).exists()).isFalse();
        assertThat(find(MultiSelectComboBox.class, readOnly).exists()).isFalse();
        assertThat(text(readOnly)).contains("Legal reviewer");
    }

    private OneTimeLink invite() {
        return service.invite(
                fixture.actor(Asker.ADMINISTRATOR),
                new NewPerson(new Bilingual("ليلى", "Layla"), null, Set.of(), Language.EN));
    }

    private void passwords(String chosen, String again) {
        test(password(0)).setValue(chosen);
        test(password(1)).setValue(again);
    }

    private void submit() {
        test(find(Button.class).withText("Set password").single()).click();
    }

    private TextField label(String label, int index) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .atIndex(index + 1);
    }

    private PasswordField password(int index) {
        return find(PasswordField.class).atIndex(index + 1);
    }

    private Person person(Asker asker) {
        return people.find(fixture.person(asker)).orElseThrow();
    }

    private void be(Asker asker) {
        signIn.as(fixture.person(asker));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
