package org.mithaq.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mithaq.common.PersonId;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** A side door for tests over HTTP that are not about signing in: {@code /test/sign-in?person=id} and {@code /test/sign-out}. */
public class TestEntrance {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> sideDoor(People people) {
        var door = new FilterRegistrationBean<OncePerRequestFilter>(new SideDoor(people));
        door.addUrlPatterns("/test/*");
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }

    private static final class SideDoor extends OncePerRequestFilter {

        private final People people;

        SideDoor(People people) {
            this.people = people;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var session = request.getSession();
            if (request.getRequestURI().endsWith("/sign-out")) {
                session.invalidate();
                return;
            }
            var person =
                    people.find(PersonId.parse(request.getParameter("person"))).orElseThrow();
            var principal = new SignedInPerson(person, null);
            var authentication =
                    UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
            session.setAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                    new SecurityContextImpl(authentication));
        }
    }
}
