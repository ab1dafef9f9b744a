package org.mithaq;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.DomEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules of shape beyond the rooms' directions, each with its reason. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.mithaq");

    @Test
    void onlyUserInterfacesKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "..desk..", "..shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..")
                .because("services must be usable without a screen; put interface code into a room's ui package")
                .check(CODE);
    }

    @Test
    void theDocumentModelIsPureJava() {
        noClasses()
                .that()
                .resideInAPackage("org.mithaq.prose..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.jdbc..", "org.springframework.stereotype..", "com.vaadin..", "java.sql..")
                .because("prose is checked against its reference alone and reused by tools")
                .check(CODE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .because("constructor injection shows what a class needs")
                .check(CODE);
    }

    @Test
    void eventsOfThePageArePublic() {
        classes()
                .that()
                .areAnnotatedWith(DomEvent.class)
                .should()
                .bePublic()
                .because("the framework makes them by reflection and drops those it cannot reach without a word")
                .check(CODE);
    }

    @Test
    void noQueryIsLeftAsAStream() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("an open stream keeps its database connection; ten of them stop the application. Use list()")
                .check(CODE);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl)$")
                .because("such names say nothing; use the field's own word")
                .check(CODE);
    }

    @Test
    void onlyOneJsonLibraryIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.google.gson..")
                .because("Jackson 3 (tools.jackson) is the one we configure")
                .check(CODE);
    }

    @Test
    void noSourceFileIsLongerThanFourHundredLines() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > 400)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }
}
