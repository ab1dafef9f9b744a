package org.mithaq.strategy.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;
import org.mithaq.common.PersonId;
import org.mithaq.common.Refusal;
import org.mithaq.common.SectionId;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.StrategyService;

/** What the overview does to an outline: asks the service, says what happened, offers to undo it, and shows the new outline. */
final class OutlineActions {

    /** What shows the outline. */
    interface Screen {
        void reload(@Nullable SectionId focus);

        /** Tells people who cannot see the change. */
        void announce(String text);
    }

    private final StrategyService service;
    private final Actor actor;
    private final StrategyId strategy;
    private final Screen screen;
    private final Component owner;

    <S extends Component & Screen> OutlineActions(StrategyService service, Actor actor, StrategyId strategy, S screen) {
        this.service = service;
        this.actor = actor;
        this.strategy = strategy;
        this.screen = screen;
        this.owner = screen;
    }

    void move(Section section, List<Section> outline, Steps.Step to) {
        var back = new Steps(outline).now(section);
        if (to.equals(back)) {
            return;
        }
        attempt(() -> {
            var after = service.move(actor, section.id(), section.version(), to.parent(), to.index());
            var moved = after.stream()
                    .filter(each -> each.id().equals(section.id()))
                    .findFirst()
                    .orElse(section);
            screen.reload(section.id());
            var said = text("strategy.done.moved", title(moved), moved.number());
            screen.announce(said);
            Notices.done(owner, said, () -> again(section.id(), fresh -> moveBack(fresh, back)));
        });
    }

    private void moveBack(Section section, Steps.Step back) {
        service.move(actor, section.id(), section.version(), back.parent(), back.index());
        screen.reload(section.id());
        screen.announce(text("strategy.done.undone"));
    }

    /** True when it was done; false leaves the form open with what was typed. */
    boolean add(@Nullable SectionId parent, int index, Bilingual title) {
        return attempt(() -> {
            var added = service.addSection(actor, strategy, parent, index, title);
            screen.reload(added.id());
            var said = text("strategy.done.added", title(added), added.number());
            screen.announce(said);
            Notices.done(owner, said, () -> again(added.id(), this::takeBack));
        });
    }

    private void takeBack(Section added) {
        service.remove(actor, added.id(), added.version());
        screen.reload(null);
        screen.announce(text("strategy.done.undone"));
    }

    boolean change(Section section, Section.SectionData data) {
        var before = section.data();
        return attempt(() -> {
            var changed = service.changeSection(actor, section.id(), section.version(), data);
            screen.reload(section.id());
            var said = text("strategy.done.changed", title(changed), changed.number());
            screen.announce(said);
            Notices.done(
                    owner,
                    said,
                    () -> again(section.id(), fresh -> {
                        service.changeSection(actor, fresh.id(), fresh.version(), before);
                        screen.reload(fresh.id());
                        screen.announce(text("strategy.done.undone"));
                    }));
        });
    }

    void remove(Section section) {
        attempt(() -> {
            service.remove(actor, section.id(), section.version());
            screen.reload(null);
            var said = text("strategy.done.removed", title(section), section.number());
            screen.announce(said);
            Notices.done(owner, said, () -> restore(section));
        });
    }

    void restore(Section section) {
        attempt(() -> {
            var back = service.restore(actor, section.id());
            screen.reload(back.id());
            screen.announce(text("strategy.done.restored", title(back), back.number()));
        });
    }

    boolean assign(Section section, Set<PersonId> people) {
        return attempt(() -> {
            service.assign(actor, section.id(), section.version(), people);
            screen.reload(section.id());
            screen.announce(text("strategy.done.assigned", title(section), section.number()));
        });
    }

    void state(Section section, SectionState state) {
        attempt(() -> {
            service.state(actor, section.id(), section.version(), state);
            screen.reload(section.id());
            screen.announce(text("strategy.done.state", title(section), section.number()));
        });
    }

    private void again(SectionId id, Consumer<Section> act) {
        attempt(() -> act.accept(service.section(actor, id)));
    }

    /** A stale version shows the newer outline at once, so that the next try is made on what is there. */
    private boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (StaleVersion stale) {
            screen.reload(null);
            Notices.refused(owner, stale);
        } catch (Refusal refusal) {
            Notices.refused(owner, refusal);
        }
        return false;
    }

    private static String title(Section section) {
        return InterfaceLanguage.of(section.data().title());
    }

    private String text(String key, Object... arguments) {
        return owner.getTranslation(key, arguments);
    }
}
