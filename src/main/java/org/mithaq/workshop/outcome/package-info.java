/** The record of a workshop as text: what its data say, in the words and the blocks of a document. No database, no screen, no clock. */
@NullMarked
package org.mithaq.workshop.outcome;

import org.jspecify.annotations.NullMarked;
