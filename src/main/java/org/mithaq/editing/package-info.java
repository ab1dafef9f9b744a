/** Live rooms: the step log, checkpoints, anchors, presence and the editor. */
@ApplicationModule(
        displayName = "editing",
        allowedDependencies = {"account", "strategy", "prose"})
@NullMarked
package org.mithaq.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
