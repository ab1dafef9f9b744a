/** The editor as a component of the interface. */
@NamedInterface("ui")
@NullMarked
package org.mithaq.editing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
