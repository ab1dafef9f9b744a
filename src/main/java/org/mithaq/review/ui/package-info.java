/** Comments beside the text, the bar of a section's review, and the review of a document as a whole. */
@NamedInterface("ui")
@NullMarked
package org.mithaq.review.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
