package org.mithaq.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.mithaq.account.Actor;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.kit.Kit;
import org.mithaq.kit.KitHomecoming;
import org.mithaq.kit.KitHomecoming.Receipt;
import org.mithaq.kit.KitService;
import org.mithaq.library.ui.UploadWords;
import org.mithaq.strategy.ui.StrategyRoutes;
import org.mithaq.workshop.Workshop;

/** Where a workshop is at home: taking it along, and bringing it back. */
final class OutPanel extends Div {

    private static final String COMMAND = "java -jar mithaq.jar ";
    private static final String ARGUMENT = "--mithaq.kit=FILE.mithaq-kit";

    private final transient KitService kits;
    private final transient KitHomecoming homecoming;
    private final transient People people;
    private final transient Actor actor;
    private final Workshop workshop;
    private final Div out = new Div();
    private final Div result = new Div();
    private final Upload upload;

    OutPanel(KitService kits, KitHomecoming homecoming, People people, Actor actor, Workshop workshop) {
        this.kits = kits;
        this.homecoming = homecoming;
        this.people = people;
        this.actor = actor;
        this.workshop = workshop;
        upload = new Upload(UploadHandler.inMemory((file, bytes) -> take(bytes)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(KitService.MOST_BYTES);
        upload.setAcceptedFileExtensions(".mithaq-return");
        upload.setI18n(UploadWords.of(this, "kit.back"));
        upload.addFileRejectedListener(rejected -> say(rejected.getErrorMessage()));
        result.getElement().setAttribute("role", "status");
        result.addClassName("kit-result");
        add(along(), back());
        draw();
    }

    private Section along() {
        var argument = new Span(ARGUMENT);
        // its hyphens are no places to break a line at
        argument.addClassName("kit-argument");
        var file = new Isolated(COMMAND);
        file.getElement().appendChild(argument.getElement());
        file.addClassName("kit-command");
        var steps = new OrderedList(
                new ListItem(getTranslation("kit.out.step.take")),
                new ListItem(new Span(getTranslation("kit.out.step.start")), file),
                new ListItem(getTranslation("kit.out.step.join")),
                new ListItem(getTranslation("kit.out.step.return")));
        var take = new Handover(getTranslation("kit.out.take"), () -> kits.prepare(actor, workshop.id()), this::draw);
        take.setId("take-along");
        var section = new Section(
                new H2(getTranslation("kit.out.title")),
                new Paragraph(getTranslation("kit.out.lead")),
                steps,
                take,
                out);
        section.addClassName("kit-panel");
        return section;
    }

    private Section back() {
        var section = new Section(
                new H2(getTranslation("kit.back.title")),
                new Paragraph(getTranslation("kit.back.lead")),
                upload,
                result);
        section.addClassName("kit-panel");
        return section;
    }

    private void draw() {
        out.removeAll();
        var list = new UnorderedList();
        list.addClassName("rows");
        var all = kits.of(actor, workshop.id());
        all.forEach(kit -> list.add(row(kit)));
        if (!all.isEmpty()) {
            var key = new Paragraph(
                    new Span(getTranslation("kit.fingerprint") + " "),
                    new Isolated(kits.fingerprint(actor, workshop.id())));
            key.addClassNames("quiet", "small");
            out.add(list, key);
        }
    }

    private ListItem row(Kit kit) {
        var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault());
        var by = people.find(kit.madeBy()).map(Person::name).orElse(Bilingual.EMPTY);
        var state = new Span(getTranslation(
                "kit.state." + kit.state(), kit.returnedAt().map(time::format).orElse("")));
        var made = new Span(getTranslation("kit.made", time.format(kit.madeAt())));
        var row = new ListItem(new Div(made, new Span(" · "), new ContentText(InterfaceLanguage.of(by))), state);
        row.addClassNames("row", "kit-row");
        return row;
    }

    void take(byte[] file) {
        upload.clearFileList();
        result.removeAll();
        try {
            show(homecoming.receive(actor, workshop.id(), file));
        } catch (Refusal refused) {
            say(getTranslation(refused.key(), refused.arguments()));
        }
        draw();
    }

    private void show(Receipt receipt) {
        var address = StrategyRoutes.overview(workshop.strategy()) + "/workshops/" + receipt.into();
        result.add(
                new Paragraph(getTranslation(receipt.beside() ? "kit.back.beside" : "kit.back.done")),
                sections("kit.back.changed", receipt.changed()),
                sections("kit.back.suggested", receipt.suggested()),
                new Anchor(address, getTranslation("kit.back.open")));
    }

    private Component sections(String key, List<Bilingual> titles) {
        if (titles.isEmpty()) {
            return new Span();
        }
        var list = new UnorderedList();
        titles.stream()
                .distinct()
                .forEach(title -> list.add(new ListItem(new ContentText(InterfaceLanguage.of(title)))));
        return new Div(new Paragraph(getTranslation(key)), list);
    }

    private void say(String sentence) {
        result.removeAll();
        result.add(new Paragraph(sentence));
    }
}
