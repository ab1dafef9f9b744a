package org.mithaq.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mithaq.prose.ContentExpression.Expr;

/** Turns a parsed content expression into a deterministic automaton, by way of a non-deterministic one. */
final class ContentAutomaton {

    private static final class Arrow {
        final @Nullable NodeType type;
        int to = -1;

        Arrow(@Nullable NodeType type) {
            this.type = type;
        }
    }

    private final List<List<Arrow>> states = new ArrayList<>();
    private final Map<SortedSet<Integer>, ContentMatch> known = new HashMap<>();

    private ContentAutomaton() {
        state();
    }

    static ContentMatch of(Expr expr) {
        ContentAutomaton automaton = new ContentAutomaton();
        connect(automaton.compile(expr, 0), automaton.state());
        return automaton.explore(automaton.reachable(0));
    }

    private int state() {
        states.add(new ArrayList<>());
        return states.size() - 1;
    }

    private Arrow arrow(int from, @Nullable NodeType type) {
        Arrow arrow = new Arrow(type);
        states.get(from).add(arrow);
        return arrow;
    }

    private void jump(int from, int to) {
        arrow(from, null).to = to;
    }

    private static void connect(List<Arrow> arrows, int to) {
        arrows.forEach(arrow -> arrow.to = to);
    }

    private List<Arrow> compile(Expr expr, int from) {
        return switch (expr) {
            case Expr.Name name -> List.of(arrow(from, name.type()));
            case Expr.Choice choice ->
                choice.exprs().stream()
                        .flatMap(option -> compile(option, from).stream())
                        .toList();
            case Expr.Seq sequence -> {
                int current = from;
                List<Arrow> open = List.of();
                for (int i = 0; i < sequence.exprs().size(); i++) {
                    if (i > 0) {
                        int next = state();
                        connect(open, next);
                        current = next;
                    }
                    open = compile(sequence.exprs().get(i), current);
                }
                yield open;
            }
            case Expr.Star star -> {
                int loop = state();
                jump(from, loop);
                connect(compile(star.expr(), loop), loop);
                yield List.of(arrow(loop, null));
            }
            case Expr.Plus plus -> {
                int loop = state();
                connect(compile(plus.expr(), from), loop);
                connect(compile(plus.expr(), loop), loop);
                yield List.of(arrow(loop, null));
            }
            case Expr.Opt optional -> {
                List<Arrow> open = new ArrayList<>();
                open.add(arrow(from, null));
                open.addAll(compile(optional.expr(), from));
                yield open;
            }
            case Expr.Range range -> List.of(arrow(repeat(range, from), null));
        };
    }

    private int repeat(Expr.Range range, int from) {
        int current = from;
        for (int i = 0; i < range.min(); i++) {
            int next = state();
            connect(compile(range.expr(), current), next);
            current = next;
        }
        if (range.max() < 0) {
            connect(compile(range.expr(), current), current);
        }
        for (int i = range.min(); i < range.max(); i++) {
            int next = state();
            jump(current, next);
            connect(compile(range.expr(), current), next);
            current = next;
        }
        return current;
    }

    private SortedSet<Integer> reachable(int state) {
        SortedSet<Integer> result = new TreeSet<>(Comparator.reverseOrder());
        scan(state, result);
        return result;
    }

    private void scan(int state, SortedSet<Integer> result) {
        if (!result.add(state)) {
            return;
        }
        for (Arrow arrow : states.get(state)) {
            if (arrow.type == null) {
                scan(arrow.to, result);
            }
        }
    }

    private ContentMatch explore(SortedSet<Integer> set) {
        ContentMatch match = new ContentMatch(set.contains(states.size() - 1));
        known.put(set, match);
        Map<NodeType, SortedSet<Integer>> targets = new LinkedHashMap<>();
        for (int state : set) {
            for (Arrow arrow : states.get(state)) {
                if (arrow.type != null) {
                    targets.computeIfAbsent(arrow.type, type -> new TreeSet<>(Comparator.reverseOrder()))
                            .addAll(reachable(arrow.to));
                }
            }
        }
        targets.forEach((type, states) -> {
            ContentMatch next = known.get(states);
            match.addEdge(type, next != null ? next : explore(states));
        });
        return match;
    }
}
