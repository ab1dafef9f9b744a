package org.mithaq.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Memberships;
import org.mithaq.account.Ministries;
import org.mithaq.account.People;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.kit.Parts.KitMember;
import org.mithaq.kit.Parts.KitMinistry;
import org.mithaq.kit.Parts.KitPeople;
import org.mithaq.kit.Parts.KitPerson;
import org.mithaq.strategy.Strategies;
import org.mithaq.workshop.WorkshopRows.Rows;
import org.mithaq.workshop.WorkshopRows.TableRows;
import org.springframework.stereotype.Component;

/** The people whom a workshop names: those who go along with it, and those who are known where it comes back. */
@Component
class KitContents {

    /** The columns of workshops that hold people. */
    private static final Set<String> PEOPLE = Set.of("person_id", "made_by", "created_by");

    private final People people;
    private final Memberships memberships;
    private final Ministries ministries;
    private final Strategies strategies;

    KitContents(People people, Memberships memberships, Ministries ministries, Strategies strategies) {
        this.people = people;
        this.memberships = memberships;
        this.ministries = ministries;
        this.strategies = strategies;
    }

    KitPeople people(StrategyId strategy, Rows rows, PersonId facilitator) {
        var members = memberships.of(strategy);
        var wanted = new HashSet<PersonId>(named(rows));
        members.forEach(member -> wanted.add(member.person()));
        wanted.add(facilitator);
        return new KitPeople(
                ministries.all().stream()
                        .map(ministry -> new KitMinistry(ministry.id().value(), ministry.name()))
                        .toList(),
                people.byId(wanted).values().stream()
                        .map(person -> new KitPerson(
                                person.id().value(),
                                person.name(),
                                value(person.ministryOrNull()),
                                person.language().tag()))
                        .toList(),
                members.stream()
                        .map(member -> new KitMember(
                                member.person().value(),
                                member.roles().stream().map(Enum::name).sorted().toList(),
                                value(member.ministryOrNull())))
                        .toList());
    }

    /**
     * The rows with the people whom nobody knows here taken out: a seat stays as that of a guest, an act becomes that of the one who
     * brings it. An item about a section that is not in the strategy is about none.
     */
    Rows known(StrategyId strategy, Rows rows, PersonId by) {
        var known = people.byId(named(rows)).keySet();
        return new Rows(rows.tables().stream()
                .map(table -> new TableRows(
                        table.table(),
                        table.columns(),
                        table.rows().stream()
                                .map(row -> known(strategy, table, row, known, by))
                                .toList()))
                .toList());
    }

    private List<@Nullable Object> known(
            StrategyId strategy, TableRows table, List<@Nullable Object> row, Set<PersonId> known, PersonId by) {
        List<@Nullable Object> values = new ArrayList<>();
        for (var i = 0; i < row.size(); i++) {
            var column = i < table.columns().size() ? table.columns().get(i) : "";
            var value = row.get(i);
            if (PEOPLE.contains(column)
                    && value != null
                    && id(value).map(PersonId::new).filter(known::contains).isEmpty()) {
                values.add(column.equals("person_id") ? null : by.toString());
            } else if (table.table().equals("workshop_item")
                    && column.equals("section_id")
                    && !within(strategy, value)) {
                values.add(null);
            } else {
                values.add(value);
            }
        }
        return values;
    }

    private boolean within(StrategyId strategy, @Nullable Object section) {
        return id(section)
                .flatMap(id -> strategies.section(new SectionId(id)))
                .filter(found -> found.strategy().equals(strategy))
                .isPresent();
    }

    private static Set<PersonId> named(Rows rows) {
        var found = new HashSet<PersonId>();
        for (var table : rows.tables()) {
            for (var i = 0; i < table.columns().size(); i++) {
                if (PEOPLE.contains(table.columns().get(i))) {
                    for (var row : table.rows()) {
                        if (i < row.size()) {
                            id(row.get(i)).ifPresent(id -> found.add(new PersonId(id)));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static java.util.Optional<UUID> id(@Nullable Object value) {
        try {
            return value instanceof String text
                    ? java.util.Optional.of(UUID.fromString(text))
                    : java.util.Optional.empty();
        } catch (IllegalArgumentException noId) {
            return java.util.Optional.empty();
        }
    }

    private static @Nullable UUID value(@Nullable MinistryId id) {
        return id == null ? null : id.value();
    }
}
