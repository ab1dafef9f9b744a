/** The screens of a workshop: its plan, the facilitator's console, the phone of whoever takes part, the projector. */
@NullMarked
package org.mithaq.workshop.ui;

import org.jspecify.annotations.NullMarked;
