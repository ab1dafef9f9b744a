package org.mithaq;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The rooms and their directions, as the package-info files state them; also draws the diagram of docs/architecture.md. */
class ModularityTests {

    private final ApplicationModules rooms = ApplicationModules.of(MithaqApplication.class);

    @Test
    void everyRoomKeepsToItsAllowedDependencies() {
        rooms.verify();
    }

    @Test
    void theDiagramOfTheRoomsIsWritten() {
        new Documenter(rooms, Documenter.Options.defaults().withOutputFolder("target/architecture"))
                .writeModulesAsPlantUml();
    }
}
