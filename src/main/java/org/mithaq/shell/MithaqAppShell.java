package org.mithaq.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

@Push
@StyleSheet(Aura.STYLESHEET)
@JsModule("./styles/main.ts")
class MithaqAppShell implements AppShellConfigurator {}
