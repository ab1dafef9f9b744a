package org.mithaq.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcPeople implements People {

    private static final String SELECT = """
            select p.id, p.version, p.login, p.name_ar, p.name_en, p.ministry_id, p.language, p.active,
                (select string_agg(r.role, ',') from person_role r where r.person_id = p.id) as roles
            from person p
            """;

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id.value())
                .query(JdbcPeople::row)
                .optional();
    }

    @Override
    public Optional<Person> findByLogin(String login) {
        return jdbc.sql(SELECT + "where p.login = :login")
                .param("login", Logins.comparable(login))
                .query(JdbcPeople::row)
                .optional();
    }

    @Override
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "where p.id in (:ids)")
                .param("ids", ids.stream().map(PersonId::value).distinct().toList())
                .query(JdbcPeople::row)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
    }

    @Override
    public List<Person> search(String text) {
        var literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return jdbc.sql(SELECT + """
                where p.active and (lower(p.name_ar) like :text escape '!' or lower(p.name_en) like :text escape '!'
                    or p.login like :text escape '!')
                order by p.name_ar, p.name_en, p.id fetch first 50 rows only""")
                .param("text", "%" + literal + "%")
                .query(JdbcPeople::row)
                .list();
    }

    List<Person> all() {
        return jdbc.sql(SELECT + "order by p.name_ar, p.name_en, p.id")
                .query(JdbcPeople::row)
                .list();
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    @Override
    public Set<SystemRole> systemRoles(PersonId id) {
        return jdbc
                .sql("select role from person_role where person_id = :id")
                .param("id", id.value())
                .query(String.class)
                .list()
                .stream()
                .map(SystemRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isActive(PersonId id) {
        return jdbc.sql("select active from person where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Everybody who can sign in and runs the installation; the rows stay locked, so that two do not dismiss each other. */
    Set<PersonId> lockAdministrators() {
        return jdbc
                .sql("select id from person where active and login is not null"
                        + " and id in (select person_id from person_role where role = :role) for update")
                .param("role", SystemRole.ADMINISTRATOR.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    void insert(Person person) {
        jdbc.sql("""
                        insert into person (id, version, login, name_ar, name_en, ministry_id, language, active)
                        values (:id, :version, :login, :ar, :en, :ministry, :language, :active)""").params(parameters(person)).update();
        putRoles(person);
    }

    /** @throws StaleVersion when the stored version is not the given one */
    Person update(Person person) {
        var changed = jdbc.sql("""
                        update person set version = version + 1, login = :login, name_ar = :ar, name_en = :en,
                            ministry_id = :ministry, language = :language, active = :active
                        where id = :id and version = :version""").params(parameters(person)).update();
        if (changed == 0) {
            throw new StaleVersion();
        }
        putRoles(person);
        return person.withVersion(person.version() + 1);
    }

    Optional<String> passwordHash(PersonId id) {
        return jdbc
                .sql("select password from person where id = :id")
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getString("password")))
                .list()
                .stream()
                .findAny()
                .flatMap(Function.identity());
    }

    void putPasswordHash(PersonId id, String hash) {
        jdbc.sql("update person set password = :hash where id = :id")
                .param("id", id.value())
                .param("hash", hash)
                .update();
    }

    private void putRoles(Person person) {
        jdbc.sql("delete from person_role where person_id = :id")
                .param("id", person.id().value())
                .update();
        person.systemRoles().forEach(role -> jdbc.sql("insert into person_role (person_id, role) values (:id, :role)")
                .param("id", person.id().value())
                .param("role", role.name())
                .update());
    }

    private static Map<String, @Nullable Object> parameters(Person person) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", person.id().value());
        parameters.put("version", person.version());
        parameters.put("login", person.login().isEmpty() ? null : Logins.comparable(person.login()));
        parameters.put("ar", person.name().ar());
        parameters.put("en", person.name().en());
        parameters.put("ministry", person.ministry().map(MinistryId::value).orElse(null));
        parameters.put("language", person.language().tag());
        parameters.put("active", person.active());
        return parameters;
    }

    private static Person row(ResultSet row, int number) throws SQLException {
        var ministry = row.getObject("ministry_id", UUID.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                Objects.requireNonNullElse(row.getString("login"), ""),
                new Bilingual(row.getString("name_ar"), row.getString("name_en")),
                ministry == null ? null : new MinistryId(ministry),
                Language.of(row.getString("language")),
                Arrays.stream(Objects.requireNonNullElse(row.getString("roles"), "")
                                .split(","))
                        .filter(role -> !role.isEmpty())
                        .map(SystemRole::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBoolean("active"));
    }
}
