package org.mithaq.export.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import org.mithaq.account.Actor;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.export.StrategyImport;
import org.mithaq.export.StrategyReader;
import org.mithaq.library.ui.UploadWords;
import org.mithaq.strategy.ui.StrategyRoutes;

/** Takes a machine-readable file and makes a document of it, or says what is wrong with the file. */
public final class ImportPanel extends Div {

    private static final String SCHEMA = "/schema/strategy-1.schema.json";

    private final transient StrategyImport imports;
    private final transient Actor actor;
    private final Upload upload;
    private final Div result = new Div();

    public ImportPanel(StrategyImport imports, Actor actor) {
        this.imports = imports;
        this.actor = actor;
        addClassName("import-panel");
        upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(StrategyReader.MAX_BYTES);
        upload.setAcceptedFileExtensions(".json");
        upload.setI18n(UploadWords.of(this, "export.import"));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        result.getElement().setAttribute("role", "status");
        var schema = new Anchor(
                DownloadHandler.forClassResource(
                        StrategyImport.class, SCHEMA, SCHEMA.substring(SCHEMA.lastIndexOf('/') + 1)),
                AttachmentType.DOWNLOAD,
                getTranslation("export.schema"));
        var lead = new Paragraph(getTranslation("export.import.lead"));
        lead.addClassName("quiet");
        add(lead, upload, result, schema);
    }

    void take(byte[] file) {
        upload.clearFileList();
        result.removeAll();
        try {
            var made = imports.importFile(actor, file);
            var title = InterfaceLanguage.of(made.data().title());
            var open = new Anchor(StrategyRoutes.overview(made.id()), getTranslation("export.import.open"));
            result.add(new Paragraph(new ContentText(getTranslation("export.import.done", title))), open);
        } catch (Refusal refused) {
            say(getTranslation(refused.key(), refused.arguments()));
        }
    }

    private void say(String sentence) {
        result.removeAll();
        result.add(new Paragraph(sentence));
    }
}
