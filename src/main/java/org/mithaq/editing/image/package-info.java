/** Images in texts: what is taken, how it is kept, and the address they have. */
@NullMarked
package org.mithaq.editing.image;

import org.jspecify.annotations.NullMarked;
