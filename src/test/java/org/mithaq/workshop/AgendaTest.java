package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;
import org.mithaq.common.DataFile;
import org.mithaq.workshop.AgendaItem.ItemData;

class AgendaTest {

    private final WorkshopId workshop = WorkshopId.random();
    private final AgendaItem a = item(1, "a");
    private final AgendaItem b = item(1, "b");
    private final AgendaItem c = item(2, "c");
    private final Agenda agenda = new Agenda(List.of()).with(c).with(a).with(b);

    @Test
    void itemsComeByDayAndPlace() {
        assertThat(names(agenda)).containsExactly("a", "b", "c");
        assertThat(agenda.after(null)).map(each -> each.data().title().en()).contains("a");
        assertThat(agenda.after(b.id())).map(each -> each.data().title().en()).contains("c");
        assertThat(agenda.after(c.id())).isEmpty();
        assertThat(agenda.minutes(1)).isEqualTo(20);
    }

    @Test
    void anItemMovesWithinADayAndToAnother() {
        assertThat(names(agenda.moved(b.id(), 1, 0))).containsExactly("b", "a", "c");
        assertThat(names(agenda.moved(a.id(), 2, 99))).containsExactly("b", "c", "a");
        assertThat(agenda.moved(a.id(), 2, 0).ofDay(2))
                .extracting(AgendaItem::place)
                .containsExactly(0, 1);
        assertThat(agenda.moved(a.id(), 2, 0).ofDay(1))
                .extracting(AgendaItem::place)
                .containsExactly(0);
    }

    @Test
    void onlyWhatChangedIsStored() {
        assertThat(agenda.moved(b.id(), 1, 0).changedSince(agenda)).hasSize(2);
        assertThat(agenda.moved(c.id(), 2, 0).changedSince(agenda)).isEmpty();
        assertThat(agenda.without(a.id()).changedSince(agenda))
                .extracting(AgendaItem::id)
                .containsExactly(b.id());
    }

    @Test
    void theShippedAgendasFillTheirDays() {
        var templates = new AgendaTemplates().all();
        assertThat(templates).extracting(AgendaTemplate::id).containsExactly("one-day", "two-day", "three-day");
        for (var template : templates) {
            for (var day = 1; day <= template.days(); day++) {
                var today = day;
                var minutes = template.items().stream()
                        .filter(line -> line.day() == today)
                        .mapToInt(AgendaTemplate.Line::minutes)
                        .sum();
                assertThat(minutes).as(template.id() + " day " + day).isBetween(360, 480);
            }
        }
    }

    @Test
    void anAgendaWithADayTooManyIsToldWithItsLine() {
        var schema = DataFile.resource("schema/agenda-1.schema.json");
        var yaml = """
                id: odd
                days: 1
                title: {ar: "أ", en: "a"}
                description: {ar: "أ", en: "a"}
                items:
                  - {day: 2, kind: opening, minutes: 5, title: {ar: "أ", en: "a"}}
                """;
        assertThatThrownBy(() -> AgendaTemplates.read("odd.yaml", yaml, schema))
                .hasMessageContaining("odd.yaml")
                .hasMessageContaining("6");
    }

    private AgendaItem item(int day, String name) {
        var data = new ItemData(AgendaKind.DISCUSSION, new Bilingual("", name), 10, null, "", List.of());
        return new AgendaItem(AgendaItemId.random(), workshop, day, 0, data);
    }

    private static List<String> names(Agenda agenda) {
        return agenda.items().stream().map(item -> item.data().title().en()).toList();
    }
}
