/** Which library item is answered where, and which is not. */
@ApplicationModule(
        displayName = "coverage",
        allowedDependencies = {"account", "library", "strategy", "strategy :: ui", "editing", "prose"})
@NullMarked
package org.mithaq.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
