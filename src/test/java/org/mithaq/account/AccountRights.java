package org.mithaq.account;

import static org.mithaq.Asker.ADMINISTRATOR;
import static org.mithaq.Asker.CONTRIBUTOR;
import static org.mithaq.Asker.OUTSIDER;
import static org.mithaq.Asker.OWNER;
import static org.mithaq.RightsRow.inInstallation;
import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.account.PeopleService.NewPerson;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;

class AccountRights implements RightsRows {

    private static final Set<Asker> ADMINISTRATORS = EnumSet.of(ADMINISTRATOR);
    private static final Bilingual NAME = new Bilingual("اسم", "Name");

    private final AccountService accounts;
    private final PeopleService people;
    private final MinistryService ministries;
    private final MembershipService members;
    private final JdbcPeople stored;

    AccountRights(
            AccountService accounts,
            PeopleService people,
            MinistryService ministries,
            MembershipService members,
            JdbcPeople stored) {
        this.accounts = accounts;
        this.people = people;
        this.ministries = ministries;
        this.members = members;
        this.stored = stored;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inInstallation("account: see my profile", Asker.signedIn(), (actor, fixture) -> accounts.me(actor)),
                inInstallation(
                        "account: choose my language",
                        Asker.signedIn(),
                        (actor, fixture) -> accounts.language(actor, Language.EN)),
                inInstallation(
                        "account: change my name",
                        Asker.signedIn(),
                        (actor, fixture) -> accounts.rename(actor, 1, NAME)),
                inInstallation("people: list", ADMINISTRATORS, (actor, fixture) -> people.accounts(actor)),
                inInstallation(
                        "people: invite",
                        ADMINISTRATORS,
                        (actor, fixture) -> people.invite(actor, new NewPerson(NAME, null, Set.of(), Language.AR))),
                inInstallation(
                        "people: renew a link",
                        ADMINISTRATORS,
                        (actor, fixture) -> people.renewLink(actor, fixture.person(OUTSIDER))),
                inInstallation(
                        "people: deactivate",
                        ADMINISTRATORS,
                        (actor, fixture) -> people.deactivate(actor, fixture.person(OUTSIDER))),
                inInstallation(
                        "people: reactivate",
                        ADMINISTRATORS,
                        (actor, fixture) -> people.reactivate(actor, fixture.person(Asker.DEACTIVATED_OWNER))),
                inInstallation(
                        "people: give roles in the installation",
                        ADMINISTRATORS,
                        fixture -> stored.find(fixture.person(OUTSIDER)).orElseThrow(),
                        (actor, person) ->
                                people.systemRoles(actor, person.id(), person.version(), Set.of(SystemRole.CURATOR))),
                inInstallation("ministries: list", Asker.signedIn(), (actor, fixture) -> ministries.all(actor)),
                inInstallation("ministries: add", ADMINISTRATORS, (actor, fixture) -> ministries.add(actor, NAME)),
                inInstallation(
                        "ministries: rename",
                        ADMINISTRATORS,
                        fixture -> ministries.all(fixture.founderActor()).getFirst(),
                        (actor, ministry) -> ministries.rename(actor, ministry.id(), ministry.version(), NAME)),
                inStrategy(
                        "members: list",
                        Asker.members(),
                        (actor, fixture) -> members.members(actor, fixture.strategy())),
                inStrategy(
                        "members: look for people",
                        EnumSet.of(OWNER),
                        (actor, fixture) -> members.candidates(actor, fixture.strategy(), "")),
                inStrategy(
                        "members: give roles",
                        EnumSet.of(OWNER),
                        (actor, fixture) -> members.put(
                                actor, fixture.strategy(), fixture.person(OUTSIDER), Set.of(Role.OBSERVER), null)),
                inStrategy(
                        "members: remove",
                        EnumSet.of(OWNER),
                        (actor, fixture) -> members.remove(actor, fixture.strategy(), fixture.person(CONTRIBUTOR))));
    }
}
