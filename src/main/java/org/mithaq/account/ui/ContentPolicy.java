package org.mithaq.account.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * The Content-Security-Policy: only our own files, and of inline scripts only those that carry this page's nonce. Vaadin 25.2 still
 * compiles the scripts that the server sends ({@code unsafe-eval}) and writes style attributes ({@code unsafe-inline} for styles).
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    private static final String HEADER = "Content-Security-Policy";

    private static final String COMMON =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
                    + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors"
                    + " 'none';";

    /** For everything that is not a page; the page sets its own before this is written. */
    static final String FOR_FILES = COMMON + " script-src 'self'";

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse page) {
        var bytes = new byte[18];
        random.nextBytes(bytes);
        var nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        page.getVaadinResponse().setHeader(HEADER, COMMON + " script-src 'self' 'unsafe-eval' 'nonce-" + nonce + "'");
    }
}
