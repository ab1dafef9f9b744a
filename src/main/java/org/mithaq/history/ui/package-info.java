/** The audit trail of a document. */
@NullMarked
package org.mithaq.history.ui;

import org.jspecify.annotations.NullMarked;
