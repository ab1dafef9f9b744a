/** The audit trail and named versions, made by listening to the other rooms. */
@ApplicationModule(
        displayName = "history",
        allowedDependencies = {"account", "strategy", "strategy :: ui", "editing", "review", "prose"})
@NullMarked
package org.mithaq.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
