/** Catalogues of the paper and of the instruments it rests on: items, links, verification notes, search. */
@ApplicationModule(
        displayName = "library",
        allowedDependencies = {"account"})
@NullMarked
package org.mithaq.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
