package org.mithaq.editing.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts the handler at {@code /collab}; the account room's filter chain lets nobody through who is not signed in. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class CollabConfiguration implements WebSocketConfigurer {

    static final String PATH = "/collab";

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
}
