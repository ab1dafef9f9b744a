package org.mithaq.workshop.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.Workshop.WorkshopData;

/** What a facilitator decides of a workshop. */
final class PlanFields extends Div {

    private final TwoLanguages title = new TwoLanguages("workshop.field.title", false);
    private final TwoLanguages purpose = new TwoLanguages("workshop.field.purpose", true);
    private final RadioButtonGroup<MeetingRule> rule = new RadioButtonGroup<>();
    private final Select<Language> language = new Select<>();
    private final DatePicker starts = new DatePicker();
    private final TimePicker time = new TimePicker();
    private final IntegerField days = number("days", 1, Workshop.MOST_DAYS);
    private final IntegerField seats = number("seats", 1, Workshop.MOST_SEATS);
    private final IntegerField quorum = number("quorum", 0, Workshop.MOST_SEATS);
    private final Select<Quorum.By> quorumBy = new Select<>();

    PlanFields() {
        addClassName("workshop-fields");
        rule.setLabel(getTranslation("workshop.field.rule"));
        rule.setItems(MeetingRule.values());
        rule.setItemLabelGenerator(each -> getTranslation("workshop.rule." + each));
        language.setLabel(getTranslation("workshop.field.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("account.language." + each.tag()));
        starts.setLabel(getTranslation("workshop.field.starts"));
        starts.setLocale(getLocale());
        time.setLabel(getTranslation("workshop.field.time"));
        time.setLocale(getLocale());
        time.setStep(Duration.ofMinutes(15));
        quorumBy.setLabel(getTranslation("workshop.field.quorumBy"));
        quorumBy.setItems(Quorum.By.values());
        quorumBy.setItemLabelGenerator(each -> getTranslation("workshop.quorumBy." + each));
        var when = new Div(starts, time, days, language);
        var who = new Div(seats, quorum, quorumBy);
        when.addClassName("workshop-line");
        who.addClassName("workshop-line");
        add(title, purpose, when, who, rule);
        show(new WorkshopData(
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                MeetingRule.CHATHAM_HOUSE,
                Language.AR,
                LocalDate.now(),
                LocalTime.of(9, 0),
                1,
                50,
                new Quorum(Quorum.By.MINISTRIES, 0)));
    }

    void show(WorkshopData data) {
        title.value(data.title());
        purpose.value(data.purpose());
        rule.setValue(data.rule());
        language.setValue(data.language());
        starts.setValue(data.startsOn());
        time.setValue(data.startsAt());
        days.setValue(data.days());
        seats.setValue(data.seats());
        quorum.setValue(data.quorum().least());
        quorumBy.setValue(data.quorum().by());
    }

    /** The days of a chosen agenda. */
    void days(int count) {
        days.setValue(count);
    }

    /** @throws Invalid when a field is empty that must not be; the service checks the rest */
    WorkshopData read() {
        return new WorkshopData(
                title.value(),
                purpose.value(),
                rule.getValue(),
                filled(language.getValue()),
                filled(starts.getValue()),
                filled(time.getValue()),
                filled(days.getValue()),
                filled(seats.getValue()),
                new Quorum(filled(quorumBy.getValue()), filled(quorum.getValue())));
    }

    private IntegerField number(String name, int least, int most) {
        var field = new IntegerField(getTranslation("workshop.field." + name));
        field.setId(name);
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    private static <T> T filled(T value) {
        if (value == null) {
            throw new Invalid("workshop.refusal.unfilled");
        }
        return value;
    }
}
