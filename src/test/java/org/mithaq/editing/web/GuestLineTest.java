package org.mithaq.editing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Denied;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Authorship;
import org.mithaq.editing.CollabConnection;
import org.mithaq.editing.Images;
import org.mithaq.editing.ReadableTexts;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.image.SomeImages;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.AgendaKind;
import org.mithaq.workshop.AttendanceService;
import org.mithaq.workshop.Entrance;
import org.mithaq.workshop.Formation;
import org.mithaq.workshop.GroupService;
import org.mithaq.workshop.GroupTextService;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.SeatRole;
import org.mithaq.workshop.SessionService;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;
import org.springframework.beans.factory.annotation.Autowired;

/** A guest without an account at the line of a real server: in the text of their group, and nowhere else. */
class GuestLineTest extends LineServer {

    @Autowired
    private WorkshopService workshops;

    @Autowired
    private SessionService sessions;

    @Autowired
    private AttendanceService attendance;

    @Autowired
    private Entrance entrance;

    @Autowired
    private GroupService groups;

    @Autowired
    private GroupTextService grouped;

    @Autowired
    private Authorship authorship;

    @Autowired
    private ReadableTexts readable;

    @Autowired
    private Images images;

    private Actor facilitator;
    private Workshop workshop;
    private AgendaItem item;
    private Entrance.Taken sami;
    private BodyId own;
    private BodyId other;

    @Override
    CollabConnection open(String... headers) {
        return CollabConnection.open(http, URI.create("ws://127.0.0.1:" + port + "/collab"), headers);
    }

    @Override
    int refusal(String... headers) {
        var failure = catchThrowableOfType(CompletionException.class, () -> open(headers));
        return ((WebSocketHandshakeException) failure.getCause()).getResponse().statusCode();
    }

    @Override
    int closedAs(int code) {
        return code;
    }

    /** Sami sits in the first of two groups whose texts are open. */
    @BeforeEach
    void atAGroupItem() {
        facilitator = fixture.actor(Asker.FACILITATOR);
        var data = new WorkshopData(
                new Bilingual("ورشة", "Workshop"),
                Bilingual.EMPTY,
                MeetingRule.CHATHAM_HOUSE,
                Language.EN,
                LocalDate.now(),
                LocalTime.of(9, 0),
                1,
                20,
                new Quorum(Quorum.By.MINISTRIES, 0));
        workshop = workshops.create(facilitator, fixture.strategy(), data, Origin.EMPTY);
        add(AgendaKind.GROUPS, 1);
        add(AgendaKind.REPORTING, 2);
        item = workshops.agenda(facilitator, workshop.id()).items().getFirst();
        sessions.open(facilitator, workshop.id(), 0);
        sessions.next(facilitator, workshop.id(), 1);
        sami = entrance.join(
                workshop.code(),
                "192.0.2.1",
                new Entrance.Guest("Sami", null, "Port Authority", SeatRole.PARTICIPANT, true));
        attendance.admit(facilitator, workshop.id(), sami.seat().id());
        groups.form(facilitator, workshop.id(), item.id(), new Formation(Formation.Kind.HAND, 2, 0));
        var made = groups.of(facilitator, workshop.id(), item.id()).workGroups();
        groups.seat(
                facilitator,
                workshop.id(),
                item.id(),
                sami.seat().id(),
                made.getFirst().id());
        grouped.open(facilitator, workshop.id(), item.id());
        var bodies = groups.of(facilitator, workshop.id(), item.id()).groups().stream()
                .map(each -> each.text().orElseThrow().parts().getFirst().body().id())
                .toList();
        own = bodies.getFirst();
        other = bodies.getLast();
    }

    private void add(AgendaKind kind, long expected) {
        workshops.add(
                facilitator,
                workshop.id(),
                expected,
                1,
                new ItemData(kind, new Bilingual("", kind.name()), 60, null, "", List.of()));
    }

    private String cookie() throws Exception {
        return get("/sign-in") + "; mithaq-seat-" + workshop.id() + "=" + sami.token();
    }

    private CollabConnection seated() throws Exception {
        return line("Origin", origin(), "Cookie", cookie());
    }

    private PersonId guest() {
        return new PersonId(sami.seat().id().value());
    }

    @Test
    void aGuestWritesInTheTextOfTheirGroupAndTheWordsAreTheirs() throws Exception {
        var line = seated();
        var client = line.join(own);
        assertThat(client.mayEdit()).isTrue();
        assertThat(line.awaitFrame("joined").toString()).contains("Sami (guest, Port Authority)");
        type(line, client, "from a guest");
        line.await(client::isSettled);
        assertThat(DocumentText.plain(texts.current(own).document())).isEqualTo("from a guest");
        assertThat(texts.authors(own)).containsExactly(guest());
        var written = authorship.of(facilitator, own);
        assertThat(written.names().get(guest()).en()).isEqualTo("Sami (guest, Port Authority)");
        var colleague = line(Asker.FACILITATOR);
        var reads = colleague.join(own);
        colleague.await(() -> reads.document().equals(client.document()));
    }

    @Test
    void aGuestWhoseLineBrokeGoesOnAsTheSame() throws Exception {
        var line = seated();
        var client = line.join(own);
        type(line, client, "before");
        line.await(client::isSettled);
        line.close();
        var again = seated();
        again.rejoin(client);
        assertThat(client.mayEdit()).isTrue();
        type(again, client, "after ");
        again.await(client::isSettled);
        assertThat(DocumentText.plain(texts.current(own).document())).isEqualTo("after before");
        assertThat(texts.authors(own)).containsExactly(guest());
    }

