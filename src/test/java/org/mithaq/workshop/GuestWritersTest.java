package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Guests;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.strategy.SectionState;

/** Whom the editing room takes for a guest, and what it is told that they may, on both databases. */
class GuestWritersTest extends GroupsWithTexts {

    @Test
    void aGuestWritesInTheTextOfTheOwnGroupWhileTheItemIsOnAndInNoOther() {
        at.texts.open(at.room.facilitator, at.id, at.item);
        assertThat(guestPart(guest, 0)).isEqualTo(Part.EDITS);
        assertThat(guestPart(guest, 1)).isEqualTo(Part.NONE);
        var strategy = at.room.strategies.stored.bodies(at.room.strategy.id()).getFirst();
        assertThat(guests().partOf(GuestWriters.id(at.seat(guest)), strategy)).isEqualTo(Part.NONE);
        assertThat(guests().partOf(
                                person(actor),
                                at.room.strategies.stored.body(body(0)).orElseThrow()))
                .as("an account is no seat")
                .isEqualTo(Part.NONE);
        at.room.strategies.stored.moveSection(text(0).section(), SectionState.LOCKED);
        assertThat(guestPart(guest, 0)).as("locked").isEqualTo(Part.READS);
        at.room.strategies.stored.moveSection(text(0).section(), SectionState.DRAFTING);
        next();
        next();
        assertThat(guestPart(guest, 0)).as("other work began").isEqualTo(Part.READS);
        at.room.sessions.undo(at.room.facilitator, at.id, number());
        at.room.attendance.role(at.room.facilitator, at.id, at.seat(guest), SeatRole.OBSERVER);
        assertThat(guestPart(guest, 0)).as("looks on").isEqualTo(Part.READS);
        at.room.attendance.remove(at.room.facilitator, at.id, at.seat(guest));
        assertThat(guestPart(guest, 0)).as("turned away").isEqualTo(Part.NONE);
        at.room.sessions.close(at.room.facilitator, at.id, number());
        assertThat(guestPart(elsewhere, 1)).as("the workshop is closed").isEqualTo(Part.NONE);
    }

    @Test
    void aGuestIsKnownByTheTokenOfTheirBrowserAndCalledByNameAndMinistry() {
        var foreign = at.room.ministries.add("Foreign");
        var rana = at.guest("Rana", foreign);
        var cookie = Pass.Guest.COOKIE + at.id;
        assertThat(guests().of(Map.of(cookie, rana.token()))).contains(GuestWriters.id(at.seat(rana)));
        assertThat(guests().of(Map.of("another", rana.token()))).isEmpty();
        assertThat(guests().of(Map.of(cookie, "made up"))).isEmpty();
        assertThat(guests().of(Map.of(cookie, "x".repeat(100_000)))).isEmpty();
        assertThat(guests().name(GuestWriters.id(at.seat(rana))).orElseThrow().en())
                .isEqualTo("Rana (guest, Foreign)");
        assertThat(guests().name(GuestWriters.id(at.seat(guest))).orElseThrow().en())
                .isEqualTo("Sami (guest)");
        assertThat(guests().name(GuestWriters.id(at.seat(member)))).isEmpty();
        at.room.clock.now = at.room.clock.now.plus(Duration.ofDays(3));
        assertThat(guests().of(Map.of(cookie, rana.token())))
                .as("after the workshop")
                .isEmpty();
    }

    @Test
    void aGuestReadsTheTextsOfTheOwnGroupAlone() {
        at.texts.open(at.room.facilitator, at.id, at.item);
        var own = text(0);
        assertThat(guests().texts(GuestWriters.id(at.seat(guest)), own.document()))
                .containsExactlyElementsOf(
                        own.parts().stream().map(part -> part.body().id()).toList());
        assertThat(guests().texts(GuestWriters.id(at.seat(elsewhere)), own.document()))
                .doesNotContain(body(0))
                .contains(body(1));
        assertThat(guests().texts(GuestWriters.id(at.seat(guest)), at.room.strategy.id()))
                .as("the strategy itself")
                .isEmpty();
        assertThat(guests().texts(GuestWriters.id(at.seat(member)), own.document()))
                .as("a member's seat")
                .isEmpty();
        assertThat(guests().texts(PersonId.random(), own.document())).isEmpty();
        at.room.attendance.remove(at.room.facilitator, at.id, at.seat(guest));
        assertThat(guests().texts(GuestWriters.id(seat("Sami")), own.document()))
                .as("turned away")
                .isEmpty();
    }

    @Test
    void ofManySeatsThatABrowserKeepsOnlyTheNewestAreLookedUp() {
        var kept = new LinkedHashMap<String, String>();
        kept.put(Pass.Guest.COOKIE + at.id, ((Pass.Guest) guest).token());
        for (var i = 1; i < GuestWriters.MOST_SEATS; i++) {
            kept.put(Pass.Guest.COOKIE + i, "made up " + i);
        }
        assertThat(guests().of(kept)).contains(GuestWriters.id(at.seat(guest)));
        kept.put(Pass.Guest.COOKIE + "one more", "made up");
        assertThat(guests().of(kept)).isEmpty();
    }

    private SeatId seat(String name) {
        return at.room.bean(JdbcSeats.class).of(at.id).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Guests guests() {
        return at.room.bean(Guests.class);
    }

    private Part guestPart(Pass pass, int group) {
        return guests().partOf(
                        GuestWriters.id(seat(pass == guest ? "Sami" : "Rana")),
                        at.room.strategies.stored.body(body(group)).orElseThrow());
    }

    private GroupText text(int group) {
        return at.state().groups().get(group).text().orElseThrow();
    }

    private BodyId body(int group) {
        return text(group).parts().getFirst().body().id();
    }

    private void next() {
        at.room.sessions.next(at.room.facilitator, at.id, number());
    }

    private long number() {
        return at.room.workshops.session(at.room.facilitator, at.id).number();
    }

    private static PersonId person(Actor actor) {
        return actor.signedIn().orElseThrow();
    }
}
