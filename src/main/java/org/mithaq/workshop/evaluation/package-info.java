/** What those who took part thought of a workshop: what is asked, what somebody answers, what all answers come to. Pure. */
@NullMarked
package org.mithaq.workshop.evaluation;

import org.jspecify.annotations.NullMarked;
