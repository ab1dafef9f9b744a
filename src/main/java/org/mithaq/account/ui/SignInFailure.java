package org.mithaq.account.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Sends a refused sign-in back to the form, with what was typed as login, and says only whether to wait. */
@Component
class SignInFailure implements AuthenticationFailureHandler {

    /** The session attribute that fills in the login again. */
    static final String TYPED_LOGIN = SignInFailure.class.getName();

    private static final int LOGIN_MAX = 60;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        remember(request);
        var reason = refused instanceof LockedException ? "wait" : "error";
        response.sendRedirect(request.getContextPath() + "/sign-in?" + reason);
    }

    static void remember(HttpServletRequest request) {
        var login = request.getParameter("username");
        if (login != null && login.length() <= LOGIN_MAX) {
            request.getSession().setAttribute(TYPED_LOGIN, login);
        }
    }
}
