/** The audit trail and named versions, made by listening to the other rooms. */
@ApplicationModule(
        displayName = "history",
        allowedDependencies = {
            "account",
            "library",
            "strategy",
            "strategy :: ui",
            "editing",
            "finding",
            "coverage",
            "review",
            "workshop",
            "prose"
        })
@NullMarked
package org.mithaq.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
