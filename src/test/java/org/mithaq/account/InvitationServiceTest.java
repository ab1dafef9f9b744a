package org.mithaq.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.account.AccountFixture.PASSWORD;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.InvitationService.Acceptance;
import org.mithaq.account.PeopleService.NewPerson;
import org.mithaq.account.PersonChanged.Kind;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;

class InvitationServiceTest {

    private static final Bilingual NAME = new Bilingual("ليلى حسن", "Layla Hassan");

    private AccountFixture room;
    private Actor administrator;

    @BeforeEach
    void start() {
        room = new AccountFixture(TestDatabase.H2.fresh());
        administrator = Actor.of(room.person("admin", SystemRole.ADMINISTRATOR).id());
    }

    @Test
    void anInvitedPersonChoosesALoginAndAPassword() {
        var link = invite();

        var offer = room.invitations.find(link.token());
        assertThat(offer.name()).isEqualTo(NAME);
        assertThat(offer.login()).isEmpty();

        var joined = room.invitations.accept(link.token(), choice("Layla.H", PASSWORD));
        assertThat(joined.login()).isEqualTo("layla.h");
        assertThat(joined.systemRoles()).containsOnly(SystemRole.STRATEGIST);
        assertThat(room.people.findByLogin("layla.h")).contains(joined);
        room.passwords.require(joined.id(), PASSWORD);
        assertThat(room.events)
                .containsExactly(
                        new PersonChanged(
                                joined.id(),
                                Kind.INVITED,
                                administrator.signedIn().orElseThrow()),
                        new PersonChanged(joined.id(), Kind.JOINED, joined.id()));
    }

    @Test
    void aLinkWorksOnce() {
        var link = invite();
        room.invitations.accept(link.token(), choice("layla", PASSWORD));

        assertRefused(link.token());
        assertThatThrownBy(() -> room.invitations.accept(link.token(), choice("other", PASSWORD)))
                .isInstanceOf(Invalid.class)
                .hasMessage("account.refusal.link");
    }

    @Test
    void aLinkStopsWorkingAfterSevenDaysAndCanBeRenewed() {
        var link = invite();
        room.pass(Duration.ofDays(7));
        assertRefused(link.token());

        var invited = room.people.search("Layla").getFirst();
        var renewed = room.administration.renewLink(administrator, invited.id());
        assertThat(room.invitations.find(renewed.token()).login()).isEmpty();
    }

    @Test
    void unknownTokensAreRefusedLikeUsedOnes() {
        assertRefused("");
        assertRefused("x".repeat(10_000));
    }

    @Test
    void aForgottenPasswordIsReplacedAndTheLoginStays() {
        var person = room.invitations.accept(invite().token(), choice("layla", PASSWORD));
        var link = room.administration.renewLink(administrator, person.id());

        assertThat(room.invitations.find(link.token()).login()).contains("layla");
        room.invitations.accept(link.token(), choice("hijacked", "another quiet river"));

        assertThat(room.people.find(person.id()))
                .get()
                .extracting(Person::login)
                .isEqualTo("layla");
        room.passwords.require(person.id(), "another quiet river");
        assertThatThrownBy(() -> room.passwords.require(person.id(), PASSWORD)).isInstanceOf(Invalid.class);
    }

    @Test
    void aDeactivatedPersonHasNoLinkAndGetsNone() {
        var link = invite();
        var invited = room.people.search("Layla").getFirst();
        room.administration.deactivate(administrator, invited.id());

        assertRefused(link.token());
        assertThatThrownBy(() -> room.administration.renewLink(administrator, invited.id()))
                .hasMessage("account.refusal.inactive");
    }

    @Test
    void theFirstAdministratorGivesANameToo() {
        room = new AccountFixture(TestDatabase.H2.fresh());
        var link = room.links.replaceFirstAdministrators();

        assertThat(room.invitations.find(link.token()).asksName()).isTrue();
        assertThatThrownBy(() -> room.invitations.accept(
                        link.token(), new Acceptance("root", PASSWORD, Bilingual.EMPTY, Language.AR)))
                .hasMessage("refusal.empty");
    }

    @Test
    void theFirstAdministratorsLinkIsWorthNothingOnceSomebodyIsThere() {
        var link = room.links.replaceFirstAdministrators();

        assertRefused(link.token());
        assertThatThrownBy(() -> room.invitations.accept(link.token(), choice("root", PASSWORD)))
                .hasMessage("account.refusal.link");
    }

    @Test
    void aTakenLoginIsRefused() {
        assertThatThrownBy(() -> room.invitations.accept(invite().token(), choice("ADMIN", PASSWORD)))
                .hasMessage("account.refusal.loginTaken");
    }

    @ParameterizedTest
    @CsvSource({
        "la, account.refusal.login",
        "'la la', account.refusal.login",
        "-layla, account.refusal.login",
        "'<script>', account.refusal.login"
    })
    void badLoginsAreRefused(String login, String key) {
        assertThatThrownBy(() -> room.invitations.accept(invite().token(), choice(login, PASSWORD)))
                .isInstanceOf(Invalid.class)
                .hasMessage(key);
    }

    @ParameterizedTest
    @CsvSource({
        "short, account.refusal.passwordShort",
        "Password1234, account.refusal.passwordCommon",
        "aaaaaaaaaaaaaaaa, account.refusal.passwordCommon",
        "layla.hassan.2026, account.refusal.passwordIsLogin"
    })
    void weakPasswordsAreRefused(String password, String key) {
        assertThatThrownBy(() -> room.invitations.accept(invite().token(), choice("Layla.Hassan.2026", password)))
                .isInstanceOf(Invalid.class)
                .hasMessage(key);
    }

    @Test
    void longPasswordsInArabicCountToTheLastLetter() {
        var long128 = "سلام ".repeat(25) + "ختم";
        var person = room.invitations.accept(invite().token(), choice("layla", long128));

        room.passwords.require(person.id(), long128);
        var changed = long128.substring(0, 127) + "ن";
        assertThatThrownBy(() -> room.passwords.require(person.id(), changed)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> room.passwords.check("layla", long128 + "x")).hasMessage("refusal.tooLong");
    }

    private OneTimeLink invite() {
        return room.administration.invite(
                administrator, new NewPerson(NAME, null, Set.of(SystemRole.STRATEGIST), Language.AR));
    }

    private static Acceptance choice(String login, String password) {
        return new Acceptance(login, password, Bilingual.EMPTY, Language.EN);
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> room.invitations.find(token))
                .isInstanceOf(Invalid.class)
                .hasMessage("account.refusal.link");
    }
}
