/** What the demo shows: a half-drafted strategy of an invented State, and a workshop on it. Only in the profile {@code demo}. */
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {"account", "library", "strategy", "editing", "prose", "workshop"})
@NullMarked
package org.mithaq.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
