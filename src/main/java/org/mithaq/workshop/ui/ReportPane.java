package org.mithaq.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Refusal;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.ui.ContentText;
import org.mithaq.workshop.BoardService;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Report;
import org.mithaq.workshop.Report.ReportData;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.Table;

/**
 * The report of a group on a phone. What somebody types stays in its field whatever others store meanwhile: their words are shown beneath it,
 * to be taken over or left.
 */
final class ReportPane extends Div {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    private final BoardService boards;
    private final Runnable drawn;
    private final Map<TextArea, Function<ReportData, String>> fields = new LinkedHashMap<>();
    private final Map<TextArea, Div> theirs = new LinkedHashMap<>();
    private final TextArea agreed = field("agreed", ReportData.MOST_CHARACTERS, ReportData::agreed);
    private final TextArea open = field("open", ReportData.MOST_CHARACTERS, ReportData::open);
    private final TextArea minority = field("minority", ReportData.MOST_CHARACTERS, ReportData::minority);
    private final TextArea owner = field("owner", ReportData.MOST_OF_OWNER, ReportData::owner);
    private final Checkbox handedIn = new Checkbox(getTranslation("workshop.report.handIn"));
    private final Paragraph state = new Paragraph();
    private final Draft draft;
    private final Button save;
    private @Nullable Pass pass;
    private @Nullable Table table;

    /** On what the person writes: the newest version of which the fields, or what stands beneath them, tell. */
    private @Nullable Report base;

    /** Whether a field has the focus: what is being typed may not have arrived here yet. */
    private boolean busy;

    ReportPane(BoardService boards, Runnable drawn) {
        this.boards = boards;
        this.drawn = drawn;
        addClassName("report");
        handedIn.setId("handed-in");
        state.getElement().setAttribute("role", "status");
        state.addClassNames("small", "report-state");
        save = new Button(getTranslation("workshop.report.save"), click -> save());
        save.setId("save-report");
        save.setDisableOnClick(true);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var all = new Div();
        all.addClassName("report-fields");
        fields.keySet().forEach(field -> all.add(field, theirs.get(field)));
        draft = new Draft("report", all);
        draft.onGiven(this::given);
        add(draft, handedIn, save, state);
    }

    private TextArea field(String name, int most, Function<ReportData, String> of) {
        var field = new TextArea(getTranslation("workshop.report." + name));
        field.setHelperText(getTranslation("workshop.report." + name + ".help"));
        field.setId("report-" + name);
        field.setMaxLength(most);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addFocusListener(focus -> busy = true);
        field.addBlurListener(blur -> busy = false);
        fields.put(field, of);
        var beneath = new Div();
        beneath.addClassName("report-theirs");
        beneath.setVisible(false);
        theirs.put(field, beneath);
        return field;
    }

    void show(Pass pass, Table table) {
        var newest = table.report();
        var other =
                this.table == null || !newest.group().equals(this.table.report().group());
        this.pass = pass;
        this.table = table;
        if (other || base == null || !busy && untouched()) {
            take(newest);
        } else if (newest.version() > base.version()) {
            compare(newest);
        }
        fields.keySet().forEach(field -> field.setReadOnly(!table.reports()));
        handedIn.setReadOnly(!table.reports());
        save.setVisible(table.reports());
    }

    private boolean untouched() {
        var known = Objects.requireNonNull(base);
        return typed().equals(known.data())
                && handedIn.getValue() == known.handedIn()
                && theirs.values().stream().noneMatch(Div::isVisible);
    }

    /** The fields show a stored version. */
    private void take(Report stored) {
        base = stored;
        fields.forEach((field, of) -> field.setValue(of.apply(stored.data())));
        handedIn.setValue(stored.handedIn());
        theirs.values().forEach(beneath -> beneath.setVisible(false));
        draft.about(stored.group().toString(), stored.version());
        state.setText(stored.version() == 0 ? getTranslation("workshop.report.new") : stored(stored));
    }

    /** Somebody stored another version: the fields keep what is in them, the other words stand beneath. */
    private void compare(Report newest) {
        base = newest;
        draft.about(newest.group().toString(), newest.version());
        fields.forEach((field, of) -> {
            var other = of.apply(newest.data());
            var beneath = Objects.requireNonNull(theirs.get(field));
            beneath.removeAll();
            beneath.setVisible(!other.equals(field.getValue()) && !other.isEmpty());
            var take = new Button(getTranslation("workshop.report.take"), click -> {
                field.setValue(other);
                beneath.setVisible(false);
            });
            var append = new Button(getTranslation("workshop.report.append"), click -> {
                field.setValue((field.getValue() + "\n" + other).strip());
                beneath.setVisible(false);
            });
            var keep = new Button(getTranslation("workshop.report.keep"), click -> beneath.setVisible(false));
            for (var button : new Button[] {take, append, keep}) {
                button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                button.setAriaLabel(button.getText() + ": " + field.getLabel());
            }
            var label = new Span(getTranslation("workshop.report.theirs", name(newest)));
            label.addClassNames("small", "quiet");
            var acts = new Div(take, append, keep);
            acts.addClassName("acts");
            beneath.add(label, new Paragraph(new ContentText(other)), acts);
        });
        state.setText(getTranslation("workshop.report.stale", name(newest)));
    }

    /** The browser had kept words that never arrived; they are in the fields again. */
    private void given(long version) {
        if (base != null && version != base.version()) {
            compare(base);
        } else {
            state.setText(getTranslation("workshop.report.given"));
        }
    }

    private void save() {
        save.setEnabled(true);
        var seen = Objects.requireNonNull(base);
        if (compares()) {
            // they may have come the moment before the button was pressed: nothing is stored over words that nobody has
            // read
            state.setText(getTranslation("workshop.report.stale", name(seen)));
            return;
        }
        try {
            var stored = boards.report(
                    Objects.requireNonNull(pass),
                    Objects.requireNonNull(table).workshop().id(),
                    seen.group(),
                    seen.version(),
                    typed(),
                    handedIn.getValue());
            take(stored);
            draft.done();
        } catch (StaleVersion late) {
            state.setText(getTranslation(late.key(), late.arguments()));
        } catch (Refusal refusal) {
            state.setText(getTranslation(refusal.key(), refusal.arguments()));
            Says.refused(this, refusal);
        }
        drawn.run();
    }

    private ReportData typed() {
        return new ReportData(agreed.getValue(), open.getValue(), minority.getValue(), owner.getValue());
    }

    private String stored(Report report) {
        return getTranslation(
                report.handedIn() ? "workshop.report.stored.handedIn" : "workshop.report.stored",
                report.atOrNull() == null ? "" : TIME.format(report.atOrNull()),
                name(report));
    }

    private String name(Report report) {
        return Optional.ofNullable(report.byOrNull())
                .map(by -> Objects.requireNonNull(table).people().get(by))
                .map(Seat::name)
                .orElseGet(() -> getTranslation("workshop.report.somebody"));
    }

    /** Whether words of others still wait to be taken over or left. */
    boolean compares() {
        return theirs.values().stream().anyMatch(Div::isVisible);
    }
}
