package org.mithaq.library.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.library.LibraryService;
import org.mithaq.library.LibraryService.CatalogueFile;

/** Where curators hand in newer catalogue files, see what they would change or what is wrong with them, and put them in force. */
@PermitAll
@Route("library/catalogues")
final class CurateView extends Div implements BeforeEnterObserver, Breadcrumbs, HasDynamicTitle {

    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_FILES = 8;

    private final transient LibraryService service;
    private final transient CurrentActor currentActor;
    private final transient List<CatalogueFile> files = new ArrayList<>();
    private final Upload upload;
    private final Div preview = new Div();

    CurateView(LibraryService service, CurrentActor currentActor) {
        this.service = service;
        this.currentActor = currentActor;
        addClassNames("page", "curate-page");
        upload = new Upload(UploadHandler.inMemory((file, bytes) -> add(new CatalogueFile(file.fileName(), bytes))));
        upload.setMaxFileSize(MAX_BYTES);
        upload.setMaxFiles(MAX_FILES);
        upload.setAcceptedFileExtensions(".yaml", ".yml");
        upload.setI18n(UploadWords.of(this, "library.upload"));
        upload.addFileRemovedListener(removed -> remove(removed.getFileName()));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        var heading = new H1(getTranslation("library.curate.title"));
        heading.addClassName("page-title");
        var lead = new Paragraph(getTranslation("library.curate.lead"));
        lead.addClassName("quiet");
        preview.addClassName("curate-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(heading, lead, upload, preview);
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(new Crumb(getTranslation("library.title"), "library"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.curate.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!service.mayCurate(currentActor.get())) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** A file of the same name takes the place of the one handed in before. */
    void add(CatalogueFile file) {
        files.removeIf(other -> other.name().equals(file.name()));
        files.add(file);
        look();
    }

    private void remove(String name) {
        files.removeIf(file -> file.name().equals(name));
        look();
    }

    private void look() {
        preview.removeAll();
        if (files.isEmpty()) {
            return;
        }
        try {
            show(service.preview(currentActor.get(), List.copyOf(files)));
        } catch (Refusal refusal) {
            say(getTranslation(refusal.key(), refusal.arguments()));
        }
    }

    private void show(LibraryService.Preview result) {
        if (!result.problems().isEmpty()) {
            preview.add(new ProblemList(
                    getTranslation("library.curate.problems", result.problems().size()), result.problems()));
        }
        if (!result.changes().isEmpty()) {
            preview.add(new ChangeTable(result.changes()));
        }
        if (result.problems().isEmpty() && result.changes().isEmpty()) {
            say(getTranslation("library.curate.same"));
        }
        if (result.applicable()) {
            var consequence = new Paragraph(getTranslation("library.curate.consequence"));
            var apply = new Button(getTranslation("library.curate.apply"), click -> apply());
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            apply.setDisableOnClick(true);
            preview.add(consequence, apply);
        }
    }

    private void apply() {
        try {
            service.apply(currentActor.get(), List.copyOf(files));
            files.clear();
            upload.clearFileList();
            preview.removeAll();
            say(getTranslation("library.curate.done"));
        } catch (Refusal refusal) {
            say(getTranslation(refusal.key(), refusal.arguments()));
        }
    }

    private void say(String sentence) {
        preview.add(new Paragraph(sentence));
    }
}
