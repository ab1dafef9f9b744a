package org.mithaq.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcMemberships implements Memberships {

    private static final String SELECT = """
            select m.strategy_id, m.person_id, m.ministry_id,
                (select string_agg(r.role, ',') from membership_role r
                    where r.strategy_id = m.strategy_id and r.person_id = m.person_id) as roles
            from membership m
            """;

    private final JdbcClient jdbc;

    JdbcMemberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Role> roles(PersonId person, StrategyId strategy) {
        return jdbc
                .sql("select role from membership_role where strategy_id = :strategy and person_id = :person")
                .param("strategy", strategy.value())
                .param("person", person.value())
                .query(String.class)
                .list()
                .stream()
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Membership> find(PersonId person, StrategyId strategy) {
        return jdbc.sql(SELECT + "where m.strategy_id = :strategy and m.person_id = :person")
                .param("strategy", strategy.value())
                .param("person", person.value())
                .query(JdbcMemberships::row)
                .optional();
    }

    @Override
    public List<Membership> of(StrategyId strategy) {
        return jdbc.sql(SELECT
                        + "join person p on p.id = m.person_id where m.strategy_id = :strategy"
                        + " order by p.name_ar, p.name_en, p.id")
                .param("strategy", strategy.value())
                .query(JdbcMemberships::row)
                .list();
    }

    @Override
    public List<StrategyId> strategiesOf(PersonId person) {
        return jdbc
                .sql("select strategy_id from membership where person_id = :person")
                .param("person", person.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(StrategyId::new)
                .toList();
    }

    @Override
    public void put(StrategyId strategy, PersonId person, Set<Role> roles, @Nullable MinistryId ministry) {
        delete("membership_role", strategy, person);
        if (roles.isEmpty()) {
            delete("membership", strategy, person);
            return;
        }
        var ministryValue = ministry == null ? null : ministry.value();
        var known = jdbc.sql("update membership set ministry_id = :ministry"
                                + " where strategy_id = :strategy and person_id = :person")
                        .param("ministry", ministryValue)
                        .param("strategy", strategy.value())
                        .param("person", person.value())
                        .update()
                == 1;
        if (!known) {
            jdbc.sql("insert into membership (strategy_id, person_id, ministry_id)"
                            + " values (:strategy, :person, :ministry)")
                    .param("ministry", ministryValue)
                    .param("strategy", strategy.value())
                    .param("person", person.value())
                    .update();
        }
        roles.forEach(role -> jdbc.sql("insert into membership_role (strategy_id, person_id, role)"
                        + " values (:strategy, :person, :role)")
                .param("strategy", strategy.value())
                .param("person", person.value())
                .param("role", role.name())
                .update());
    }

    /** The active owners of a strategy; the rows stay locked, so that two owners do not remove each other. */
    Set<PersonId> lockOwners(StrategyId strategy) {
        var owners = jdbc
                .sql("select person_id from membership_role where strategy_id = :strategy and role = :role for update")
                .param("strategy", strategy.value())
                .param("role", Role.OWNER.name())
                .query(UUID.class)
                .list()
                .stream()
                .toList();
        return owners.isEmpty()
                ? Set.of()
                : jdbc
                        .sql("select id from person where active and id in (:owners)")
                        .param("owners", owners)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(PersonId::new)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private void delete(String table, StrategyId strategy, PersonId person) {
        jdbc.sql("delete from " + table + " where strategy_id = :strategy and person_id = :person")
                .param("strategy", strategy.value())
                .param("person", person.value())
                .update();
    }

    private static Membership row(ResultSet row, int number) throws SQLException {
        var ministry = row.getObject("ministry_id", UUID.class);
        return new Membership(
                new PersonId(row.getObject("person_id", UUID.class)),
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                Arrays.stream(row.getString("roles").split(","))
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                ministry == null ? null : new MinistryId(ministry));
    }
}
