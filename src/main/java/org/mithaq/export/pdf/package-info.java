/** Accessible PDF: pages laid out from XHTML, then repaired so that Arabic copies out as plain letters in logical order. */
@NullMarked
package org.mithaq.export.pdf;

import org.jspecify.annotations.NullMarked;
