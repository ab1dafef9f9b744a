/** The screen on which words are found and replaced in all texts of a strategy. */
@NullMarked
package org.mithaq.finding.ui;

import org.jspecify.annotations.NullMarked;
