package org.mithaq.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The groups of an item as those see them who run the workshop.
 *
 * @param free those present who could sit in a group and sit in none
 * @param people the seats of the workshop
 * @param walkVersion of the last walk, whether it goes on or not; 0 where none ever did
 * @param missing whether the plan names cards of the library that do not lie on every board
 */
public record GroupsOfItem(
        AgendaItem item,
        List<Progress> groups,
        List<Seat> free,
        Map<SeatId, Seat> people,
        boolean missing,
        long walkVersion,
        @Nullable Walking walkOrNull) {

    /**
     * How far a group is.
     *
     * @param cards how many its members wrote
     * @param agreed how many cards lie in the lane of what is agreed
     * @param silent the members who are present and wrote no card yet
     * @param textOrNull the live text, once it was opened
     */
    public record Progress(
            WorkGroup group,
            int cards,
            int agreed,
            Report report,
            List<SeatId> silent,
            @Nullable GroupText textOrNull) {

        public Optional<GroupText> text() {
            return Optional.ofNullable(textOrNull);
        }
    }

    /** A walk that goes on, and where it is. */
    public record Walking(Walk walk, Walk.Stand stand) {}

    public Optional<Walking> walk() {
        return Optional.ofNullable(walkOrNull);
    }

    /** Whether somebody who looks sees the same, but for the seconds of a round. */
    public boolean looksLike(@Nullable GroupsOfItem other) {
        return other != null
                && untimed().equals(other.untimed())
                && (walkOrNull == null
                        ? other.walkOrNull == null
                        : other.walkOrNull != null && walkOrNull.stand().looksLike(other.walkOrNull.stand()));
    }

    /** Whether nothing differs but how far groups are, so that a screen need not draw more anew. */
    public boolean framesLike(@Nullable GroupsOfItem other) {
        return other != null && unwritten() == other.unwritten() && frame().looksLike(other.frame());
    }

    /** Whether no group has written anything, so that groups may still be made anew. */
    public boolean unwritten() {
        return groups.stream()
                .allMatch(each -> each.cards() == 0
                        && each.report().version() == 0
                        && each.text().filter(GroupText::written).isEmpty());
    }

    /** Whether some group has no live text yet. */
    public boolean textless() {
        return groups.stream().anyMatch(each -> each.text().isEmpty());
    }

    private GroupsOfItem frame() {
        var bare = groups.stream()
                .map(each -> new Progress(
                        each.group(),
                        0,
                        0,
                        Report.none(each.group().id()),
                        List.of(),
                        each.text().map(GroupText::bare).orElse(null)))
                .toList();
        return new GroupsOfItem(item, bare, free, people, missing, walkVersion, walkOrNull);
    }

    private GroupsOfItem untimed() {
        return new GroupsOfItem(item, groups, free, people, missing, walkVersion, null);
    }

    public List<WorkGroup> workGroups() {
        return groups.stream().map(Progress::group).toList();
    }
}
