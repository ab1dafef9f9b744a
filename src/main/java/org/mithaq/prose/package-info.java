/** The document model: what a policy text is, and how it changes. Pure Java; agrees with ProseMirror step for step. */
@ApplicationModule(
        displayName = "prose",
        allowedDependencies = {})
@NullMarked
package org.mithaq.prose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
