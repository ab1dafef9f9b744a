package org.mithaq.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around the application: theme, push, icon. */
@Push
@StyleSheet(Aura.STYLESHEET)
@JsModule("./styles/main.ts")
@JsModule("./shell/component-roles.ts")
public class MithaqAppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("icon", "favicon.svg");
        settings.addMetaTag("theme-color", "#0b5f63");
    }
}
