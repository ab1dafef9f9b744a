package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.Agenda;
import org.mithaq.workshop.Parked;
import org.mithaq.workshop.ParkingService;
import org.mithaq.workshop.Workshop;

/** What was put off, and who follows it up. Who put it there is not shown: a list that tells would not be filled. */
final class ParkingPanel extends Section {

    private final ParkingService parking;
    private final Actor actor;
    private @Nullable Shown shown;

    ParkingPanel(ParkingService parking, Actor actor) {
        this.parking = parking;
        this.actor = actor;
        addClassNames("card", "parking");
    }

    /** @return how many subjects nobody follows up yet */
    int show(Workshop workshop, Agenda agenda, boolean runs) {
        var all = parking.of(actor, workshop.id());
        var now = new Shown(all, agenda, runs);
        if (!now.equals(shown)) {
            shown = now;
            draw(workshop, now);
        }
        return (int) all.stream().filter(each -> each.goesTo().isEmpty()).count();
    }

    private record Shown(List<Parked> all, Agenda agenda, boolean runs) {}

    private void draw(Workshop workshop, Shown now) {
        removeAll();
        var head = new Div(new H2(getTranslation("workshop.parking")));
        head.addClassName("section-head");
        if (now.runs()) {
            var add = new Button(getTranslation("workshop.parking.add"), click -> add(workshop));
            add.setId("park");
            head.add(add);
        }
        add(head);
        if (now.all().isEmpty()) {
            var none = new Paragraph(getTranslation("workshop.parking.none"));
            none.addClassName("quiet");
            add(none);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        list.setId("parked");
        now.all().forEach(each -> list.add(row(workshop, each, now)));
        add(list);
    }

    private ListItem row(Workshop workshop, Parked each, Shown now) {
        var facts = new Div();
        facts.addClassNames("quiet", "small", "outcome-facts");
        each.item()
                .flatMap(now.agenda()::find)
                .ifPresent(item -> facts.add(new Paragraph(getTranslation(
                        "workshop.parking.cameUp",
                        InterfaceLanguage.of(item.data().title())))));
        if (!each.goesTo().isEmpty()) {
            facts.add(new Paragraph(getTranslation("workshop.parking.goesToIs", each.goesTo())));
        }
        var row = new ListItem(new Div(new ContentText(each.subject()), facts));
        row.addClassName("row");
        if (now.runs()) {
            var change = Rows.act(
                    "workshop.parking.change",
                    "workshop.parking.changeOf",
                    each.subject(),
                    () -> change(workshop, each));
            var remove = Rows.act("workshop.parking.remove", "workshop.parking.removeOf", each.subject(), () -> {
                Says.trying(this, () -> parking.remove(actor, each.id(), each.version()));
                show(workshop, now.agenda(), true);
            });
            row.add(Rows.acts(change, remove));
        }
        return row;
    }

    private void add(Workshop workshop) {
        var fields = new Fields("", "");
        dialog(
                workshop,
                "workshop.parking.add",
                fields,
                () -> parking.park(actor, workshop.id(), fields.subject(), fields.goesTo()));
    }

    private void change(Workshop workshop, Parked each) {
        var fields = new Fields(each.subject(), each.goesTo());
        dialog(
                workshop,
                "workshop.parking.change",
                fields,
                () -> parking.change(actor, each.id(), each.version(), fields.subject(), fields.goesTo()));
    }

    private void dialog(Workshop workshop, String title, Fields fields, Runnable act) {
        new ActDialog(
                        getTranslation(title),
                        getTranslation("workshop.item.save"),
                        () -> {
                            act.run();
                            var known = shown;
                            if (known != null) {
                                show(workshop, known.agenda(), true);
                            }
                        },
                        fields)
                .open();
    }

    private static final class Fields extends Div {

        private final TextArea subject = new TextArea();
        private final TextField goesTo = new TextField();

        Fields(String subject, String goesTo) {
            addClassName("workshop-fields");
            this.subject.setLabel(getTranslation("workshop.parking.subject"));
            this.subject.setId("parked-subject");
            this.subject.setMaxLength(Parked.LONGEST);
            this.subject.setValue(subject);
            this.goesTo.setLabel(getTranslation("workshop.parking.goesTo"));
            this.goesTo.setId("parked-goes-to");
            this.goesTo.setMaxLength(Parked.LONGEST_GOES_TO);
            this.goesTo.setValue(goesTo);
            add(this.subject, this.goesTo);
        }

        String subject() {
            return subject.getValue();
        }

        String goesTo() {
            return goesTo.getValue();
        }
    }
}
