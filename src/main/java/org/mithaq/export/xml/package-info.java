/** Writing XML that is well-formed whatever people typed. */
@NullMarked
package org.mithaq.export.xml;

import org.jspecify.annotations.NullMarked;
