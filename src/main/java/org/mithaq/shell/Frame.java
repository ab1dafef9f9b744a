package org.mithaq.shell;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.mithaq.account.ui.LanguageChoice;
import org.mithaq.common.Language;
import org.springframework.stereotype.Component;

/** Gives each page its language and direction before the first paint, and each session its way with errors. */
@Component
class Frame implements VaadinServiceInitListener {

    private final LanguageChoice choice;
    private final I18NProvider texts;

    Frame(LanguageChoice choice, I18NProvider texts) {
        this.choice = choice;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::paint);
        var service = event.getSource();
        service.addUIInitListener(init -> speak(init.getUI()));
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(new CalmErrors()));
        service.setSystemMessagesProvider(this::messages);
    }

    private void paint(IndexHtmlResponse page) {
        var language = choice.of(page.getVaadinRequest());
        var html = page.getDocument().select("html");
        html.attr("lang", language.tag());
        html.attr("dir", language.direction());
    }

    private void speak(UI ui) {
        var request = VaadinRequest.getCurrent();
        var language = request == null ? Language.of(ui.getLocale()) : choice.of(request);
        ui.setLocale(language.locale());
        ui.setDirection(language.isRightToLeft() ? Direction.RIGHT_TO_LEFT : Direction.LEFT_TO_RIGHT);
        ui.getPage()
                .executeJs(
                        "Object.assign(window.Vaadin.connectionIndicator ?? {},"
                                + " {onlineText: $0, reconnectingText: $1, offlineText: $2})",
                        texts.getTranslation("shell.online", language.locale()),
                        texts.getTranslation("shell.offline", language.locale()),
                        texts.getTranslation("shell.offline.gaveUp", language.locale()));
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        var locale = info.getLocale();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.expired.title", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.expired.text", locale));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.getTranslation("shell.failed.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.failed.reload", locale));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.cookies.text", locale));
        return messages;
    }
}
