/** Choosing and downloading an export, and handing in a file to import; the desk may show the panel too. */
@NamedInterface("ui")
@NullMarked
package org.mithaq.export.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
