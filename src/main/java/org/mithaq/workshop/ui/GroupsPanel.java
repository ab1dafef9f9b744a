package org.mithaq.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.Broadcast;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.workshop.Agenda;
import org.mithaq.workshop.AgendaItem;
import org.mithaq.workshop.AgendaItemId;
import org.mithaq.workshop.AgendaKind;
import org.mithaq.workshop.GroupService;
import org.mithaq.workshop.GroupTextChanged;
import org.mithaq.workshop.GroupsOfItem;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.Session;
import org.mithaq.workshop.WorkGroup;
import org.mithaq.workshop.Workshop;

/** The groups of an item on the console: made by lot or by hand, how far each is, the walk between their boards. */
final class GroupsPanel extends Section {

    private final GroupService groups;
    private final GroupParts parts;
    private final Actor actor;
    private final Clock clock;
    private final Select<AgendaItem> choice = new Select<>();
    private final Div body = new Div();
    private final Div tiles = new Div();
    private final WalkControls walk;
    private List<AgendaItem> offered = List.of();
    private final Unhurried words = new Unhurried(3);
    private Broadcast.@Nullable Subscription following;
    private @Nullable Workshop workshop;
    private @Nullable Names names;
    private @Nullable GroupsOfItem shown;
    private @Nullable AgendaItemId chosen;
    private @Nullable AgendaItemId current;

