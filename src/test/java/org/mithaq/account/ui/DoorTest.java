package org.mithaq.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.People;
import org.mithaq.account.PeopleService;
import org.mithaq.account.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What the door does with requests, whoever they come from. */
@SpringBootTest
class DoorTest {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private People people;

    @Autowired
    private PeopleService administration;

    private MockMvc browser;
    private StrategyFixture fixture;
    private String login;

    @BeforeEach
    void start() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .addFilters(application.getBean("springSecurityFilterChain", Filter.class))
                .build();
        fixture = fixtures.create();
        var person = fixture.person(Asker.OBSERVER);
        testPeople.givePassword(person);
        login = people.find(person).orElseThrow().login();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "/profile", "/library", "/strategies/x", "/no-such-page"})
    void whoeverIsNotSignedInIsSentToSignIn(String path) throws Exception {
        browser.perform(get(path))
                .andExpect(status().isFound())
                .andExpect(header().string("Location", endsWith("/sign-in")));
    }

    @Test
    void aSocketWithoutSignInIsRefusedRatherThanRedirected() throws Exception {
        browser.perform(get("/collab")).andExpect(status().isUnauthorized());
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        browser.perform(get("/"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self'")));
    }

    @Test
    void signingInChangesTheSessionAndOpensTheRest() throws Exception {
        var session = new MockHttpSession();
        var token = token(session);
        var before = session.getId();

        signIn(session, token, login, TestPeople.PASSWORD)
                .andExpect(status().isFound())
                .andExpect(header().string("Location", not(containsString("/sign-in"))));

        assertThat(session.getId()).isNotEqualTo(before);
        browser.perform(get("/collab").session(session)).andExpect(status().is(not(401)));
    }

    @Test
    void aWrongPasswordLeadsBackToTheFormWithTheLoginInIt() throws Exception {
        var session = new MockHttpSession();

        signIn(session, token(session), login, "not the password").andExpect(redirectedUrl("/sign-in?error"));

        assertThat(session.getAttribute(SignInFailure.TYPED_LOGIN)).isEqualTo(login);
    }

    @Test
    void anUnknownLoginIsAnsweredLikeAWrongPassword() throws Exception {
        var session = new MockHttpSession();

        signIn(session, token(session), "nobody.at.all", TestPeople.PASSWORD)
                .andExpect(redirectedUrl("/sign-in?error"));
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() throws Exception {
        var session = new MockHttpSession();
        for (int i = 0; i < 5; i++) {
            signIn(session, token(session), login, "not the password");
        }

        signIn(session, token(session), login, TestPeople.PASSWORD).andExpect(redirectedUrl("/sign-in?wait"));
    }

    @Test
    void aFormWithoutItsTokenIsOfferedAgain() throws Exception {
        signIn(new MockHttpSession(), "forged", login, TestPeople.PASSWORD).andExpect(redirectedUrl("/sign-in?stale"));
    }

    @Test
    void deactivatingAnAccountEndsItsSessions() throws Exception {
        var session = new MockHttpSession();
        signIn(session, token(session), login, TestPeople.PASSWORD);

        administration.deactivate(fixture.actor(Asker.ADMINISTRATOR), fixture.person(Asker.OBSERVER));

        assertThat(session.isInvalid()).isTrue();
        var later = new MockHttpSession();
        signIn(later, token(later), login, TestPeople.PASSWORD).andExpect(redirectedUrl("/sign-in?error"));
    }

    private ResultActions signIn(MockHttpSession session, String token, String login, String password)
            throws Exception {
        return browser.perform(post("/sign-in")
                .session(session)
                .with(request -> {
                    // Each test from an address of its own, so that one's failures do not throttle another.
                    request.setRemoteAddr("test-" + this.login);
                    return request;
                })
                .param("_csrf", token)
                .param("username", login)
                .param("password", password));
    }

    /** The session's token; no page can be rendered here, so a refused request has to do to get one. */
    private String token(MockHttpSession session) throws Exception {
        var page = browser.perform(get("/collab").session(session)).andReturn().getRequest();
        var token = (CsrfToken) Objects.requireNonNull(page.getAttribute(CsrfToken.class.getName()));
        return token.getToken();
    }
}
