package org.mithaq.journey;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mithaq.common.Language;
import org.mithaq.journey.Seat.Device;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The running demo that the journeys act on: one application and one browser for all of them. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties =
                "spring.datasource.url=jdbc:h2:mem:journey;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
@ActiveProfiles("demo")
@ExtendWith(SharedBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Stage {

    @LocalServerPort
    int port;

    private final List<Seat> seats = new ArrayList<>();

    /** Somebody at a browser of their own, signed in through the page. */
    final Seat seat(String login, Language language) {
        return seat(login, language, Device.DESKTOP);
    }

    final Seat seat(String login, Language language, Device device) {
        var seat = stranger(language, device);
        new SignInPage(seat).signIn(login);
        return seat;
    }

    /** A browser of its own, nobody signed in. */
    final Seat stranger(Language language) {
        return stranger(language, Device.DESKTOP);
    }

    final Seat stranger(Language language, Device device) {
        var seat = new Seat(SharedBrowser.get(), "http://127.0.0.1:" + port, language, device);
        seats.add(seat);
        return seat;
    }

    /** What everybody saw when the step of that name failed. */
    final void leavePictures(String step) {
        for (var i = 0; i < seats.size(); i++) {
            seats.get(i).failed(step + "-" + i);
        }
    }

    @AfterAll
    void everybodyLeaves() {
        seats.forEach(Seat::leave);
    }
}
