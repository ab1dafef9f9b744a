/** Strategies, their sections and templates, and who drafts what by when. */
@ApplicationModule(
        displayName = "strategy",
        allowedDependencies = {"account", "account :: ui", "library"})
@NullMarked
package org.mithaq.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
