package org.mithaq.history.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.common.Bilingual;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.history.AuditEntry;
import org.mithaq.strategy.Section;

/** Rows of the trail, newest first. Times are in UTC, as recorded. */
final class AuditTable extends Div {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final HtmlContainer body = new HtmlContainer("tbody");

    AuditTable() {
        addClassName("table-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", getTranslation("history.title"));
        var head = new HtmlContainer("tr");
        for (var key : List.of(
                "history.column.number",
                "history.column.time",
                "history.column.who",
                "history.column.what",
                "history.column.where",
                "history.column.why")) {
            var cell = element("th", new Span(getTranslation(key)));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        var table = element("table", element("thead", head), body);
        table.addClassName("audit-table");
        add(table);
    }

    void clear() {
        body.removeAll();
    }

    void append(List<AuditEntry> entries, Map<PersonId, Bilingual> names, Map<SectionId, Section> sections) {
        entries.forEach(entry -> body.add(row(entry, names, sections)));
    }

    private HtmlContainer row(AuditEntry entry, Map<PersonId, Bilingual> names, Map<SectionId, Section> sections) {
        var why = element("td", ContentText.byContent(new Div(new Span(entry.reason()))));
        if (!entry.detail().isBlank()) {
            var detail = new Div();
            for (var fact : entry.detail().split("; ")) {
                detail.add(new AuditFact(fact));
            }
            detail.addClassNames("small", "quiet", "audit-detail");
            why.add(detail);
        }
        return element(
                "tr",
                element("td", new Isolated(String.valueOf(entry.seq()))),
                element("td", new Isolated(TIME.format(entry.at()))),
                element("td", who(entry, names)),
                element("td", new Span(getTranslation(entry.action().key()))),
                element("td", where(entry, sections)),
                why);
    }

    private Div who(AuditEntry entry, Map<PersonId, Bilingual> names) {
        var who = new Div();
        if (entry.actor() == null) {
            who.add(new Span(getTranslation("history.system")));
            return who;
        }
        var name = names.get(entry.actor());
        who.add(new ContentText(name == null ? entry.actor().toString() : InterfaceLanguage.of(name)));
        if (!entry.roles().isEmpty()) {
            var roles = new Div(Arrays.stream(entry.roles().split(","))
                    .map(role -> getTranslation("role." + role))
                    .collect(Collectors.joining(getTranslation("history.and"))));
            roles.addClassNames("small", "quiet");
            who.add(roles);
        }
        return who;
    }

    private Component where(AuditEntry entry, Map<SectionId, Section> sections) {
        var section = entry.section() == null ? null : sections.get(entry.section());
        if (section == null) {
            return new Span("");
        }
        return new Span(
                new Isolated(section.number()),
                new Span(" "),
                new ContentText(InterfaceLanguage.of(section.data().title())));
    }

    private static HtmlContainer element(String tag, Component... content) {
        var element = new HtmlContainer(tag);
        element.add(content);
        return element;
    }
}
