/** Finding and replacing words in all texts of a strategy. */
@ApplicationModule(
        displayName = "finding",
        allowedDependencies = {"account", "strategy", "strategy :: ui", "editing", "prose"})
@NullMarked
package org.mithaq.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
