/** What every printed form of a document shares: words, numbers, direction of text, table grids. */
@NullMarked
package org.mithaq.export.layout;

import org.jspecify.annotations.NullMarked;
