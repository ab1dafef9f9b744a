package org.mithaq.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.JdbcLinks.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcLinksTest {

    @Parameter
    TestDatabase database;

    private AccountFixture room;
    private JdbcLinks links;
    private JdbcClient jdbc;

    @BeforeEach
    void start() {
        var source = database.fresh();
        room = new AccountFixture(source);
        links = room.links;
        jdbc = JdbcClient.create(source);
    }

    @Test
    void aLinkIsConsumedOnce() {
        var link = links.replace(Purpose.INVITATION, room.person("").id());

        assertThat(links.find(link.token())).isPresent();
        assertThat(links.consume(link.token())).isTrue();
        assertThat(links.consume(link.token())).isFalse();
        assertThat(links.find(link.token())).isEmpty();
    }

    @Test
    void aLinkStopsWorkingAfterSevenDays() {
        var link = links.replace(Purpose.INVITATION, room.person("").id());

        room.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(links.find(link.token())).isPresent();
        room.pass(Duration.ofSeconds(1));
        assertThat(links.find(link.token())).isEmpty();
        assertThat(links.consume(link.token())).isFalse();
        assertThat(links.pending()).isEmpty();
    }

    @Test
    void aNewLinkReplacesTheOldOnes() {
        var person = room.person("layla").id();
        var old = links.replace(Purpose.INVITATION, person);
        var other = links.replace(Purpose.INVITATION, room.person("omar").id());
        var renewed = links.replace(Purpose.PASSWORD, person);

        assertThat(links.find(old.token())).isEmpty();
        assertThat(links.find(other.token())).isPresent();
        assertThat(links.find(renewed.token()))
                .get()
                .extracting(JdbcLinks.Link::purpose)
                .isEqualTo(Purpose.PASSWORD);
    }

    @Test
    void theFirstAdministratorsLinkLastsUntilTheNextStart() {
        var first = links.replaceFirstAdministrators();
        room.pass(Duration.ofDays(400));
        assertThat(links.find(first.token())).isPresent();

        var second = links.replaceFirstAdministrators();
        assertThat(links.find(first.token())).isEmpty();
        assertThat(links.find(second.token())).isPresent();
    }

    @Test
    void theTokenIsStoredNowhere() {
        var link = links.replace(Purpose.INVITATION, room.person("").id());

        var stored = jdbc.sql("select token_hash from one_time_link")
                .query(String.class)
                .single();
        assertThat(stored).matches("[0-9a-f]{64}").isNotEqualTo(link.token());
        assertThat(link.token()).hasSize(43);
    }
}
