package org.mithaq.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.TestDatabase;
import org.mithaq.account.Actor;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.editing.Images;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.Texts;
import org.mithaq.library.Library;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategy;
import org.mithaq.strategy.StrategyRoom;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Export, import, export: the second file says what the first said. */
class StrategyImportTest {

    private static final ExportWish WISH = ExportWish.of(ExportWish.Format.JSON, Language.AR, Language.EN);

    private final StrategyRoom room = new StrategyRoom(
            TestDatabase.H2.fresh(), Wiring.class, ExportSource.class, ExportService.class, StrategyImport.class);
    private final ExportService exports = room.bean(ExportService.class);
    private final StrategyImport imports = room.bean(StrategyImport.class);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void exportImportExportGivesAnEqualStrategy() {
        var original = drafted();
        var importer = room.accounts.person("importer", SystemRole.STRATEGIST);
        var first = exports.export(room.owner, original.id(), WISH);
        var copy = imports.importFile(importer, first.bytes());
        var second = exports.export(importer, copy.id(), WISH);
        assertThat(copy.id()).isNotEqualTo(original.id());
        assertThat(comparable(second)).isEqualTo(comparable(first));
        assertThat(hash(second)).isEqualTo(hash(first));
        assertThat(room.service.mine(importer)).extracting(Strategy::id).containsExactly(copy.id());
    }

    /** The ids in the file are those of the first installation: the copy's references lead to the copy's sections. */
    @Test
    void referencesLeadToTheSectionsOfTheCopy() {
        var original = drafted();
        var sections = room.stored.outline(original.id());
        var texts = room.bean(Texts.class);
        var body = room.stored.bodies(sections.get(1).id()).getFirst();
        var lost = "99999999-9999-4999-8999-999999999999";
        texts.replaceAll(
                body.id(), original.createdBy(), referring(sections.get(3).id().toString(), lost));
        var first = exports.export(room.owner, original.id(), WISH);
        var copy = imports.importFile(room.owner, first.bytes());
        var copied = room.stored.outline(copy.id());
        var text = texts.current(room.stored.bodies(copied.get(1).id()).stream()
                        .filter(each -> each.language() == body.language())
                        .findFirst()
                        .orElseThrow()
                        .id())
                .document();
        assertThat(text).isEqualTo(referring(copied.get(3).id().toString(), lost));
        var second = exports.export(room.owner, copy.id(), WISH);
        assertThat(hash(second)).isEqualTo(hash(first));
        texts.replaceAll(
                body.id(), original.createdBy(), referring(sections.get(2).id().toString(), lost));
        assertThat(hash(exports.export(room.owner, original.id(), WISH))).isNotEqualTo(hash(first));
    }

    private static Node referring(String section, String other) {
        return new DocumentJson(Schema.mithaq()).read("""
                {"type":"doc","content":[{"type":"bullet_list","content":[{"type":"list_item","content":[
                  {"type":"paragraph","content":[{"type":"text","text":"see "},
                    {"type":"cross_reference","attrs":{"section":"%s","form":"number_title"},"marks":[{"type":"strong"}]},
                    {"type":"cross_reference","attrs":{"section":"%s"}}]}]}]}]}""".formatted(section, other));
    }

    @Test
    void theSameVersionGivesTheSameBytesAndEveryCopyIsTold() {
        var strategy = drafted();
        var first = exports.export(room.owner, strategy.id(), WISH);
        var second = exports.export(room.owner, strategy.id(), WISH);
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(first.name()).matches("INTERNAL_TLP-GREEN_mithaq-T1_ar-en_[0-9-]{10}-[0-9a-f]{12}\\.json");
        assertThat(room.published.stream().filter(Exported.class::isInstance)).hasSize(2);
    }

    @Test
    void onlyMembersExportAndOnlyStrategistsImport() {
        var strategy = drafted();
        var stranger = room.accounts.person("stranger");
        assertThatThrownBy(() -> exports.export(stranger, strategy.id(), WISH)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exports.export(Actor.ANONYMOUS, strategy.id(), WISH))
                .isInstanceOf(NotFound.class);
        var file = exports.export(room.owner, strategy.id(), WISH).bytes();
        assertThatThrownBy(() -> imports.importFile(stranger, file)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> imports.importFile(Actor.ANONYMOUS, file)).isInstanceOf(Denied.class);
    }

