package org.mithaq.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Broadcast;
import org.mithaq.common.Refusal;
import org.mithaq.common.StrategyEvent;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.Drawing;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.BoardChanged;
import org.mithaq.workshop.GroupId;
import org.mithaq.workshop.GroupTextChanged;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.SeatService.Sight;
import org.mithaq.workshop.Table;
import org.mithaq.workshop.Visit;
import org.mithaq.workshop.WorkGroup;
import org.mithaq.workshop.WorkshopChanged;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.mithaq.workshop.WorkshopId;

/** The work of a group on a phone: its board, its report, and the walk to the boards of others. */
final class GroupTask extends Section {

    private final GroupParts parts;
    private final Tabs tabs = new Tabs(false);
    private final Tab walkTab = new Tab(getTranslation("workshop.walk"));
    private final Tab boardTab = new Tab(getTranslation("workshop.board"));
    private final Tab textTab = new Tab(getTranslation("workshop.text"));
    private final Tab reportTab = new Tab(getTranslation("workshop.report"));
    private final H2 heading = new H2();
    private final Paragraph members = new Paragraph();
    private final Button open = new Button();
    private final WalkPane walkPane;
    private final BoardPane boardPane;
    private final TextPane textPane;
    private final ReportPane reportPane;
    private final Div inside = new Div();
    private final Unhurried reading = new Unhurried(1);
    private @Nullable Pass pass;
    private @Nullable Sight now;
    private volatile @Nullable WorkshopId workshop;
    private volatile @Nullable GroupId at;
    private volatile @Nullable GroupId visited;
    private boolean walking;
    private boolean opened;
    private Broadcast.@Nullable Subscription following;

    GroupTask(GroupParts parts) {
        this.parts = parts;
        addClassName("group-task");
        walkPane = new WalkPane(parts.gallery(), parts.texts(), this::draw);
        boardPane = new BoardPane(parts.boards(), this::draw);
        textPane = new TextPane(parts.texts());
        reportPane = new ReportPane(parts.boards(), this::draw);
        tabs.setAutoselect(false);
        tabs.add(walkTab, boardTab, textTab, reportTab);
        textTab.setId("tab-text");
        tabs.setSelectedTab(boardTab);
        tabs.addSelectedChangeListener(change -> pick());
        tabs.setId("group-tabs");
        members.addClassNames("quiet", "small", "group-who");
        open.setId("open-group");
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.addClickListener(click -> {
            opened = !opened;
            draw();
        });
        inside.addClassName("group-inside");
        inside.add(tabs, walkPane, boardPane, textPane, reportPane);
        add(heading, members, open, inside);
        setVisible(false);
    }

    /** Something else is the task of the moment; news do not bring this one back. */
    void hide() {
        now = null;
        setVisible(false);
    }

    void show(Pass pass, Sight now) {
        this.pass = pass;
        this.now = now;
        draw();
        follow();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        follow();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.close();
            following = null;
        }
    }

    /** Only what this phone shows is read again: a hall writes many cards. */
    private void follow() {
        var ui = getUI();
        if (following == null && now != null && ui.isPresent()) {
            var drawing = new Drawing(ui.get(), this::draw);
            following = parts.broadcast().subscribe(now.workshop().strategy(), event -> {
                if (event instanceof GroupTextChanged text) {
                    if (text.group().equals(visited) || text.group().equals(at) && !textPane.live()) {
                        reading.draw(ui.get(), this::draw);
                    }
                } else if (concerns(event)) {
                    drawing.due();
                }
            });
        }
    }

    private boolean concerns(StrategyEvent event) {
        return switch (event) {
            case BoardChanged board -> board.group().equals(at) || board.group().equals(visited);
            case WorkshopChanged changed ->
                changed.part() == Part.GROUPS && changed.workshop().equals(workshop);
            default -> false;
        };
    }

    private void draw() {
        if (pass == null || now == null) {
            return;
        }
        workshop = now.workshop().id();
        try {
            var visit = parts.gallery().visit(pass, now.workshop().id(), walkPane.chosen());
            var table = parts.boards().table(pass, now.workshop().id());
            visited = visit.map(each -> each.board().group().id()).orElse(null);
            at = table.flatMap(Table::board).map(board -> board.group().id()).orElse(null);
            draw(table, visit);
        } catch (Refusal gone) {
            // the screen around it says why
            setVisible(false);
        }
    }

    private void draw(Optional<Table> table, Optional<Visit> visit) {
        setVisible(table.isPresent() || visit.isPresent());
        var board = table.flatMap(Table::board);
        var walks = visit.isPresent();
        var now = walks || table.filter(Table::current).isPresent();
        heading.removeAll();
        board.ifPresentOrElse(
                own -> heading.add(new ContentText(GroupNames.of(own.group()))),
                () -> heading.setText(getTranslation(walks ? "workshop.walk" : "workshop.groups")));
        members.setText(
                board.map(own -> members(table.get())).orElseGet(() -> getTranslation("workshop.group.notYet")));
        members.setVisible(board.isPresent() || !walks);
        open.setVisible(!now);
        open.setText(getTranslation(opened ? "workshop.group.close" : "workshop.group.open"));
        open.getElement().setAttribute("aria-expanded", Boolean.toString(opened));
        inside.setVisible((now || opened) && (board.isPresent() || walks));
        walkTab.setVisible(walks);
        boardTab.setVisible(board.isPresent());
        reportTab.setVisible(board.isPresent()
                && (table.get().reports() || table.get().report().version() > 0));
        var text = board.flatMap(own -> parts.texts()
                .find(pass(), table.get().workshop().id(), own.group().id()));
        textTab.setVisible(text.isPresent());
        text.ifPresent(shown -> textPane.show(pass(), table.get().workshop().id(), shown));
        if (walks != walking || !tabs.getSelectedTab().isVisible()) {
            walking = walks;
            tabs.setSelectedTab(walks ? walkTab : boardTab);
        }
        var names = new Names(parts.ministries(), InterfaceLanguage.current());
        var me = Objects.requireNonNull(this.now).seat().id();
        board.ifPresent(own -> {
            boardPane.show(
                    pass(),
                    table.get(),
                    me,
                    new CardFace.Context(
                            parts.library(),
                            table.get().people(),
                            table.get().groups(),
                            own.group().id(),
                            names));
            reportPane.show(pass(), table.get());
        });
        visit.ifPresent(at -> {
            var groups = new ArrayList<>(at.others());
            at.own().ifPresent(groups::add);
            walkPane.show(
                    pass(),
                    this.now.workshop().id(),
                    at,
                    me,
                    new CardFace.Context(
                            parts.library(),
                            at.people(),
                            groups,
                            at.board().group().id(),
                            names));
        });
        pick();
    }

    private void pick() {
        var selected = tabs.getSelectedTab();
        walkPane.setVisible(selected == walkTab && walkTab.isVisible());
        boardPane.setVisible(selected == boardTab && boardTab.isVisible());
        textPane.setVisible(selected == textTab && textTab.isVisible());
        reportPane.setVisible(selected == reportTab && reportTab.isVisible());
    }

    private String members(Table table) {
        return table.board().orElseThrow().group().members().stream()
                .map(member -> name(table, member))
                .collect(Collectors.joining(getTranslation("workshop.chart.separator") + " "));
    }

    private String name(Table table, WorkGroup.Member member) {
        var name = Optional.ofNullable(table.people().get(member.seat()))
                .map(Seat::name)
                .orElse("");
        return member.rapporteur() ? getTranslation("workshop.group.withRole", name) : name;
    }

    private Pass pass() {
        return Objects.requireNonNull(pass);
    }
}
