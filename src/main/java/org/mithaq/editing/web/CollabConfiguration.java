package org.mithaq.editing.web;

import org.mithaq.account.CurrentActor;
import org.mithaq.editing.Authorship;
import org.mithaq.editing.Images;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts the socket at {@code /collab} and what goes over plain HTTP below it: the two halves of a line, the images of texts and who wrote them; the account room's filter chain lets nobody through who is not signed in. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
@EnableConfigurationProperties(Limits.class)
class CollabConfiguration implements WebSocketConfigurer {

    static final String PATH = "/collab";
    static final String EVENTS = PATH + "/events";
    static final String FRAMES = PATH + "/frames";
    static final String IMAGES = PATH + "/images";
    static final String AUTHORS = PATH + "/authors";

    private final CollabHandler handler;
    private final Admission admission;

    CollabConfiguration(CollabHandler handler, Admission admission) {
        this.handler = handler;
        this.admission = admission;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, PATH).addInterceptors(admission);
    }

    @Bean
    ServletRegistrationBean<EventsServlet> collabEvents(Lines lines) {
        return new ServletRegistrationBean<>(new EventsServlet(lines, admission), EVENTS);
    }

    @Bean
    ServletRegistrationBean<FramesServlet> collabFrames(Lines lines) {
        return new ServletRegistrationBean<>(new FramesServlet(lines, admission), FRAMES);
    }

    @Bean
    ServletRegistrationBean<AuthorsServlet> textAuthors(Authorship authorship, CurrentActor currentActor) {
        return new ServletRegistrationBean<>(new AuthorsServlet(authorship, currentActor), AUTHORS + "/*");
    }

    @Bean
    ServletRegistrationBean<ImageServlet> textImages(Images images, CurrentActor currentActor, GuestsAtTheDoor guests) {
        return new ServletRegistrationBean<>(new ImageServlet(images, admission, currentActor, guests), IMAGES + "/*");
    }
}
