package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mithaq.workshop.WorkGroup.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups of items and who sits in them. */
@Component
class JdbcGroups {

    private static final String GROUPS = "select * from workshop_group g where ";

    private final JdbcClient jdbc;

    JdbcGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(WorkGroup group) {
        jdbc.sql("insert into workshop_group (id, workshop_id, item_id, place, name)"
                        + " values (:id, :workshop, :item, :place, :name)")
                .param("id", group.id().value())
                .param("workshop", group.workshop().value())
                .param("item", group.item().value())
                .param("place", group.place())
                .param("name", group.name())
                .update();
        group.members().forEach(member -> seat(group, member));
    }

    void rename(GroupId id, String name) {
        jdbc.sql("update workshop_group set name = :name where id = :id")
                .param("name", name)
                .param("id", id.value())
                .update();
    }

    void place(GroupId id, int place) {
        jdbc.sql("update workshop_group set place = :place where id = :id")
                .param("place", place)
                .param("id", id.value())
                .update();
    }

    /** With its board and its report. */
    void delete(GroupId id) {
        jdbc.sql("delete from workshop_group where id = :id")
                .param("id", id.value())
                .update();
    }

    void seat(WorkGroup group, Member member) {
        jdbc.sql("insert into workshop_group_seat (item_id, seat_id, group_id, rapporteur)"
                        + " values (:item, :seat, :group, :rapporteur)")
                .param("item", group.item().value())
                .param("seat", member.seat().value())
                .param("group", group.id().value())
                .param("rapporteur", member.rapporteur())
                .update();
    }

    void unseat(AgendaItemId item, SeatId seat) {
        jdbc.sql("delete from workshop_group_seat where item_id = :item and seat_id = :seat")
                .param("item", item.value())
                .param("seat", seat.value())
                .update();
    }

    void rapporteur(GroupId group, SeatId seat, boolean rapporteur) {
        jdbc.sql("update workshop_group_seat set rapporteur = :rapporteur where group_id = :group and seat_id = :seat")
                .param("rapporteur", rapporteur)
                .param("group", group.value())
                .param("seat", seat.value())
                .update();
    }

    Optional<WorkGroup> find(GroupId id) {
        return groups("g.id = :key", id.value()).stream().findFirst();
    }

    /** In the order of their places. */
    List<WorkGroup> of(AgendaItemId item) {
        return groups("g.item_id = :key", item.value());
    }

    List<WorkGroup> of(WorkshopId workshop) {
        return groups("g.workshop_id = :key", workshop.value());
    }

    /** Whoever locks it too waits until this transaction ends. */
    void lock(GroupId id) {
        jdbc.sql("select id from workshop_group where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    private List<WorkGroup> groups(String where, UUID key) {
        var members = jdbc
                .sql("select m.* from workshop_group_seat m join workshop_group g on g.id = m.group_id"
                        + " join workshop_seat s on s.id = m.seat_id where " + where + " order by s.joined_at, s.id")
                .param("key", key)
                .query((row, number) -> new Seated(
                        new GroupId(row.getObject("group_id", UUID.class)),
                        new Member(new SeatId(row.getObject("seat_id", UUID.class)), row.getBoolean("rapporteur"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Seated::group, Collectors.mapping(Seated::member, Collectors.toList())));
        return jdbc.sql(GROUPS + where + " order by g.item_id, g.place")
                .param("key", key)
                .query((row, number) ->
                        row(row, members.getOrDefault(new GroupId(row.getObject("id", UUID.class)), List.of())))
                .list();
    }

    private record Seated(GroupId group, Member member) {}

    private static WorkGroup row(ResultSet row, List<Member> members) throws SQLException {
        return new WorkGroup(
                new GroupId(row.getObject("id", UUID.class)),
                new WorkshopId(row.getObject("workshop_id", UUID.class)),
                new AgendaItemId(row.getObject("item_id", UUID.class)),
                row.getInt("place"),
                row.getString("name"),
                members);
    }
}