    @Test
    void aFileThatCannotBeTakenLeavesNothingBehind() {
        var file = text(exports.export(room.owner, drafted().id(), WISH));
        var before = room.service.mine(room.owner).size();
        for (var damaged : new String[] {
            file.replace("\"T1\"", "\"T99\""),
            file.replace("\"internal\"", "\"cosmic\""),
            file.replace("\"form\" : \"text\"", "\"form\" : \"film\"")
        }) {
            assertThatThrownBy(() -> imports.importFile(room.owner, damaged.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Invalid.class);
        }
        assertThat(room.service.mine(room.owner)).hasSize(before);
    }

    /** Every writer makes its file of this model alone. */
    @Test
    void whatIsOnlySuggestedIsInNoExport() {
        var strategy = room.create("T1");
        var body = room.stored
                .bodies(room.stored.outline(strategy.id()).getFirst().id())
                .getFirst();
        var text = new DocumentJson(Schema.mithaq()).read("""
                {"type":"doc","content":[
                  {"type":"paragraph","content":[{"type":"text","text":"agreed"},
                    {"type":"text","text":" suggested","marks":[{"type":"insertion","attrs":{"id":"s1","author":"a","at":1}}]},
                    {"type":"text","text":" kept","marks":[{"type":"deletion","attrs":{"id":"s1","author":"a","at":1}}]}]},
                  {"type":"paragraph","attrs":{"change":"ins s2 a 1"},"content":[{"type":"text","text":"new block"}]},
                  {"type":"library_item","attrs":{"change":"ins s3 a 1","link":"l1","item":"P-REC-1.1","catalogue":"urn:x","version":1},
                   "content":[{"type":"paragraph","content":[{"type":"text","text":"item"}]}]}]}""");
        room.bean(Texts.class).replaceAll(body.id(), strategy.createdBy(), text);

        var model = room.bean(ExportSource.class).gather(room.owner, strategy.id());
        var exported = model.sections().getFirst().bodies().get(body.language()).document();
        assertThat(exported.textContent()).isEqualTo("agreed kept");
        assertThat(org.mithaq.prose.Suggestions.any(exported)).isFalse();
        assertThat(model.items()).isEmpty();
        var file = new String(exports.export(room.owner, strategy.id(), WISH).bytes(), StandardCharsets.UTF_8);
        assertThat(file).contains("agreed kept").doesNotContain(" suggested", "new block", "insertion", "\"s1\"");
    }

    /** The photograph is a JPEG: written anew once more it would be another image, and the copy another document. */
    @Test
    void imagesTravelWithTheFileAndStayTheSame() {
        var original = drafted();
        var file = exports.export(room.owner, original.id(), WISH);
        assertThat(text(file)).contains("\"image/jpeg\"", "\"image/png\"");
        var copy = imports.importFile(room.owner, file.bytes());
        var images = room.bean(Images.class);
        for (var image : List.of(Sample.PHOTOGRAPH, Sample.EMBLEM)) {
            assertThat(images.find(copy.id(), image.hash())).contains(image);
        }
    }

    @Test
    void aFileWhoseImagesAreMissingDamagedOrNoImagesLeavesNothingBehind() {
        var file = text(exports.export(room.owner, drafted().id(), WISH));
        var before = room.service.mine(room.owner).size();
        var bytes = Base64.getEncoder().encodeToString(Sample.PHOTOGRAPH.bytes());
        var page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var hash = StoredImage.of(StoredImage.Kind.JPEG, 1, 1, page).hash();
        refused(
                file.replace(
                        "\"hash\" : \"" + Sample.PHOTOGRAPH.hash() + "\",\n    \"type\"",
                        "\"hash\" : \"" + "0".repeat(64) + "\",\n    \"type\""),
                "export.refusal.imageMissing");
        refused(file.replace(bytes, bytes.substring(4)), "export.refusal.imageDamaged");
        refused(file.replace(bytes, "?" + bytes.substring(1)), "export.refusal.imageDamaged");
        refused(
                file.replace(bytes, Base64.getEncoder().encodeToString(page)).replace(Sample.PHOTOGRAPH.hash(), hash),
                "editing.image.refusal.kind");
        assertThat(room.service.mine(room.owner)).hasSize(before);
    }

    private void refused(String file, String key) {
        assertThatThrownBy(() -> imports.importFile(room.owner, file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    /** A strategy whose outline is no longer the template's: one section gone, one renamed, two of the team's own, one moved. */
    private Strategy drafted() {
        var strategy = room.create("T1");
        var outline = room.stored.outline(strategy.id());
        room.service.remove(room.owner, outline.get(4).id(), outline.get(4).version());
        var own = room.service.addSection(
                room.owner, strategy.id(), null, 2, new Bilingual("قسم خاص", "A section of our own"));
        room.service.addSection(room.owner, strategy.id(), own.id(), 0, new Bilingual("فرع", "A part"));
        var renamed = room.fresh(outline.get(1).id());
        room.service.changeSection(
                room.owner,
                renamed.id(),
                renamed.version(),
                renamed.data().titled(new Bilingual("عنوان آخر", "Another title")));
        var moved = room.fresh(outline.get(6).id());
        room.service.move(room.owner, moved.id(), moved.version(), own.id(), 1);
        var images = room.bean(Images.class);
        images.put(strategy.id(), strategy.createdBy(), Sample.PHOTOGRAPH);
        images.put(strategy.id(), strategy.createdBy(), Sample.EMBLEM);
        var texts = room.bean(Texts.class);
        for (Section section : room.stored.outline(strategy.id()).subList(0, 4)) {
            for (var body : room.stored.bodies(section.id())) {
                texts.replaceAll(
                        body.id(),
                        strategy.createdBy(),
                        section.id().equals(own.id()) ? Sample.rich(body.language()) : Sample.plain(body.language()));
            }
        }
        return strategy;
    }

    /** Without ids, versions, people, states and times, which a copy has of its own. */
    private static String comparable(ExportFile file) {
        return text(file)
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                .replaceAll("\"time\" : \"[^\"]*\"", "")
                .replaceAll("\"version\" : \\d+,", "")
                .replaceAll("\"state\" : \"[^\"]*\"", "");
    }

    private static String hash(ExportFile file) {
        return text(file).replaceAll("(?s).*?\"hash\" : \"([0-9a-f]{64})\".*", "$1");
    }

    private static String text(ExportFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"org.mithaq.export.json", "org.mithaq.editing.image"})
    static class Wiring {
        @Bean
        Texts texts() {
            return new TextsInMemory();
        }

        @Bean
        Library library() {
            var library = mock(Library.class);
            when(library.find(any())).thenReturn(Optional.empty());
            return library;
        }

        @Bean
        TransactionOperations transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }
    }
}
