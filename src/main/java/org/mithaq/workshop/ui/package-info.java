/** The screens of a workshop: its plan, the facilitator's console, the phone of whoever takes part, the projector; and the panel beside a text. */
@NamedInterface("ui")
@NullMarked
package org.mithaq.workshop.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
