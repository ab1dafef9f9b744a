package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.ui.LanguageChoice;
import org.mithaq.account.ui.LanguageSwitch;
import org.mithaq.common.Refusal;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.library.Library;
import org.mithaq.workshop.Agenda;
import org.mithaq.workshop.PlanCalendar;
import org.mithaq.workshop.PlanCalendar.Detail;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopService;

/** The plan of a workshop as it lies on the table: the agenda of each day with its times, then the cards that are spoken of. */
@Route(value = "strategies/:strategy/workshops/:workshop/sheet", autoLayout = false)
@PermitAll
class PlanSheetView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final WorkshopService workshops;
    private final PlanCalendar calendar;
    private final Library library;
    private final LanguageChoice language;
    private final Actor actor;
    private @Nullable Workshop workshop;

    PlanSheetView(
            WorkshopService workshops,
            PlanCalendar calendar,
            Library library,
            LanguageChoice language,
            CurrentActor current) {
        this.workshops = workshops;
        this.calendar = calendar;
        this.library = library;
        this.language = language;
        this.actor = current.get();
        addClassName("sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var shown = WorkshopRoute.find(event, workshops, actor);
        workshop = shown;
        removeAll();
        var agenda = workshops.agenda(actor, shown.id());
        add(acts(shown), head(shown));
        for (var day = 1; day <= shown.data().days(); day++) {
            add(day(shown, agenda, day));
        }
        var materials = new SheetMaterials(library, agenda);
        if (!materials.isEmpty()) {
            add(materials);
        }
    }

    private Div acts(Workshop shown) {
        var back = new Anchor(Addresses.plan(shown), getTranslation("workshop.sheet.back"));
        var print = new Button(getTranslation("workshop.sheet.print"));
        // in the browser, so that nothing is between the press and the dialog
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        print.setId("print");
        print.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(
                print, download(shown, Detail.DAYS), download(shown, Detail.ITEMS), back, new LanguageSwitch(language));
        acts.addClassName("sheet-acts");
        return acts;
    }

    private Anchor download(Workshop shown, Detail detail) {
        var titles = InterfaceLanguage.current();
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    try {
                        var bytes = calendar.write(actor, shown.id(), detail, titles)
                                .getBytes(StandardCharsets.UTF_8);
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes),
                                PlanCalendar.fileName(shown),
                                "text/calendar; charset=utf-8",
                                bytes.length);
                    } catch (Refusal refused) {
                        return DownloadResponse.error(HttpStatusCode.NOT_FOUND);
                    }
                }),
                getTranslation("workshop.sheet.calendar." + detail));
        link.setId("calendar-" + detail.name().toLowerCase(java.util.Locale.ROOT));
        return link;
    }

    private Div head(Workshop shown) {
        var data = shown.data();
        var head = new Div(both(new H1(), data.title()));
        head.addClassName("sheet-head");
        if (!data.purpose().isBlank()) {
            head.add(both(new Paragraph(), data.purpose()));
        }
        var rule = new Paragraph(getTranslation("workshop.rule." + data.rule()) + " "
                + getTranslation("workshop.rule.means." + data.rule()));
        var quorum = new Paragraph(
                data.quorum().least() == 0
                        ? getTranslation("workshop.noQuorum")
                        : getTranslation(
                                "workshop.quorumIs." + data.quorum().by(),
                                data.quorum().least()));
        rule.addClassName("quiet");
        quorum.addClassName("quiet");
        head.add(rule, quorum);
        return head;
    }

    /** The text in the interface's language and, quieter, in the other where there is one. */
    private static <C extends Component & com.vaadin.flow.component.HasComponents> C both(
            C owner, org.mithaq.common.Bilingual text) {
        owner.add(new ContentText(InterfaceLanguage.of(text)));
        SheetTable.other(text).ifPresent(owner::add);
        return owner;
    }

    private Section day(Workshop shown, Agenda agenda, int day) {
        var date = shown.data().startsOn().plusDays(day - 1L);
        var heading = new H2(getTranslation("workshop.sheet.day", day, date(date)));
        var section = new Section(heading);
        section.addClassName("sheet-day");
        if (agenda.ofDay(day).isEmpty()) {
            section.add(new Paragraph(getTranslation("workshop.sheet.empty")));
        } else {
            section.add(new SheetTable(agenda.ofDay(day), shown.data().startsAt()));
        }
        return section;
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(getLocale())
                .format(date);
    }

    @Override
    public String getPageTitle() {
        return workshop == null ? "" : InterfaceLanguage.of(workshop.data().title());
    }
}
