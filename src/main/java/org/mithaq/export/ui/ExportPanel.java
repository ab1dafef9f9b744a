package org.mithaq.export.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.mithaq.account.Actor;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.Refusal;
import org.mithaq.export.ExportService;
import org.mithaq.export.ExportWish;
import org.mithaq.export.ExportWish.Annex;
import org.mithaq.export.ExportWish.Format;
import org.mithaq.export.ExportWish.Layout;
import org.mithaq.strategy.Strategy;

/**
 * What to export and how, with the link that fetches the file. The file is made while the browser waits for it, outside of the
 * session's lock, so the rest of the screen stays in use.
 */
public final class ExportPanel extends Div {

    private final RadioButtonGroup<Format> format = new RadioButtonGroup<>();
    private final CheckboxGroup<Language> languages = new CheckboxGroup<>();
    private final RadioButtonGroup<Layout> layout = new RadioButtonGroup<>();
    private final CheckboxGroup<Annex> annexes = new CheckboxGroup<>();
    private final AtomicReference<ExportWish> wish = new AtomicReference<>();
    private final transient Strategy strategy;
    private final Anchor download;

    public ExportPanel(ExportService exports, Actor actor, Strategy strategy) {
        this.strategy = strategy;
        addClassName("export-panel");
        download = new Anchor(handler(exports, actor), AttachmentType.DOWNLOAD, "");
        download.addClassName("action");
        download.setId("export-download");
        formats();
        languages(strategy.data().languages());
        layout.setLabel(getTranslation("export.layout"));
        layout.setItems(Layout.values());
        layout.setItemLabelGenerator(item -> getTranslation("export.layout." + item.name()));
        layout.setValue(Layout.SEQUENTIAL);
        annexes.setLabel(getTranslation("export.annexes"));
        var possible = ExportWish.annexesOf(strategy.data().template());
        annexes.setItems(possible);
        annexes.setItemLabelGenerator(item -> getTranslation("export.annex." + item.name()));
        annexes.setValue(possible);
        List.of(format, layout).forEach(group -> group.addValueChangeListener(change -> chosen()));
        List.of(languages, annexes).forEach(group -> group.addValueChangeListener(change -> chosen()));
        var marking = new Paragraph(getTranslation("export.marking", marking()));
        marking.addClassName("quiet");
        add(format, languages, layout, annexes, marking, download);
        chosen();
    }

    /** What the download link now asks for. */
    ExportWish wish() {
        return wish.get();
    }

    private String marking() {
        var label = getTranslation("marking." + strategy.data().marking());
        return strategy.data().tlp() == null
                ? label
                : label + " · " + strategy.data().tlp();
    }

    private void formats() {
        format.setLabel(getTranslation("export.format"));
        format.setItems(Format.values());
        format.setRenderer(new ComponentRenderer<>(item -> {
            var help = new Span(getTranslation("export.format." + item.name() + ".help"));
            help.addClassNames("quiet", "small");
            var text = new Div(new Span(getTranslation("export.format." + item.name())), help);
            text.addClassName("export-format");
            return text;
        }));
        format.setValue(Format.DOCX);
    }

    private void languages(Set<Language> available) {
        languages.setLabel(getTranslation("export.languages"));
        languages.setItems(available.stream().sorted().toList());
        languages.setItemLabelGenerator(item -> getTranslation("export.languages." + item.name()));
        languages.setValue(available);
        languages.setErrorMessage(getTranslation("export.refusal.noLanguage"));
        languages.setManualValidation(true);
    }

    private void chosen() {
        // a JSON file is always the whole document
        var whole = format.getValue() == Format.JSON;
        var asked = whole ? strategy.data().languages() : languages.getValue();
        languages.setEnabled(!whole);
        annexes.setEnabled(!whole);
        layout.setVisible(!whole && asked.size() == 2);
        languages.setInvalid(asked.isEmpty());
        download.setEnabled(!asked.isEmpty());
        // names the file that will come, so that nobody fetches one before the choice of another arrived
        download.setText(getTranslation("export.download", format.getValue().name()));
        if (!asked.isEmpty()) {
            wish.set(new ExportWish(format.getValue(), asked, layout.getValue(), annexes.getValue()));
        }
    }

    private DownloadHandler handler(ExportService exports, Actor actor) {
        var id = strategy.id();
        return DownloadHandler.fromInputStream(request -> {
            try {
                var file = exports.export(actor, id, wish.get());
                return new DownloadResponse(
                        new ByteArrayInputStream(file.bytes()), file.name(), file.mime(), file.bytes().length);
            } catch (NotFound unknown) {
                return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
            } catch (Refusal refused) {
                return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
            }
        });
    }
}
