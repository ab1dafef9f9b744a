package org.mithaq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.library.Catalogues.NOTES;
import static org.mithaq.library.Catalogues.PAPER;
import static org.mithaq.library.Catalogues.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.common.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Starts with good and bad files, on both databases: what was in force is never lost. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ShelvesTest {

    @Parameter
    TestDatabase database;

    private DataSource source;

    @BeforeEach
    void emptyDatabase() {
        source = database.fresh();
    }

    @Test
    void aFirstStartLoadsTheFilesAndTheNextFindsThemInTheDatabase() {
        assertThat(start(PAPER, NOTES).items()).hasSize(3);

        var next = start();
        assertThat(next.items()).hasSize(3);
        assertThat(next.notesOf(new ItemId("P-CH-1"))).hasSize(1);
    }

    @Test
    void aBadFileLeavesTheOldCatalogueInForceAndIsTold() {
        start(PAPER, NOTES);

        var shelves = start(paper(2, false).replace("kind: challenge", "kind: chalenge"), NOTES);

        assertThat(shelves.items()).hasSize(3).allMatch(item -> item.catalogueVersion() == 1);
        assertThat(shelves.problemsAtStart()).extracting(Problem::toString).anySatisfy(problem -> assertThat(problem)
                .startsWith("file-0.yaml:16: P-CH-1 kind"));
    }

    @Test
    void aBadFileOnAFirstStartLeavesTheOthersInForce() {
        var shelves = start(PAPER, NOTES.replace("kind: error", "kind: eror"));

        assertThat(shelves.items()).hasSize(3);
        assertThat(shelves.notes()).isEmpty();
        assertThat(shelves.problemsAtStart()).hasSize(1);
    }

    @Test
    void noFileAtAllIsAnEmptyLibrary() {
        var shelves = start();

        assertThat(shelves.items()).isEmpty();
        assertThat(shelves.search("إسناد", Set.of(), Language.AR, 5)).isEmpty();
    }

    @Test
    void theSameVersionWithOtherContentIsRefused() {
        start(PAPER, NOTES);

        var shelves = start(PAPER.replace("en: Confidence}", "en: Trust}"), NOTES);

        assertThat(shelves.find(new ItemId("P-CH-2")).orElseThrow().title().en())
                .isEqualTo("Confidence");
        assertThat(shelves.problemsAtStart())
                .extracting(Problem::toString)
                .containsExactly(
                        "file-0.yaml:3: urn:mithaq:catalogue:paper is in force as version 1 with other content; raise the version.");
    }

    @Test
    void aLowerVersionIsOverlooked() {
        start(paper(3, false), NOTES);

        var shelves = start(PAPER, NOTES);

        assertThat(shelves.items()).allMatch(item -> item.catalogueVersion() == 3);
        assertThat(shelves.problemsAtStart()).isEmpty();
    }

    @Test
    void anItemThatANewerVersionNoLongerHasStaysReadableAsDeprecated() {
        start(PAPER, NOTES);

        var shelves = start(paper(2, true), NOTES);
        var gone = new ItemId("P-CH-2");

        assertThat(shelves.items()).extracting(Item::id).doesNotContain(gone);
        assertThat(shelves.find(gone)).get().matches(Item::deprecated);
        assertThat(shelves.search("P-CH-2", Set.of(), Language.EN, 5))
                .extracting(Item::id)
                .contains(gone);
        assertThat(start().find(gone)).get().matches(Item::deprecated);
    }

    @Test
    void aNewerFileThatWouldLeaveNotesWithoutTheirItemIsRefused() {
        start(PAPER, NOTES);

        var shelves = start(paper(2, false).replace("notes: [VN-01]", "notes: []"), NOTES);

        assertThat(shelves.items()).allMatch(item -> item.catalogueVersion() == 1);
        assertThat(shelves.problemsAtStart())
                .extracting(Problem::toString)
                .containsExactly("file-1.yaml:7: VN-01: the item P-CH-1 does not name this note.");
    }

    @Test
    void theShippedLibraryIsStoredAndReadBackWhole() {
        var shelves = shelves(List.of());
        shelves.afterPropertiesSet();
        shelves.take(Catalogues.shipped(), () -> {});

        var next = start();
        assertThat(next.items()).isEqualTo(shelves.items());
        assertThat(next.notes()).isEqualTo(shelves.notes());
    }

    private Shelves start(String... files) {
        var sources = new ArrayList<CatalogueSources.Source>();
        for (int i = 0; i < files.length; i++) {
            sources.add(new Given("file-" + i + ".yaml", files[i].getBytes(StandardCharsets.UTF_8)));
        }
        var shelves = shelves(sources);
        shelves.afterPropertiesSet();
        return shelves;
    }

    private Shelves shelves(List<CatalogueSources.Source> sources) {
        var given = new CatalogueSources("") {
            @Override
            List<CatalogueSources.Source> all() {
                return sources;
            }
        };
        return new Shelves(
                new JdbcCatalogues(JdbcClient.create(source)),
                given,
                new CatalogueReader(),
                new DataSourceTransactionManager(source));
    }

    private record Given(String name, byte[] bytes) implements CatalogueSources.Source {}
}
