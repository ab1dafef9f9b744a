/** Small stateless pieces of interface that every room may use. */
@NullMarked
package org.mithaq.common.ui;

import org.jspecify.annotations.NullMarked;
