/**
 * How people are dealt into groups and how groups walk from board to board. Pure Java: no database, no screen, no clock; the same seed
 * gives the same groups.
 */
@NullMarked
package org.mithaq.workshop.group;

import org.jspecify.annotations.NullMarked;
