package org.mithaq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.account.AccountsInMemory;
import org.mithaq.account.Actor;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.library.LibraryService.CatalogueFile;

class LibraryServiceTest {

    private final AccountsInMemory accounts = new AccountsInMemory();
    private final LibraryRoom room = new LibraryRoom(
            accounts.policy(),
            List.of(
                    Catalogues.sheet("paper.yaml", Catalogues.PAPER),
                    Catalogues.sheet("notes.yaml", Catalogues.NOTES)));
    private final LibraryService service = room.service();
    private final Actor curator = accounts.person("Curator", SystemRole.CURATOR);

    @Test
    void aPreviewCountsWhatWouldChangeAndChangesNothing() {
        var newer = Catalogues.paper(2, true).replace("en: A reference}", "en: Another reference}");

        var preview = service.preview(curator, List.of(file(newer)));

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.changes())
                .containsExactly(new LibraryService.Change("urn:mithaq:catalogue:paper", 1, 2, 0, 2, 1));
        assertThat(room.library().items()).hasSize(3);
    }

    @Test
    void applyingPutsTheNewVersionInForceAndSaysSo() {
        service.apply(curator, List.of(file(Catalogues.paper(2, true))));

        assertThat(room.library().items()).hasSize(2).allMatch(item -> item.catalogueVersion() == 2);
        assertThat(room.library().find(new ItemId("P-CH-2"))).get().matches(Item::deprecated);
        assertThat(room.published()).singleElement().isInstanceOf(LibraryChanged.class);
    }

    @Test
    void filesWithProblemsAreRefusedWhole() {
        var bad = Catalogues.paper(2, false).replace("to: P-CH-2", "to: P-CH-9");

        assertThat(service.preview(curator, List.of(file(bad))).problems())
                .extracting(Problem::toString)
                .containsExactly("paper.yaml:25: P-CH-1: the link leads to P-CH-9, which does not exist.");
        assertThatThrownBy(() -> service.apply(curator, List.of(file(bad)))).isInstanceOf(Invalid.class);
        assertThat(room.library().items()).allMatch(item -> item.catalogueVersion() == 1);
        assertThat(room.published()).isEmpty();
    }

    @Test
    void anOlderOrChangedFileOfTheSameVersionIsRefused() {
        var changed = Catalogues.PAPER.replace("en: Confidence}", "en: Trust}");
        assertThat(service.preview(curator, List.of(file(changed))).problems())
                .singleElement()
                .extracting(Problem::key)
                .isEqualTo("library.problem.sameVersion");

        service.apply(curator, List.of(file(Catalogues.paper(3, false))));
        assertThat(service.preview(curator, List.of(file(Catalogues.paper(2, false))))
                        .problems())
                .singleElement()
                .extracting(Problem::key)
                .isEqualTo("library.problem.older");
    }

    @Test
    void itemsAndNotesThatReferToEachOtherAreTakenTogether() {
        var paper = Catalogues.paper(2, false).replace("notes: []", "notes: [VN-02]");
        var notes = Catalogues.NOTES.replace("version: 1", "version: 2")
                + Catalogues.NOTES
                        .substring(Catalogues.NOTES.indexOf("  - id: VN-01"))
                        .replace("VN-01", "VN-02")
                        .replace("[P-CH-1]", "[P-CH-2, P-REF-A01]");

        assertThat(service.preview(curator, List.of(file(paper))).applicable()).isFalse();
        assertThat(service.preview(
                                curator,
                                List.of(
                                        file(paper),
                                        new CatalogueFile("notes.yaml", notes.getBytes(StandardCharsets.UTF_8))))
                        .problems())
                .isEmpty();
    }

    @Test
    void nobodyButCuratorsAndAdministratorsMayLookOrApply() {
        var files = List.of(file(Catalogues.paper(2, false)));
        for (var actor : List.of(accounts.person("Strategist", SystemRole.STRATEGIST), Actor.ANONYMOUS)) {
            assertThatThrownBy(() -> service.preview(actor, files)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> service.apply(actor, files)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> service.problemsAtStart(actor)).isInstanceOf(Denied.class);
            assertThat(service.mayCurate(actor)).isFalse();
        }
        var administrator = accounts.person("Administrator", SystemRole.ADMINISTRATOR);
        assertThat(service.preview(administrator, files).applicable()).isTrue();
    }

    @Test
    void noFileAndTooManyFilesAreRefused() {
        assertThatThrownBy(() -> service.preview(curator, List.of())).isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        service.preview(curator, java.util.Collections.nCopies(9, file(Catalogues.paper(2, false)))))
                .isInstanceOf(Invalid.class);
    }

    private static CatalogueFile file(String yaml) {
        return new CatalogueFile("paper.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
