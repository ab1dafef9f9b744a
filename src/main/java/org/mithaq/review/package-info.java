/** Comments, clearances, gates and approval. */
@ApplicationModule(
        displayName = "review",
        allowedDependencies = {"account", "strategy", "strategy :: ui", "editing", "prose", "library", "coverage"})
@NullMarked
package org.mithaq.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
