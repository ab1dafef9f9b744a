/** The machine-readable form of a document, out and in. */
@NullMarked
package org.mithaq.export.json;

import org.jspecify.annotations.NullMarked;
