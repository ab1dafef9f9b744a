package org.mithaq.account.ui;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.mithaq.account.OpenSessions;
import org.mithaq.account.SideDoor;
import org.mithaq.account.SignOut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who gets through the door: nobody but for the sign-in page, invitations and static files; the rooms decide the rest. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Where editors are connected; what else lies below is for people with an account. */
    private static final String[] LINES = {"/collab", "/collab/events", "/collab/frames"};

    /** What a text shows is seen by whoever reads that text, on a line as well; the room of texts knows which. */
    private static final String IMAGE = "/collab/images/*/*";

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            RequestUtil vaadin,
            SignInFailure failure,
            OpenSessions sessions,
            SignOut signOut,
            ObjectProvider<SideDoor> sideDoors) {
        var sockets = PathPatternRequestMatcher.withDefaults().matcher("/collab/**");
        // whoever has a seat in a workshop and no account writes there in one text: the room of texts asks at every
        // frame
        var signedIn = AuthenticatedAuthorizationManager.<RequestAuthorizationContext>authenticated();
        AuthorizationManager<RequestAuthorizationContext> signedInOrSeated = (who, asked) -> {
            var known = signedIn.authorize(who, asked);
            return known != null && known.isGranted()
                    ? known
                    : new AuthorizationDecision(
                            sideDoors.orderedStream().anyMatch(door -> door.opens(asked.getRequest())));
        };
        http.authorizeHttpRequests(rules -> rules.requestMatchers(LINES)
                        .access(signedInOrSeated)
                        .requestMatchers(HttpMethod.GET, IMAGE)
                        .access(signedInOrSeated)
                        .requestMatchers(sockets)
                        .authenticated()
                        .requestMatchers("/favicon.svg", "/error", "/assets/**", "/aura/**", "/styles.css")
                        .permitAll())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), sockets)
                        .accessDeniedHandler(new StaleForm()))
                // Vaadin's own requests carry Vaadin's own token; the sign-in form is protected like every other form.
                // What an editor sends without a socket is admitted by its origin and by a line that only its own page
                // knows.
                .csrf(csrf -> csrf.ignoringRequestMatchers(vaadin::isFrameworkInternalRequest)
                        .ignoringRequestMatchers(sockets))
                .sessionManagement(management -> management.addSessionAuthenticationStrategy(sessions))
                .headers(SecurityConfiguration::headers)
                .with(VaadinSecurityConfigurer.vaadin(), door -> door.loginView(SignInView.class, "/sign-in?out")
                        .enableCsrfConfiguration(false)
                        .addLogoutHandler(signOut)
                        .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .formLogin(form -> form.failureHandler(failure));
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.FOR_FILES))
                .withObjectPostProcessor(new AtOnce());
    }

    /** Pages are written behind a forward, which closes the response before Spring would add its headers at the end. */
    private static final class AtOnce implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
