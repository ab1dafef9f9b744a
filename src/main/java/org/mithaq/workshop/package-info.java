/** Workshops: their plan, who sits in them, how they run, and what is decided there. */
@ApplicationModule(
        displayName = "workshop",
        allowedDependencies = {
            "account",
            "account :: ui",
            "strategy",
            "strategy :: ui",
            "library",
            "editing",
            "editing :: ui",
            "prose"
        })
@NullMarked
package org.mithaq.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
