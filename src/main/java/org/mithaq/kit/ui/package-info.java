/** The page of kits. */
@NullMarked
package org.mithaq.kit.ui;

import org.jspecify.annotations.NullMarked;