    GroupsPanel(GroupService groups, GroupParts parts, Actor actor, Clock clock) {
        this.groups = groups;
        this.parts = parts;
        this.actor = actor;
        this.clock = clock;
        this.walk = new WalkControls(parts.gallery(), actor, this::draw);
        addClassName("groups");
        choice.setId("groups-item");
        choice.setLabel(getTranslation("workshop.group.item"));
        choice.setItemLabelGenerator(item -> InterfaceLanguage.of(item.data().title()));
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen = change.getValue().id();
                draw();
            }
        });
        body.addClassName("groups-body");
        tiles.addClassName("group-tiles");
        add(new H2(getTranslation("workshop.groups")), choice, body, walk);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (workshop != null) {
            var ui = attached.getUI();
            following = parts.broadcast().subscribe(workshop.strategy(), event -> {
                if (event instanceof GroupTextChanged text && text.workshop().equals(known().id())) {
                    words.draw(ui, this::draw);
                }
            });
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.close();
        }
    }

    void show(Workshop workshop, Agenda agenda, Session session, Names names) {
        this.workshop = workshop;
        this.names = names;
        var candidates = agenda.items().stream()
                .filter(item -> item.data().kind().works())
                .toList();
        if (!session.current().equals(Optional.ofNullable(current))) {
            // the workshop went on: so does the panel, unless it is at work that does not come in groups
            current = session.currentOrNull();
            session.current()
                    .flatMap(agenda::find)
                    .filter(item -> item.data().kind() == AgendaKind.GROUPS)
                    .ifPresent(item -> chosen = item.id());
        }
        if (!candidates.equals(offered)) {
            offered = candidates;
            choice.setItems(candidates);
        }
        item(candidates).ifPresent(choice::setValue);
        choice.setVisible(candidates.size() > 1);
        draw();
    }

    private Optional<AgendaItem> item(List<AgendaItem> candidates) {
        return candidates.stream()
                .filter(item -> item.id().equals(chosen))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(item -> item.data().kind() == AgendaKind.GROUPS)
                        .findFirst())
                .or(() -> candidates.stream().findFirst());
    }

    private void draw() {
        var item = choice.getValue();
        if (item == null || workshop == null) {
            setVisible(false);
            return;
        }
        setVisible(true);
        var state = groups.of(actor, workshop.id(), item.id());
        if (state.looksLike(shown)) {
            return;
        }
        var before = shown;
        shown = state;
        if (before != null && state.framesLike(before)) {
            refresh(before, state);
            return;
        }
        body.removeAll();
        if (state.groups().isEmpty()) {
            var none = new Paragraph(getTranslation("workshop.group.none"));
            none.addClassName("quiet");
            body.add(none, forming(state, "workshop.group.make"));
        } else {
            body.add(bar(state), tiles(state));
            if (!state.free().isEmpty()) {
                body.add(free(state));
            }
        }
        walk.show(workshop, state);
    }

    private Div forming(GroupsOfItem state, String word) {
        var fields = new FormationFields(state.free().size());
        var make = button(word, "make-groups", () -> form(state, fields));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(fields, make);
    }

    private void form(GroupsOfItem state, FormationFields fields) {
        groups.form(
                actor,
                known().id(),
                state.item().id(),
                fields.read(clock.instant().toEpochMilli()));
    }

    private Div bar(GroupsOfItem state) {
        var bar = new Div();
        bar.addClassName("acts");
        var boards = new Anchor(Addresses.boards(known(), state.item().id()), getTranslation("workshop.boards"));
        boards.addClassNames("action", "other");
        boards.setId("to-boards");
        bar.add(
                boards,
                button(
                        "workshop.group.add",
                        "add-group",
                        () -> groups.add(actor, known().id(), state.item().id(), "")));
        if (state.textless()) {
            bar.add(button("workshop.text.open", "open-texts", () -> parts.texts()
                    .open(actor, known().id(), state.item().id())));
        }
        if (state.missing()) {
            bar.add(button(
                    "workshop.group.preload",
                    "preload",
                    () -> groups.preload(actor, known().id(), state.item().id())));
        }
        if (state.unwritten()) {
            var again = new Button(getTranslation("workshop.group.anew"), click -> anew(state));
            again.setId("groups-anew");
            again.addThemeVariants(ButtonVariant.TERTIARY);
            bar.add(again);
        }
        return bar;
    }

    private void anew(GroupsOfItem state) {
        var seated = state.workGroups().stream()
                .mapToInt(group -> group.members().size())
                .sum();
        var fields = new FormationFields(state.free().size() + seated);
        new ActDialog(
                        getTranslation("workshop.group.anew"),
                        getTranslation("workshop.group.make"),
                        () -> {
                            form(state, fields);
                            draw();
                        },
                        fields)
                .open();
    }

    private Div tiles(GroupsOfItem state) {
        tiles.removeAll();
        state.groups().forEach(progress -> tiles.add(tile(state, progress)));
        return tiles;
    }

    /** Somebody wrote: only the tile of their group is drawn anew, and the hand on another stays where it is. */
    private void refresh(GroupsOfItem before, GroupsOfItem state) {
        for (var i = 0; i < state.groups().size(); i++) {
            var progress = state.groups().get(i);
            if (!progress.equals(before.groups().get(i))) {
                tiles.replace(tiles.getComponentAt(i), tile(state, progress));
            }
        }
    }

    private GroupCard tile(GroupsOfItem state, GroupsOfItem.Progress progress) {
        var group = progress.group();
        var edit = new Button(VaadinIcon.EDIT.create(), click -> edit(group));
        edit.setAriaLabel(getTranslation("workshop.group.edit", GroupNames.of(group)));
        edit.setId("edit-group-" + group.number());
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        return new GroupCard(state, progress, Objects.requireNonNull(names), seat -> change(state, seat), edit);
    }

    private Div free(GroupsOfItem state) {
        var rest = button(
                "workshop.group.seatRest",
                "seat-rest",
                () -> groups.seatRest(actor, known().id(), state.item().id()));
        var head = new Div(
                new H3(getTranslation("workshop.group.free", state.free().size())), rest);
        head.addClassName("section-head");
        var people = new Div();
        people.addClassName("group-free-people");
        for (var seat : state.free()) {
            var name = new Button(new ContentText(seat.name()), click -> change(state, seat));
            name.addThemeVariants(ButtonVariant.SMALL);
            name.setAriaLabel(getTranslation("workshop.group.change", seat.name()));
            people.add(name);
        }
        var free = new Div(head, people);
        free.addClassName("group-free");
        return free;
    }

    private void change(GroupsOfItem state, Seat seat) {
        new SeatDialog(groups, actor).open(state, seat, this::draw);
    }

    private void edit(WorkGroup group) {
        var name = new TextField(getTranslation("workshop.group.name"));
        name.setHelperText(getTranslation("workshop.group.name.help"));
        name.setMaxLength(120);
        name.setWidthFull();
        name.setId("group-name");
        name.setValue(group.name());
        var dialog = new ActDialog(
                getTranslation("workshop.group.edit", GroupNames.of(group)),
                getTranslation("workshop.item.save"),
                () -> {
                    groups.rename(actor, known().id(), group.id(), name.getValue());
                    draw();
                },
                name);
        var remove = new Button(getTranslation("workshop.group.remove"), click -> {
            if (Says.trying(this, () -> groups.remove(actor, known().id(), group.id()))) {
                dialog.close();
                draw();
            }
        });
        remove.setId("remove-group");
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        dialog.getFooter().addComponentAsFirst(remove);
        dialog.open();
    }

    private Button button(String key, String id, Runnable act) {
        var button = new Button(getTranslation(key), click -> {
            Says.trying(this, act);
            draw();
        });
        button.setId(id);
        return button;
    }

    private Workshop known() {
        return Objects.requireNonNull(workshop);
    }
}
