/** Word documents, written part by part so that the same version gives the same bytes (ECMA-376; domain §6.2). */
@NullMarked
package org.mithaq.export.docx;

import org.jspecify.annotations.NullMarked;
