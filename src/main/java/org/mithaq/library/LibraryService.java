package org.mithaq.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What curators and administrators do to the library: look at new catalogue files, and put them in force. */
@Service
public class LibraryService {

    private static final int MAX_FILES = 8;

    private final Shelves shelves;
    private final CatalogueReader reader;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;

    LibraryService(Shelves shelves, CatalogueReader reader, AccessPolicy policy, ApplicationEventPublisher events) {
        this.shelves = shelves;
        this.reader = reader;
        this.policy = policy;
        this.events = events;
    }

    /** A file as it was handed in; at most 4 MB. */
    public record CatalogueFile(String name, byte[] bytes) {}

    /** What taking the files in would do; nothing is taken while there is a problem. */
    public record Preview(List<Change> changes, List<Problem> problems) {

        public boolean applicable() {
            return problems.isEmpty() && !changes.isEmpty();
        }
    }

    /** What becomes of one catalogue or set of notes; {@code from} is null for a new one. Deprecated items stay readable. */
    public record Change(String urn, @Nullable Integer from, int to, int added, int changed, int deprecated) {}

    public boolean mayCurate(Actor actor) {
        return policy.is(actor, SystemRole.CURATOR) || policy.is(actor, SystemRole.ADMINISTRATOR);
    }

    /** Why files were refused when the application started; empty when all is well. */
    public List<Problem> problemsAtStart(Actor actor) {
        requireCurator(actor);
        return shelves.problemsAtStart();
    }

    /** Files are looked at together, because items and notes refer to each other. */
    public Preview preview(Actor actor, List<CatalogueFile> files) {
        requireCurator(actor);
        return consider(files).preview();
    }

    /** @throws Invalid when the files have a problem or change nothing; {@link #preview} says which */
    public Preview apply(Actor actor, List<CatalogueFile> files) {
        var curator = requireCurator(actor);
        synchronized (shelves) {
            var considered = consider(files);
            if (!considered.preview().applicable()) {
                throw new Invalid("library.refusal.problems");
            }
            var preview = considered.preview();
            shelves.take(considered.taken(), () -> events.publishEvent(new LibraryChanged(curator, preview.changes())));
            return preview;
        }
    }

    private record Considered(List<Sheet> taken, Preview preview) {}

    private Considered consider(List<CatalogueFile> files) {
        if (files.isEmpty() || files.size() > MAX_FILES) {
            throw new Invalid("library.refusal.files", MAX_FILES);
        }
        var problems = new ArrayList<Problem>();
        var sheets = new ArrayList<Sheet>();
        for (var file : files) {
            try {
                sheets.add(reader.read(file.name(), file.bytes()));
            } catch (BadCatalogue bad) {
                problems.addAll(bad.problems());
            }
        }
        var decision = new Intake(shelves.snapshot().sheets(), false).decide(sheets);
        problems.addAll(decision.problems());
        for (var older : decision.older()) {
            problems.add(older.problem("/version", "older", older.urn(), older.version()));
        }
        var changes = decision.taken().stream().map(this::change).toList();
        return new Considered(decision.taken(), new Preview(changes, List.copyOf(problems)));
    }

    private Change change(Sheet file) {
        var current = shelves.snapshot().sheets().stream()
                .filter(sheet -> sheet.urn().equals(file.urn()))
                .findFirst();
        Map<String, Object> before = current.map(LibraryService::entries).orElse(Map.of());
        var after = entries(file);
        var added =
                after.keySet().stream().filter(id -> !before.containsKey(id)).count();
        var kept = after.entrySet().stream().filter(entry -> before.containsKey(entry.getKey()));
        var changed = kept.filter(entry -> !Objects.equals(before.get(entry.getKey()), entry.getValue()))
                .count();
        var gone = before.keySet().stream().filter(id -> !after.containsKey(id)).count();
        return new Change(
                file.urn(), current.map(Sheet::version).orElse(null), file.version(), (int) added, (int) changed, (int)
                        gone);
    }

    /** Items and notes by id, as the file spells them, so that a new version number alone changes nothing. */
    private static Map<String, Object> entries(Sheet sheet) {
        var json = sheet.tree().json();
        return Stream.of(json.path("items"), json.path("notes"))
                .flatMap(list ->
                        Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::get))
                .collect(Collectors.toMap(node -> node.path("id").asString(), Function.identity()));
    }

    private PersonId requireCurator(Actor actor) {
        var person = policy.requireSignedIn(actor);
        if (!mayCurate(actor)) {
            throw new Denied();
        }
        return person;
    }
}
