package org.mithaq.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A pipeline of step maps in which a map can be declared the mirror of an earlier one, its inverse, so that positions
 * inside what one deleted come back where the other restores it. Grows by {@link #appendMap}; not safe for use by several
 * threads while it grows. Follows {@code Mapping} of prosemirror-transform.
 */
public final class Mapping implements Mappable {

    private final List<StepMap> maps;
    private final Map<Integer, Integer> mirrors;
    private final int from;
    private final int to;
    private final boolean part;

    /** An empty mapping. */
    public Mapping() {
        this(List.of());
    }

    /** A mapping through the given maps in their order. */
    public Mapping(List<StepMap> maps) {
        this(new ArrayList<>(maps), new HashMap<>(), 0, -1, false);
    }

    private Mapping(List<StepMap> maps, Map<Integer, Integer> mirrors, int from, int to, boolean part) {
        this.maps = maps;
        this.mirrors = mirrors;
        this.from = from;
        this.to = to;
        this.part = part;
    }

    /** All maps, also those outside the part a {@link #slice} maps through. */
    public List<StepMap> maps() {
        return Collections.unmodifiableList(maps);
    }

    /** The mapping through the maps from the given index to the present end; it cannot be appended to. */
    public Mapping slice(int start) {
        return slice(start, maps.size());
    }

    /** The mapping through the maps between two indexes; it cannot be appended to. */
    public Mapping slice(int start, int end) {
        return new Mapping(maps, mirrors, start, end, true);
    }

    public void appendMap(StepMap map) {
        if (part) {
            throw new IllegalStateException("A part of a mapping does not grow");
        }
        maps.add(map);
    }

    /** Appends a map that is the inverse of the map at the given index. */
    public void appendMap(StepMap map, int mirror) {
        appendMap(map);
        mirrors.putIfAbsent(maps.size() - 1, mirror);
        mirrors.putIfAbsent(mirror, maps.size() - 1);
    }

    private int end() {
        return part ? to : maps.size();
    }

    @Override
    public int map(int pos, int assoc) {
        return mapResult(pos, assoc).pos();
    }

    @Override
    public MapResult mapResult(int pos, int assoc) {
        int deletions = 0;
        int mapped = pos;
        int end = end();
        for (int i = from; i < end; i++) {
            MapResult result = maps.get(i).mapResult(mapped, assoc);
            if (result.recover() != MapResult.NO_RECOVERY) {
                Integer mirror = mirrors.get(i);
                if (mirror != null && mirror > i && mirror < end) {
                    i = mirror;
                    mapped = maps.get(mirror).recover(result.recover());
                    continue;
                }
            }
            deletions |= result.deletions();
            mapped = result.pos();
        }
        return new MapResult(mapped, deletions, MapResult.NO_RECOVERY);
    }
}
