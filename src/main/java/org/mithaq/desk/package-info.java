/** The drafting screen, composed of the panels of the other rooms; nothing depends on it. */
@ApplicationModule(
        displayName = "desk",
        allowedDependencies = {
            "account",
            "library",
            "library :: ui",
            "strategy",
            "strategy :: ui",
            "editing",
            "editing :: ui",
            "coverage",
            "coverage :: ui",
            "review",
            "review :: ui",
            "history",
            "workshop :: ui",
            "prose"
        })
@NullMarked
package org.mithaq.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
