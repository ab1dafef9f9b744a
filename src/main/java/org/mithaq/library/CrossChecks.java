package org.mithaq.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the schema cannot check: ids are unique, references lead somewhere, and items and notes agree on each other. */
final class CrossChecks {

    private static final Set<String> LEADS_NOWHERE = Set.of("link", "reference", "note", "parent", "noteItem");

    private CrossChecks() {}

    /** What a file must keep to on its own. */
    static List<Problem> within(Sheet sheet) {
        var problems = new ArrayList<Problem>();
        var catalogue = sheet.catalogue();
        var groups = new HashSet<String>();
        if (catalogue != null) {
            var locales = sheet.tree().json().path("locales").toString();
            if (!locales.contains("\"ar\"") || !locales.contains("\"en\"")) {
                problems.add(sheet.problem("/locales", "locales"));
            }
            for (int i = 0; i < catalogue.groups().size(); i++) {
                var group = catalogue.groups().get(i).id();
                if (!groups.add(group)) {
                    problems.add(sheet.problem("/groups/" + i + "/id", "duplicate", group));
                }
            }
        }
        var ids = new HashSet<String>();
        for (int i = 0; i < sheet.items().size(); i++) {
            var item = sheet.items().get(i);
            if (!ids.add(item.id().value())) {
                problems.add(sheet.problem("/items/" + i + "/id", "duplicate", item.id()));
            }
            if (!groups.contains(item.group())) {
                problems.add(sheet.problem("/items/" + i + "/group", "group", item.id(), item.group()));
            }
        }
        for (int i = 0; i < sheet.notes().size(); i++) {
            var note = sheet.notes().get(i);
            if (!ids.add(note.id())) {
                problems.add(sheet.problem("/notes/" + i + "/id", "duplicate", note.id()));
            }
        }
        return problems;
    }

    /** What the files of a library must keep to together; the problems of a file are told with its own lines. */
    static List<Problem> between(Collection<Sheet> sheets) {
        return new Between(sheets).problems();
    }

    /** Whether the problem is only that something is not there; on a first start it may be in a file that could not be read. */
    static boolean leadsNowhere(Problem problem) {
        return LEADS_NOWHERE.contains(problem.key().substring(problem.key().lastIndexOf('.') + 1));
    }

    private static final class Between {
        private final Collection<Sheet> sheets;
        private final Map<ItemId, Item> items = new HashMap<>();
        private final Map<String, VerificationNote> notes = new HashMap<>();
        private final Map<Object, Sheet> home = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        private Between(Collection<Sheet> sheets) {
            this.sheets = sheets;
        }

        private List<Problem> problems() {
            for (var sheet : sheets) {
                for (int i = 0; i < sheet.items().size(); i++) {
                    var item = sheet.items().get(i);
                    claim(sheet, item.id(), "/items/" + i + "/id");
                    items.putIfAbsent(item.id(), item);
                }
                for (int i = 0; i < sheet.notes().size(); i++) {
                    var note = sheet.notes().get(i);
                    claim(sheet, note.id(), "/notes/" + i + "/id");
                    notes.putIfAbsent(note.id(), note);
                }
            }
            for (var sheet : sheets) {
                for (int i = 0; i < sheet.items().size(); i++) {
                    item(sheet, sheet.items().get(i), "/items/" + i);
                }
                for (int i = 0; i < sheet.notes().size(); i++) {
                    note(sheet, sheet.notes().get(i), "/notes/" + i);
                }
            }
            return problems;
        }

        private void claim(Sheet sheet, Object id, String at) {
            var first = home.putIfAbsent(id, sheet);
            if (first != null && first != sheet) {
                problems.add(sheet.problem(at, "duplicateAcross", id, first.file()));
            }
        }

        private void item(Sheet sheet, Item item, String at) {
            if (item.parentOrNull() != null) {
                parent(sheet, item, at + "/parent");
            }
            for (int i = 0; i < item.links().size(); i++) {
                var to = item.links().get(i).to();
                if (!items.containsKey(to)) {
                    problems.add(sheet.problem(at + "/links/" + i + "/to", "link", item.id(), to));
                } else if (to.equals(item.id())) {
                    problems.add(sheet.problem(at + "/links/" + i + "/to", "self", item.id()));
                }
            }
            var source = item.paperSourceOrNull();
            if (source != null) {
                var reference = items.get(source.ref());
                if (reference == null) {
                    problems.add(sheet.problem(at + "/paper_source/ref", "reference", item.id(), source.ref()));
                } else if (reference.kind() != ItemKind.REFERENCE) {
                    problems.add(sheet.problem(at + "/paper_source/ref", "referenceKind", item.id(), source.ref()));
                }
            }
            for (int i = 0; i < item.notes().size(); i++) {
                var note = notes.get(item.notes().get(i));
                var place = at + "/notes/" + i;
                if (note == null) {
                    problems.add(
                            sheet.problem(place, "note", item.id(), item.notes().get(i)));
                } else if (!note.items().contains(item.id())) {
                    problems.add(sheet.problem(place, "noteSilent", item.id(), note.id()));
                }
            }
        }

        private void parent(Sheet sheet, Item item, String at) {
            Set<ItemId> seen = new HashSet<>(Set.of(item.id()));
            for (var up = item.parentOrNull(); up != null; up = items.get(up).parentOrNull()) {
                if (!items.containsKey(up)) {
                    if (up.equals(item.parentOrNull())) {
                        problems.add(sheet.problem(at, "parent", item.id(), up));
                    }
                    return;
                }
                if (!seen.add(up)) {
                    problems.add(sheet.problem(at, "cycle", item.id()));
                    return;
                }
            }
        }

        private void note(Sheet sheet, VerificationNote note, String at) {
            for (int i = 0; i < note.items().size(); i++) {
                var item = items.get(note.items().get(i));
                var place = at + "/items/" + i;
                if (item == null) {
                    problems.add(sheet.problem(
                            place, "noteItem", note.id(), note.items().get(i)));
                } else if (!item.notes().contains(note.id())) {
                    problems.add(sheet.problem(place, "itemSilent", note.id(), item.id()));
                }
            }
        }
    }
}
