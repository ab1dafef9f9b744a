/** The library on the screen: views, and the pieces that other rooms show items with. */
@NamedInterface("ui")
@NullMarked
package org.mithaq.library.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
