/** Workshops away from the network: what goes out to a laptop, and how what was done there comes back. */
@ApplicationModule(
        displayName = "kit",
        allowedDependencies = {
            "account",
            "account :: ui",
            "strategy",
            "strategy :: ui",
            "library",
            "library :: ui",
            "editing",
            "export",
            "history",
            "prose",
            "workshop"
        })
@NullMarked
package org.mithaq.kit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
