package org.mithaq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms and their directions, as the package-info files state them; also draws the diagram of docs/architecture.md. */
class ModularityTests {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- rooms:begin (written by ModularityTests; do not edit by hand) -->";
    private static final String END = "<!-- rooms:end -->";

    private final ApplicationModules rooms = ApplicationModules.of(MithaqApplication.class);

    @Test
    void everyRoomKeepsToItsAllowedDependencies() {
        rooms.verify();
    }

    @Test
    void theDiagramsOfTheRoomsAreWritten() {
        new Documenter(rooms, Documenter.Options.defaults().withOutputFolder("target/architecture"))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        assertThat(Path.of("target/architecture/components.puml")).isNotEmptyFile();
    }

    /** Run with {@code -Dmithaq.write-diagram=true} to bring the document up to date. */
    @Test
    void theDiagramOfTheArchitectureDocumentIsTrue() throws IOException {
        var text = Files.readString(DOCUMENT);
        var drawn =
                text.substring(0, text.indexOf(BEGIN)) + BEGIN + "\n" + diagram() + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("mithaq.write-diagram")) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(drawn);
    }

    private String diagram() {
        var arrows = rooms.stream()
                .sorted(Comparator.comparing(room -> room.getIdentifier().toString()))
                .flatMap(room -> room.getDirectDependencies(rooms)
                        .uniqueModules()
                        .filter(other -> !isOpen(other))
                        .map(other -> "  %s --> %s".formatted(room.getIdentifier(), other.getIdentifier()))
                        .sorted())
                .collect(Collectors.joining("\n"));
        return "```mermaid\ngraph TD\n" + arrows + "\n```\n";
    }

    private static boolean isOpen(ApplicationModule room) {
        return room.getIdentifier().toString().equals("common");
    }
}
