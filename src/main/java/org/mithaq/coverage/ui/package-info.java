/** The matrix view, and the panel that the drafting screen shows beside the text. */
@NamedInterface("ui")
@NullMarked
package org.mithaq.coverage.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
