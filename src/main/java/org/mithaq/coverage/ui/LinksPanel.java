package org.mithaq.coverage.ui;

import static java.util.stream.Collectors.groupingBy;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.Broadcast;
import org.mithaq.common.ui.Drawing;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.coverage.CoverageService;
import org.mithaq.coverage.ItemUse;
import org.mithaq.coverage.Stance;
import org.mithaq.library.Item;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.strategy.Section;

/** Beside the text: which library items the section rests on, which suggested ones are still open, and the stance on each. Live. */
public final class LinksPanel extends Div {

    private final CoverageService coverage;
    private final Library library;
    private final AccessPolicy policy;
    private final Broadcast broadcast;
    private final Actor actor;
    private final Section section;
    private final Consumer<ItemId> jump;
    private Broadcast.@Nullable Subscription subscription;

    /** @param jump goes to the place in the text that uses the item */
    public LinksPanel(
            CoverageService coverage,
            Library library,
            AccessPolicy policy,
            Broadcast broadcast,
            Actor actor,
            Section section,
            Consumer<ItemId> jump) {
        this.coverage = coverage;
        this.library = library;
        this.policy = policy;
        this.broadcast = broadcast;
        this.actor = actor;
        this.section = section;
        this.jump = jump;
        addClassName("links-panel");
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var drawing = new Drawing(attached.getUI(), this::refresh);
        subscription = broadcast.subscribe(section.strategy(), event -> drawing.due());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    private void refresh() {
        var uses = coverage.uses(actor, section.id()).stream().collect(groupingBy(ItemUse::item));
        var used = uses.keySet().stream()
                .sorted(java.util.Comparator.comparing(ItemId::value))
                .toList();
        var open = section.data().suggestedItems().stream()
                .map(ItemId::new)
                .filter(item -> !uses.containsKey(item))
                .toList();
        removeAll();
        add(new H3(getTranslation("coverage.links.used", used.size())));
        add(used.isEmpty() ? new Paragraph(getTranslation("coverage.links.none")) : list(used, true));
        add(new H3(getTranslation("coverage.links.open", open.size())));
        add(open.isEmpty() ? new Paragraph(getTranslation("coverage.links.allAnswered")) : list(open, false));
    }

    private Component list(List<ItemId> ids, boolean used) {
        var list = new UnorderedList();
        ids.stream()
                .map(library::find)
                .flatMap(java.util.Optional::stream)
                .forEach(item -> list.add(entry(item, used)));
        return list;
    }

    private ListItem entry(Item item, boolean used) {
        var entry = new ListItem(new Isolated(item.id().value()), new Span(" " + InterfaceLanguage.of(item.title())));
        var decision = coverage.decision(actor, section.strategy(), section.id(), item.id())
                .orElse(null);
        if (decision != null) {
            var stance = new Span(
                    getTranslation("coverage.stance." + decision.stance().name()));
            stance.addClassName("state");
            entry.add(stance);
        }
        if (used) {
            var go = new Button(getTranslation("coverage.links.jump"), click -> jump.accept(item.id()));
            go.addThemeVariants(ButtonVariant.TERTIARY);
            go.setAriaLabel(getTranslation("coverage.links.jumpTo", item.id().value()));
            entry.add(go);
        }
        if (policy.may(actor, Act.TRACE, section.scope())) {
            var form = new Details(getTranslation("coverage.stance"));
            form.addOpenedChangeListener(change -> {
                if (change.isOpened()) {
                    form.removeAll();
                    form.add(new StanceForm(decision, taking(item.id())));
                }
            });
            entry.add(form);
        }
        return entry;
    }

    private StanceForm.Taking taking(ItemId item) {
        return new StanceForm.Taking() {
            @Override
            public void take(Stance stance, String reason, long expected) {
                coverage.decide(actor, section.strategy(), section.id(), item, stance, reason, expected);
                refresh();
            }

            @Override
            public void takeBack(long expected) {
                coverage.undecide(actor, section.strategy(), section.id(), item, expected);
                refresh();
            }
        };
    }
}
