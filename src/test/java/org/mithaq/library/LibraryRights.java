package org.mithaq.library;

import static org.mithaq.RightsRow.inInstallation;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.library.LibraryService.CatalogueFile;

class LibraryRights implements RightsRows {

    private static final Set<Asker> CURATORS = EnumSet.of(Asker.LIBRARY_CURATOR, Asker.ADMINISTRATOR);

    private final LibraryService service;
    private final Shelves shelves;

    LibraryRights(LibraryService service, Shelves shelves) {
        this.service = service;
        this.shelves = shelves;
    }

    @Override
    public List<RightsRow<?>> rows() {
        return List.of(
                inInstallation(
                        "library: see why files were refused",
                        CURATORS,
                        (actor, fixture) -> service.problemsAtStart(actor)),
                inInstallation(
                        "library: look at catalogue files",
                        CURATORS,
                        fixture -> newerFile(),
                        (actor, file) -> service.preview(actor, List.of(file))),
                inInstallation(
                        "library: put catalogue files in force",
                        CURATORS,
                        fixture -> newerFile(),
                        (actor, file) -> service.apply(actor, List.of(file))));
    }

    /** A catalogue of its own at a version that is not in force, so that it can be taken. */
    private CatalogueFile newerFile() {
        var version = shelves.snapshot().sheets().stream()
                .filter(sheet -> sheet.urn().equals("urn:mithaq:catalogue:rights"))
                .mapToInt(Sheet::version)
                .max()
                .orElse(0);
        var yaml = """
                format: 1
                urn: urn:mithaq:catalogue:rights
                version: %d
                title: {ar: فهرس للاختبار, en: A catalogue for a test}
                description: {ar: فهرس للاختبار, en: A catalogue for a test}
                locales: [ar, en]
                licence: CC-BY-4.0
                as_of: "2026-11-23"
                groups: [{id: terms, title: {ar: مصطلحات, en: Terms}}]
                items:
                  - id: X-RIGHTS
                    kind: term
                    group: terms
                    title: {ar: مصطلح, en: A term}
                    text: {ar: مصطلح للاختبار, en: A term for a test}
                    section: null
                    paper_source: null
                    verified_source: null
                    as_of: "2026-11-23"
                    links: []
                    notes: []
                """;
        return new CatalogueFile("rights.yaml", yaml.formatted(version + 1).getBytes(StandardCharsets.UTF_8));
    }
}
