package org.mithaq.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which of some new files may take the place of what is in force. A file is taken whole or not at all; what is in force is
 * never made worse.
 */
final class Intake {

    /** Files to take, problems of those that are not, and files older than what is in force. */
    record Decision(List<Sheet> taken, List<Problem> problems, List<Sheet> older) {}

    private final Map<String, Sheet> inForce;
    private final boolean mayLeadNowhere;

    /** @param mayLeadNowhere on a first start, when a file that others refer to could not be read */
    Intake(Collection<Sheet> inForce, boolean mayLeadNowhere) {
        this.inForce = inForce.stream()
                .collect(Collectors.toMap(Sheet::urn, sheet -> sheet, (first, second) -> second, LinkedHashMap::new));
        this.mayLeadNowhere = mayLeadNowhere;
    }

    Decision decide(List<Sheet> files) {
        var problems = new ArrayList<Problem>();
        var older = new ArrayList<Sheet>();
        var candidates = new LinkedHashMap<String, Sheet>();
        for (var file : files) {
            var current = inForce.get(file.urn());
            var rival = candidates.get(file.urn());
            if (rival != null) {
                problems.add(file.problem("/urn", "urnTwice", file.urn(), rival.file()));
            } else if (current == null || file.version() > current.version()) {
                candidates.put(file.urn(), file);
            } else if (file.version() < current.version()) {
                older.add(file);
            } else if (!file.sameContent(current.content())) {
                problems.add(file.problem("/version", "sameVersion", file.urn(), file.version()));
            }
        }
        var known = new HashSet<>(CrossChecks.between(inForce.values()));
        while (!candidates.isEmpty()) {
            var found = CrossChecks.between(with(candidates)).stream()
                    .filter(problem -> !known.contains(problem))
                    .filter(problem -> !(mayLeadNowhere && CrossChecks.leadsNowhere(problem)))
                    .toList();
            if (found.isEmpty()) {
                break;
            }
            problems.addAll(found);
            drop(candidates, found.stream().map(Problem::file).collect(Collectors.toSet()));
        }
        return new Decision(
                List.copyOf(candidates.values()), problems.stream().distinct().toList(), List.copyOf(older));
    }

    /** What would be in force with these files taken. */
    Collection<Sheet> with(Map<String, Sheet> candidates) {
        var all = new LinkedHashMap<>(inForce);
        all.putAll(candidates);
        return all.values();
    }

    private static void drop(Map<String, Sheet> candidates, Set<String> files) {
        var before = candidates.size();
        candidates.values().removeIf(sheet -> files.contains(sheet.file()));
        if (candidates.size() == before) {
            // The files are sound, but what is in force would no longer agree with them.
            candidates.clear();
        }
    }
}
