package org.mithaq.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue files that are shipped keep to the format and agree with each other; a build with a bad one fails here. */
class CatalogueFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"paper", "notes", "instruments", "glossary"})
    void everyShippedFileKeepsToTheFormat(String name) throws Exception {
        try (var stream = getClass().getResourceAsStream("/catalogue/" + name + ".yaml")) {
            var bytes = stream.readAllBytes();
            assertThat(problems(name + ".yaml", bytes)).isEmpty();
        }
    }

    @Test
    void theShippedFilesAgreeWithEachOther() {
        assertThat(CrossChecks.between(Catalogues.shipped())).isEmpty();
    }

    @Test
    void thePaperHasAllItsItemsInBothLanguages() {
        var items = paper();
        assertThat(items).hasSize(153);
        var arabic = Pattern.compile("\\p{IsArabic}");
        for (var item : items) {
            for (var text : List.of(item.title(), item.text())) {
                assertThat(arabic.matcher(text.ar()).find())
                        .as(item.id() + " ar")
                        .isTrue();
                assertThat(text.en()).as(item.id() + " en").isNotBlank();
            }
        }
    }

    @Test
    void theFiveRecommendationsHaveTheirThirtyFourAtomicActions() {
        assertThat(paper().stream().filter(item -> item.kind() == ItemKind.RECOMMENDATION))
                .hasSize(5);
        assertThat(paper().stream().filter(item -> item.kind() == ItemKind.ACTION))
                .hasSize(34);
    }

    @Test
    void theVerificationNotesAreAllThere() {
        var notes = Catalogues.shipped().stream()
                .flatMap(sheet -> sheet.notes().stream())
                .map(VerificationNote::id)
                .toList();
        assertThat(notes).contains("VN-01", "VN-07", "VN-27", "VN-48").doesNotHaveDuplicates();
        assertThat(notes.size()).isGreaterThanOrEqualTo(47);
    }

    @Test
    void everyLinkCanBeFollowedBothWays() {
        var library = new Snapshot(Catalogues.shipped(), Set.of());
        for (var item : library.items()) {
            for (var link : item.links()) {
                assertThat(library.linkingTo(link.to()))
                        .as(item.id() + " to " + link.to())
                        .contains(item);
            }
            for (var other : library.linkingTo(item.id())) {
                assertThat(other.links().stream().map(Item.ItemLink::to)).contains(item.id());
            }
        }
    }

    private static List<Item> paper() {
        return Catalogues.shipped().stream()
                .filter(sheet -> sheet.urn().endsWith(":paper") && sheet.catalogue() != null)
                .flatMap(sheet -> sheet.items().stream())
                .toList();
    }

    private static List<String> problems(String file, byte[] bytes) {
        try {
            new CatalogueReader().read(file, bytes);
            return List.of();
        } catch (BadCatalogue bad) {
            return Stream.ofNullable(bad.problems())
                    .flatMap(List::stream)
                    .map(Problem::toString)
                    .toList();
        }
    }
}