    @Test
    void everyOtherTextIsStrangeToAGuest() throws Exception {
        var line = seated();
        assertThat(line.join(other).stopped()).contains("not_found");
        assertThat(line.join(body).stopped()).contains("not_found");
        line.send(steps(UUID.randomUUID(), 1));
        assertThat(line.awaitFrame("rejected").path("reason").asString()).isEqualTo("not_allowed");
        assertThat(texts.current(body).version()).isZero();
    }

    @Test
    void whatAGuestMayEndsWithTheItemTheSeatAndTheWorkshopOnAnOpenLine() throws Exception {
        var line = seated();
        var client = line.join(own);
        sessions.next(facilitator, workshop.id(), number());
        line.await(() -> !client.mayEdit());
        sessions.undo(facilitator, workshop.id(), number());
        line.await(client::mayEdit);
        sessions.close(facilitator, workshop.id(), number());
        line.await(() -> client.stopped().isPresent());
        line.send(steps(client.client(), 1));
        line.awaitFrame("rejected");
        assertThat(texts.current(own).version()).isZero();
    }

    @Test
    void whoIsTurnedAwayIsOutAtOnceAndDoesNotComeBack() throws Exception {
        var line = seated();
        var client = line.join(own);
        var cookie = cookie();
        attendance.remove(facilitator, workshop.id(), sami.seat().id());
        line.await(() -> client.stopped().isPresent());
        assertThat(refusal("Origin", origin(), "Cookie", cookie)).isEqualTo(401);
    }

    @Test
    void aTokenThatNobodyGaveOpensNothing() throws Exception {
        var session = get("/sign-in");
        for (var token : List.of("", "x", "0".repeat(43), "0".repeat(5_000))) {
            var cookie = session + "; mithaq-seat-" + workshop.id() + "=" + token;
            assertThat(refusal("Origin", origin(), "Cookie", cookie)).isEqualTo(401);
        }
        assertThat(refusal("Origin", "https://elsewhere.example", "Cookie", cookie()))
                .isEqualTo(403);
    }

    @Test
    void beyondTheLineAGuestIsNobody() throws Exception {
        for (var path : List.of("authors/" + own, "images/" + own, "images/a/b/c")) {
            var request = HttpRequest.newBuilder(URI.create(origin() + "/collab/" + path))
                    .headers("Cookie", cookie())
                    .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        var asActor = Actor.of(guest());
        assertThatThrownBy(() -> readable.read(asActor, own)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workshops.find(asActor, workshop.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> grouped.open(asActor, workshop.id(), item.id()))
                .isInstanceOfAny(Denied.class, NotFound.class);
        assertThatThrownBy(() -> authorship.of(asActor, other)).isInstanceOf(NotFound.class);
    }

    @Test
    void aGuestSeesTheImagesOfTheTextOfTheirGroupAndOfNoOther() throws Exception {
        var record = groups.of(facilitator, workshop.id(), item.id())
                .groups()
                .getFirst()
                .text()
                .orElseThrow()
                .document();
        var here = shown(record, own, SomeImages.emblem(20));
        var there = shown(record, other, SomeImages.emblem(24));
        var nowhere = SomeImages.emblem(28);
        images.put(record, fixture.founder(), nowhere);
        images.put(workshop.strategy(), fixture.founder(), here);

        assertThat(seen(record, here, cookie())).isEqualTo(200);
        assertThat(seen(record, there, cookie()))
                .as("the text of another group")
                .isEqualTo(404);
        assertThat(seen(record, nowhere, cookie())).as("in no text").isEqualTo(404);
        assertThat(seen(workshop.strategy(), here, cookie())).as("the strategy").isEqualTo(404);
        assertThat(seen(record, here, get("/sign-in"))).as("a stranger").isEqualTo(401);
        assertThatThrownBy(() -> images.read(Actor.of(guest()), record, here.hash()))
                .as("what members ask")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> images.readAsGuest(fixture.founder(), record, here.hash()))
                .as("an account is no guest")
                .isInstanceOf(NotFound.class);
        var posted = HttpRequest.newBuilder(URI.create(origin() + "/collab/images/" + own))
                .headers("Cookie", cookie(), "Origin", origin())
                .POST(HttpRequest.BodyPublishers.ofByteArray(SomeImages.png(8, 8)))
                .build();
        assertThat(http.send(posted, BodyHandlers.discarding()).statusCode())
                .as("adding one")
                .isEqualTo(401);

        texts.replaceAll(own, fixture.founder(), document());
        assertThat(seen(record, here, cookie())).as("taken out of the text").isEqualTo(404);
    }

    private StoredImage shown(StrategyId record, BodyId text, StoredImage image) {
        images.put(record, fixture.founder(), image);
        texts.replaceAll(
                text,
                fixture.founder(),
                document(Schema.mithaq()
                        .node(
                                "image",
                                Map.of(
                                        "hash",
                                        image.hash(),
                                        "width",
                                        image.width(),
                                        "height",
                                        image.height(),
                                        "alt",
                                        "A map"))));
        return image;
    }

    private static Node document(Node... first) {
        var blocks = new ArrayList<>(List.of(first));
        blocks.add(Schema.mithaq().node("paragraph"));
        return Schema.mithaq().node("doc", blocks.toArray(new Node[0]));
    }

    private int seen(StrategyId strategy, StoredImage image, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(origin() + "/collab/images/" + strategy + "/" + image.hash()))
                .headers("Cookie", cookie)
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private long number() {
        return workshops.session(facilitator, workshop.id()).number();
    }
}
