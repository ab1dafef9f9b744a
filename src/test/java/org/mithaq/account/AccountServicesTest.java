package org.mithaq.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.account.AccountFixture.PASSWORD;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.account.PersonChanged.Kind;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;

class AccountServicesTest {

    private AccountFixture room;
    private Person admin;
    private Actor administrator;

    @BeforeEach
    void start() {
        room = new AccountFixture(TestDatabase.H2.fresh());
        admin = room.person("admin", SystemRole.ADMINISTRATOR);
        administrator = Actor.of(admin.id());
    }

    @Test
    void aNewPasswordNeedsTheOldOne() {
        room.passwords.put(admin.id(), admin.login(), PASSWORD);

        assertThatThrownBy(() -> room.accounts.password(administrator, "wrong", "another quiet river"))
                .hasMessage("account.refusal.oldPassword");
        room.accounts.password(administrator, PASSWORD, "another quiet river");

        room.passwords.require(admin.id(), "another quiet river");
        assertThat(room.events).containsExactly(new PersonChanged(admin.id(), Kind.PASSWORD, admin.id()));
    }

    @Test
    void nameAndLanguageAreKept() {
        var renamed = room.accounts.rename(administrator, 1, new Bilingual(" مدير ", ""));
        assertThat(renamed.name()).isEqualTo(new Bilingual("مدير", ""));
        assertThatThrownBy(() -> room.accounts.rename(administrator, 1, new Bilingual("آخر", "")))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> room.accounts.rename(administrator, 2, Bilingual.EMPTY))
                .isInstanceOf(Invalid.class);

        assertThat(room.accounts.language(administrator, Language.EN).language())
                .isEqualTo(Language.EN);
        assertThat(room.accounts.me(administrator).name().ar()).isEqualTo("مدير");
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> room.administration.deactivate(administrator, admin.id()))
                .hasMessage("account.refusal.lastAdministrator");
        assertThatThrownBy(() -> room.administration.systemRoles(administrator, admin.id(), 1, Set.of()))
                .hasMessage("account.refusal.lastAdministrator");

        room.person("second", SystemRole.ADMINISTRATOR);
        assertThat(room.administration.deactivate(administrator, admin.id()).active())
                .isFalse();
    }

    @Test
    void theLastOwnerOfAStrategyStays() {
        var strategy = StrategyId.random();
        var owner = room.person("owner");
        var second = room.person("second");
        room.membershipService.open(strategy, owner.id());
        var actor = Actor.of(owner.id());

        assertThatThrownBy(() -> room.membershipService.remove(actor, strategy, owner.id()))
                .hasMessage("account.refusal.lastOwner");
        assertThatThrownBy(
                        () -> room.membershipService.put(actor, strategy, owner.id(), Set.of(Role.LEAD_DRAFTER), null))
                .hasMessage("account.refusal.lastOwner");

        room.membershipService.put(actor, strategy, second.id(), Set.of(Role.OWNER), null);
        room.membershipService.remove(actor, strategy, owner.id());
        assertThat(room.membershipService.members(Actor.of(second.id()), strategy))
                .extracting(Membership::person)
                .containsExactly(second.id());
        assertThat(room.events).contains(new MembershipChanged(strategy, owner.id(), Set.of(), owner.id()));
    }

    @Test
    void aFocalPointSpeaksForAMinistry() {
        var strategy = StrategyId.random();
        var owner = room.person("owner");
        var point = room.person("point");
        room.membershipService.open(strategy, owner.id());
        var actor = Actor.of(owner.id());

        assertThatThrownBy(
                        () -> room.membershipService.put(actor, strategy, point.id(), Set.of(Role.FOCAL_POINT), null))
                .hasMessage("account.refusal.focalPointMinistry");
        var ministry = room.ministry("وزارة العدل", "Ministry of Justice");
        room.membershipService.put(actor, strategy, point.id(), Set.of(Role.FOCAL_POINT), ministry.id());
        assertThat(room.memberships.find(point.id(), strategy))
                .get()
                .extracting(Membership::ministryOrNull)
                .isEqualTo(ministry.id());
    }

    @Test
    void aMinistryIsRenamedOnlyByWhoSawItsNewestName() {
        var ministry = room.ministryService.add(administrator, new Bilingual("وزارة العدل", "Justice"));
        room.ministryService.rename(administrator, ministry.id(), 1, new Bilingual("العدل", "Ministry of Justice"));

        assertThatThrownBy(() ->
                        room.ministryService.rename(administrator, ministry.id(), 1, new Bilingual("آخر", "Other")))
                .isInstanceOf(StaleVersion.class);
        assertThat(room.ministryService.all(administrator))
                .extracting(each -> each.name().en())
                .containsExactly("Ministry of Justice");
    }
}
