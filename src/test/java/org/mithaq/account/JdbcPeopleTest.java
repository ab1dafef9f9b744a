package org.mithaq.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.springframework.dao.DuplicateKeyException;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcPeopleTest {

    @Parameter
    TestDatabase database;

    private AccountFixture room;
    private JdbcPeople people;

    @BeforeEach
    void start() {
        room = new AccountFixture(database.fresh());
        people = room.people;
    }

    @Test
    void everythingOfAPersonComesBack() {
        var ministry = room.ministry("وزارة الخارجية", "Ministry of Foreign Affairs");
        var person = new Person(
                PersonId.random(),
                1,
                "layla",
                new Bilingual("ليلى", "Layla"),
                ministry.id(),
                Language.EN,
                Set.of(SystemRole.CURATOR, SystemRole.STRATEGIST),
                true);
        people.insert(person);

        assertThat(people.find(person.id())).contains(person);
        assertThat(people.findByLogin(" LAYLA ")).contains(person);
        assertThat(people.byId(List.of(person.id(), PersonId.random()))).containsOnlyKeys(person.id());
        assertThat(people.byId(List.of())).isEmpty();
        assertThat(people.systemRoles(person.id())).containsOnly(SystemRole.CURATOR, SystemRole.STRATEGIST);
        assertThat(room.ministries.all()).containsExactly(ministry);
    }

    @Test
    void aPersonWhoHasNotJoinedHasNoLogin() {
        var first = room.person("");
        var second = room.person("");

        assertThat(people.find(first.id())).contains(first);
        assertThat(first.joined()).isFalse();
        assertThat(people.findByLogin("")).isEmpty();
        assertThat(people.passwordHash(second.id())).isEmpty();
    }

    @Test
    void twoPeopleNeverHaveTheSameLogin() {
        room.person("Layla");

        assertThatThrownBy(() -> room.person("layla")).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anUpdateOfAnOldVersionWritesNothing() {
        var person = room.person("layla", SystemRole.STRATEGIST);
        var changed = people.update(person.withActive(false).withSystemRoles(Set.of()));

        assertThat(changed.version()).isEqualTo(2);
        assertThatThrownBy(() -> people.update(person.withLanguage(Language.EN)))
                .isInstanceOf(StaleVersion.class);
        assertThat(people.find(person.id())).contains(changed);
        assertThat(people.isActive(person.id())).isFalse();
    }

    @Test
    void searchFindsActivePeopleByPartOfAnyNameAndTakesSignsLiterally() {
        var layla = room.person("layla");
        people.update(room.person("lamis").withActive(false));
        room.person("omar");

        assertThat(people.search("LA")).containsExactly(layla);
        assertThat(people.search("شخص l")).containsExactly(layla);
        assertThat(people.search("%")).isEmpty();
        assertThat(people.search("")).hasSize(2);
    }

    @Test
    void onlyPeopleWhoCanSignInCountAsAdministrators() {
        var admin = room.person("admin", SystemRole.ADMINISTRATOR);
        people.update(room.person("former", SystemRole.ADMINISTRATOR).withActive(false));
        room.person("", SystemRole.ADMINISTRATOR);

        assertThat(people.lockAdministrators()).containsOnly(admin.id());
    }

    @Test
    void theHashOfAPasswordIsKeptApartFromThePerson() {
        var person = room.person("layla");
        room.passwords.put(person.id(), "layla", AccountFixture.PASSWORD);

        assertThat(people.passwordHash(person.id())).get().asString().startsWith("{sha256-bcrypt}$2");
    }
}
