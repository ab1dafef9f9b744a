/** The frame around every view: layout, language, direction, errors. */
@ApplicationModule(
        displayName = "shell",
        allowedDependencies = {"account", "account::ui"})
@NullMarked
package org.mithaq.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
