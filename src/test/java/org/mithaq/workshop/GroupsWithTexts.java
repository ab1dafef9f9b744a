package org.mithaq.workshop;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Actor;
import org.mithaq.account.Role;

/** On both databases: a member and a guest in the first group, another guest in the second, at the item of the groups. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class GroupsWithTexts {

    private static final Map<TestDatabase, GroupRoom> ROOMS = new EnumMap<>(TestDatabase.class);

    @Parameter
    TestDatabase database;

    GroupRoom at;
    Actor actor;
    Pass member;
    Pass guest;
    Pass elsewhere;

    @BeforeEach
    void open() {
        at = ROOMS.computeIfAbsent(database, fresh -> new GroupRoom(fresh.fresh()));
        at.begin();
        at.start();
        actor = at.room.member(Role.CONTRIBUTOR);
        at.room.entrance.join(actor, at.id, true);
        member = new Pass.Member(actor);
        guest = at.guest("Sami", null);
        elsewhere = at.guest("Rana", null);
        at.two(List.of(member, elsewhere, guest));
    }

    @AfterAll
    static void close() {
        ROOMS.values().forEach(GroupRoom::close);
        ROOMS.clear();
    }
}
