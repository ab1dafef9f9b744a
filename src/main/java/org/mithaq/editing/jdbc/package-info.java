/** The tables of the editing room. */
@NullMarked
package org.mithaq.editing.jdbc;

import org.jspecify.annotations.NullMarked;
