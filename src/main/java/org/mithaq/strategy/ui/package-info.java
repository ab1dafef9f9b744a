/** Home, the outline of a strategy and its settings; the desk reuses the outline panel and the state badge. */
@NamedInterface("ui")
@NullMarked
package org.mithaq.strategy.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
