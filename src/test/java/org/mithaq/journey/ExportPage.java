package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;

/** Where files of a document are taken away, and brought back. */
final class ExportPage {

    private static final Path DOWNLOADS = Path.of("target/journey-downloads");

    private final Seat seat;

    ExportPage(Seat seat, String strategy) {
        this.seat = seat;
        seat.open("strategies/" + strategy + "/export");
        assertThat(link()).isVisible();
    }

    /** Chooses the format, such as {@code PDF}, with everything that is offered for it, and takes the file. */
    Path download(String format) {
        choose(format);
        var download = seat.page().waitForDownload(() -> link().click());
        var file = DOWNLOADS.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    ExportPage choose(String format) {
        seat.page()
                .locator(".export-panel vaadin-radio-button")
                .filter(new Locator.FilterOptions().setHasText(seat.word("export.format." + format)))
                .locator("input")
                .check();
        // the server knows of the choice when the link names it
        assertThat(link()).hasText(seat.word("export.download", format));
        return this;
    }

    /** Brings the file in as a new document, and answers with its id. */
    String bringBack(Path file) {
        seat.page().locator(".import-panel vaadin-upload input[type=file]").setInputFiles(file);
        seat.page()
                .locator(".import-panel a")
                .filter(new Locator.FilterOptions().setHasText(seat.word("export.import.open")))
                .click();
        assertThat(seat.page()).hasURL(NewStrategyPage.OVERVIEW);
        assertThat(seat.page().locator(".outline-row").first()).isVisible();
        return seat.address().substring("strategies/".length());
    }

    private Locator link() {
        return seat.page().locator("#export-download");
    }
}
