package org.mithaq.editing.live;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.slf4j.LoggerFactory;

class RefusalLogTest {

    private final AtomicLong clock = new AtomicLong(5);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final PersonId person = PersonId.random();
    private final BodyId body = BodyId.random();
    private RefusalLog refusals;

    @BeforeEach
    void listen() {
        var logger = (Logger) LoggerFactory.getLogger(RefusalLogTest.class);
        lines.start();
        logger.addAppender(lines);
        refusals = new RefusalLog(logger, clock::get);
    }

    private List<String> written() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void theFirstRefusalIsWrittenAtOnceWithPersonTextAndReason() {
        refusals.refused(person, body, "TOO_FAST");
        assertThat(written()).singleElement().asString().contains("TOO_FAST", person.toString(), body.toString());
    }

    @Test
    void aThousandRefusalsAreTwoLinesThatSayHowManyThereWere() {
        for (var i = 0; i < 1_000; i++) {
            refusals.refused(person, body, "TOO_FAST");
        }
        assertThat(written()).hasSize(1);
        clock.addAndGet(10_000_000_000L);
        refusals.refused(person, body, "INVALID");
        assertThat(written()).hasSize(2);
        assertThat(written().getLast()).contains("INVALID", "999 more");
    }

    @Test
    void whoIsNotLetInAtAllIsWrittenWithoutAPersonAndCountedTheSame() {
        refusals.refused("403 FORBIDDEN");
        refusals.refused("403 FORBIDDEN");
        assertThat(written())
                .singleElement()
                .asString()
                .contains("403 FORBIDDEN")
                .doesNotContain("null");
    }
}
