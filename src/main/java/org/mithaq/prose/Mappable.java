package org.mithaq.prose;

/** Something positions can be mapped through: one {@link StepMap} or a {@link Mapping} of several. */
public interface Mappable {

    /**
     * Maps a position.
     *
     * @param assoc -1 or 1: the side to stay with when content is inserted at the position
     */
    int map(int pos, int assoc);

    /** Maps a position and tells what was deleted around it. */
    MapResult mapResult(int pos, int assoc);

    /** Maps a position that stays after content inserted at it. */
    default int map(int pos) {
        return map(pos, 1);
    }

    /** Maps a position that stays after content inserted at it, and tells what was deleted around it. */
    default MapResult mapResult(int pos) {
        return mapResult(pos, 1);
    }
}
