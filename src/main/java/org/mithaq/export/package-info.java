/** One neutral export model and its writers. */
@ApplicationModule(
        displayName = "export",
        allowedDependencies = {
            "account",
            "library",
            "library :: ui",
            "strategy",
            "strategy :: ui",
            "editing",
            "coverage",
            "review",
            "history",
            "prose"
        })
@NullMarked
package org.mithaq.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
