/** Ids, languages, refusals and other primitives that every room may use. */
@ApplicationModule(displayName = "common", type = ApplicationModule.Type.OPEN)
@NullMarked
package org.mithaq.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
