package org.mithaq.common.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Implemented by a view that lies below others: the frame shows the way to it, outermost first, without the view itself. */
public interface Breadcrumbs {

    List<Crumb> breadcrumbs();

    /**
     * One step of the way.
     *
     * @param text as people wrote it, or translated
     * @param pathOrNull where it leads, relative to the application; null when it leads nowhere
     */
    record Crumb(String text, @Nullable String pathOrNull) {}
}
