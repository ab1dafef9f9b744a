/** The {@code /collab} socket of docs/protocol.md. */
@NullMarked
package org.mithaq.editing.web;

import org.jspecify.annotations.NullMarked;
