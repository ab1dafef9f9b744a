package org.mithaq.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.mithaq.account.OneTimeLink;
import org.mithaq.common.Bilingual;
import org.mithaq.common.ui.InterfaceLanguage;

/** Shows a one-time link this once, to be handed to its person. */
final class LinkDialog extends Dialog {

    private LinkDialog(OneTimeLink link, Bilingual name) {
        setHeaderTitle(getTranslation("account.link.title"));
        setCloseOnOutsideClick(false);
        var text = new Paragraph(getTranslation("account.link.explain", InterfaceLanguage.of(name), until(link)));
        var field = new TextField(getTranslation("account.link.label"));
        field.setValue(address(link));
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.getElement().setAttribute("dir", "ltr");
        field.setId("one-time-link");
        var copy = new Button(getTranslation("account.link.copy"));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", field.getValue());
            Said.done("account.link.copied");
        });
        var close = new Button(getTranslation("account.close"), click -> close());
        close.addClickShortcut(Key.ESCAPE);
        add(text, field);
        getFooter().add(close, copy);
        setWidth("min(36rem, 100%)");
    }

    static void show(OneTimeLink link, Bilingual name) {
        new LinkDialog(link, name).open();
    }

    private static String until(OneTimeLink link) {
        var locale = Locale.forLanguageTag(InterfaceLanguage.current().tag() + "-u-nu-latn");
        return link.until()
                .map(until -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .localizedBy(locale)
                        .format(until.atZone(ZoneId.systemDefault())))
                .orElse("");
    }

    private static String address(OneTimeLink link) {
        var request = VaadinServletRequest.getCurrent();
        if (request == null || UI.getCurrent() == null) {
            return link.path();
        }
        var servlet = request.getHttpServletRequest();
        var standard = servlet.getServerPort() == (servlet.isSecure() ? 443 : 80);
        return servlet.getScheme() + "://" + servlet.getServerName() + (standard ? "" : ":" + servlet.getServerPort())
                + servlet.getContextPath() + "/" + link.path();
    }
}
