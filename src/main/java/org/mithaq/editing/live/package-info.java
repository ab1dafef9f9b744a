/** The engine: one room per live text, with a single writer. */
@NullMarked
package org.mithaq.editing.live;

import org.jspecify.annotations.NullMarked;
