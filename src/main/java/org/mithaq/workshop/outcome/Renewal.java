package org.mithaq.workshop.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.prose.AttrStep;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import org.mithaq.prose.Suggestions;

/**
 * Brings a text that was written out of a workshop's data up to date. A text that nobody touched is written anew. In one that people
 * changed nothing is changed without them: what is new or otherwise now is suggested, block by block; what they took out stays out.
 * Suggestions of an earlier writing that nobody decided and nobody edited give way to the new ones.
 */
public final class Renewal {

    private static final Schema SCHEMA = Schema.mithaq();

    private final Node current;
    private final Set<String> known;
    private final Node wanted;
    private final String author;
    private final long at;

    /**
     * @param writtenOrNull the text as it was written last; null when it never was
     * @param author in whose name is suggested
     * @param at epoch milliseconds
     */
    public Renewal(Node current, @Nullable Node writtenOrNull, Node wanted, String author, long at) {
        this.current = current;
        this.known = writtenOrNull == null ? Set.of() : subjects(writtenOrNull);
        this.wanted = wanted;
        this.author = author;
        this.at = at;
    }

    /** Whether the text is just as it was written, or empty. */
    public static boolean isUntouched(Node current, @Nullable Node writtenOrNull) {
        if (Suggestions.any(current)) {
            return false;
        }
        if (isEmpty(current)) {
            return writtenOrNull == null || isEmpty(writtenOrNull);
        }
        return current.children().stream().allMatch(block -> Page.Name.of(block)
                        .filter(name -> name.fits(block))
                        .isPresent())
                && (writtenOrNull == null || order(current).equals(order(writtenOrNull)));
    }

    /** The step that makes one text of the other; whole blocks that begin and end alike stay, and what is anchored in them. */
    public static List<Step> replacement(Node current, Node wanted) {
        var first = 0;
        var most = Math.min(current.childCount(), wanted.childCount());
        while (first < most && current.child(first).equals(wanted.child(first))) {
            first++;
        }
        var last = 0;
        while (last < most - first
                && current.child(current.childCount() - 1 - last)
                        .equals(wanted.child(wanted.childCount() - 1 - last))) {
            last++;
        }
        if (first == current.childCount() && first == wanted.childCount()) {
            return List.of();
        }
        var start = size(wanted, 0, first);
        var end = size(wanted, wanted.childCount() - last, wanted.childCount());
        var slice = wanted.slice(start, wanted.content().size() - end);
        return List.of(new ReplaceStep(start, current.content().size() - end, slice));
    }

    private static int size(Node parent, int from, int to) {
        return parent.children().subList(from, to).stream()
                .mapToInt(Node::nodeSize)
                .sum();
    }

    static boolean isEmpty(Node document) {
        return document.childCount() == 1 && document.child(0).content().size() == 0;
    }

    private static List<String> order(Node document) {
        return document.children().stream()
                .flatMap(block -> Page.Name.of(block).stream())
                .map(Page.Name::subject)
                .toList();
    }

    private static Set<String> subjects(Node document) {
        return new HashSet<>(order(document));
    }

    /** Steps that suggest what has changed; none when nothing has. */
    public List<Step> suggestions() {
        var drops = new HashSet<Integer>();
        var changes = new TreeMap<Integer, String>();
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < current.childCount(); i++) {
            read(i, drops, changes, places);
        }
        var inserts = new TreeMap<Integer, List<Node>>();
        var last = places.isEmpty() ? current.childCount() - 1 : -1;
        for (var block : wanted.children()) {
            var name = Page.Name.of(block).orElseThrow();
            var place = places.get(name.subject());
            if (place != null) {
                last = place;
                var there = current.child(place);
                if (block.attr("id").equals(there.attr("id")) || isNew(there)) {
                    continue;
                }
                changes.merge(place, entry("del", name), Renewal::joined);
            } else if (known.contains(name.subject())) {
                continue;
            }
            inserts.computeIfAbsent(last, none -> new ArrayList<>()).add(suggested(block, name));
        }
        gone(places).forEach((place, name) -> changes.merge(place, entry("del", name), Renewal::joined));
        return steps(drops, changes, inserts);
    }

    /** What an earlier writing suggests about the block, if nobody has edited it, is taken back. */
    private void read(int i, Set<Integer> drops, Map<Integer, String> changes, Map<String, Integer> places) {
        var block = current.child(i);
        var name = Page.Name.of(block);
        var mine = entries(block).stream().anyMatch(Renewal::isMine);
        if (mine && isNew(block) && name.filter(each -> each.fits(block)).isPresent()) {
            drops.add(i);
            return;
        }
        if (mine && !isNew(block)) {
            changes.put(
                    i, entries(block).stream().filter(entry -> !isMine(entry)).collect(Collectors.joining(";")));
        }
        name.ifPresent(each -> places.put(each.subject(), i));
    }

    private Map<Integer, Page.Name> gone(Map<String, Integer> places) {
        var now = subjects(wanted);
        var gone = new HashMap<Integer, Page.Name>();
        places.forEach((subject, place) -> {
            if (!now.contains(subject) && !isNew(current.child(place))) {
                gone.put(place, Page.Name.of(current.child(place)).orElseThrow());
            }
        });
        return gone;
    }

    /** From the last block to the first, so that no step moves the place of the next one. */
    private List<Step> steps(Set<Integer> drops, Map<Integer, String> changes, Map<Integer, List<Node>> inserts) {
        var steps = new ArrayList<Step>();
        var pos = current.content().size();
        for (var i = current.childCount() - 1; i >= 0; i--) {
            insert(steps, inserts.get(i), pos);
            var block = current.child(i);
            pos -= block.nodeSize();
            if (drops.contains(i)) {
                steps.add(new ReplaceStep(pos, pos + block.nodeSize(), Slice.EMPTY));
            } else if (changes.containsKey(i)) {
                var change = changes.get(i).isEmpty() ? null : changes.get(i);
                if (!Objects.equals(change, block.attr("change"))) {
                    steps.add(new AttrStep(pos, "change", change));
                }
            }
        }
        insert(steps, inserts.get(-1), 0);
        return steps;
    }

    private static void insert(List<Step> steps, @Nullable List<Node> blocks, int pos) {
        if (blocks != null) {
            steps.add(new ReplaceStep(pos, pos, new Slice(Fragment.of(blocks.toArray(Node[]::new)), 0, 0)));
        }
    }

    private Node suggested(Node block, Page.Name name) {
        var attrs = new HashMap<String, @Nullable Object>(block.attrs());
        attrs.put("change", entry("ins", name));
        return SCHEMA.node(block.type().name(), attrs, block.children().toArray(Node[]::new));
    }

    /** A block that goes and the one that comes for it are one suggestion. */
    private String entry(String kind, Page.Name name) {
        return "%s w%s %s %d".formatted(kind, name.subject(), author, at);
    }

    private static String joined(String some, String more) {
        return some.isEmpty() ? more : some + ";" + more;
    }

    private static boolean isMine(String entry) {
        return entry.matches("(ins|del) w[0-9a-f]{10} .*");
    }

    private static boolean isNew(Node block) {
        return entries(block).stream().anyMatch(entry -> entry.startsWith("ins "));
    }

    private static List<String> entries(Node block) {
        return Optional.ofNullable(block.attr("change"))
                .map(change -> Arrays.asList(change.toString().split(";")))
                .orElse(List.of());
    }
}
