/**
 * What is voted on, which votes are valid, and what they come to. Pure Java: no database, no screen, no clock; the room around it keeps
 * rolls and papers and asks here.
 *
 * <p>A {@link org.mithaq.workshop.ballot.Ballot} is frozen when it opens. A {@link org.mithaq.workshop.ballot.Paper} is what somebody
 * put into the box and never says who; {@link org.mithaq.workshop.ballot.Votes} ties papers to electors in open ballots and cannot in
 * secret ones. A {@link org.mithaq.workshop.ballot.Result} is counted from papers alone, in whatever order they lie.
 */
@NullMarked
package org.mithaq.workshop.ballot;

import org.jspecify.annotations.NullMarked;
