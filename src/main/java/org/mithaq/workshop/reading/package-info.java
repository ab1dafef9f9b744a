/** A text as a plenary reads it: in numbered lines that stay with their words. Pure Java: no database, no screen, no clock. */
@NullMarked
package org.mithaq.workshop.reading;

import org.jspecify.annotations.NullMarked;
