package org.mithaq.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.workshop.Origin;
import org.mithaq.workshop.Origin.Spot;

/**
 * What workshops decided in a section: first of the words where the person stands, then of the rest of the section, last what is no longer
 * in the text. Reads anew when it is opened and when the person goes to another block.
 */
public final class OriginPanel extends Div {

    private final Supplier<List<Origin>> origins;
    private final Jump jump;
    private final Div standing = new Div();
    private final Div rest = new Div();
    private Set<String> blocks = Set.of();
    private @Nullable BodyId body;
    private @Nullable Shown shown;

    /** Goes to words in a text, as they stood at a version. */
    @FunctionalInterface
    public interface Jump {
        void to(BodyId body, Language language, long version, int from, int to);
    }

    private record Shown(List<Origin> all, List<Origin> here, boolean stands) {}

    OriginPanel(Supplier<List<Origin>> origins, Jump jump) {
        this.origins = origins;
        this.jump = jump;
        addClassName("origins");
        setId("origins");
        standing.setId("origin-here");
        // what is read out when one goes on to another paragraph
        standing.getElement().setAttribute("aria-live", "polite");
        add(standing, rest);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        refresh();
    }

    /** Where the person stands. @param blocks the ids of the blocks that the selection touches */
    public void at(BodyId text, Set<String> blocks) {
        if (text.equals(body) && blocks.equals(this.blocks)) {
            return;
        }
        body = text;
        this.blocks = Set.copyOf(blocks);
        if (isAttached()) {
            refresh();
        }
    }

    private void refresh() {
        var all = origins.get();
        var here = all.stream().filter(this::isHere).toList();
        var now = new Shown(all, here, body != null && !blocks.isEmpty());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        here(all, here, now.stands());
        rest.removeAll();
        group("workshop.origin.section", all, origin -> !here.contains(origin) && isThere(origin));
        group("workshop.origin.gone", all, origin -> !here.contains(origin) && !isThere(origin));
    }

    private void here(List<Origin> all, List<Origin> here, boolean stands) {
        standing.removeAll();
        if (all.isEmpty()) {
            standing.add(quiet("workshop.origin.none"));
            return;
        }
        standing.add(new H3(getTranslation("workshop.origin.here")));
        if (here.isEmpty()) {
            standing.add(quiet(stands ? "workshop.origin.nothingHere" : "workshop.origin.standSomewhere"));
        }
        here.forEach(origin -> standing.add(new OriginCard(origin, jump)));
    }

    private void group(String key, List<Origin> all, Predicate<Origin> belongs) {
        var group = all.stream().filter(belongs).toList();
        if (!group.isEmpty()) {
            rest.add(new H3(getTranslation(key, group.size())));
            group.forEach(origin -> rest.add(new OriginCard(origin, jump)));
        }
    }

    private static boolean isThere(Origin origin) {
        return origin.spots().stream().anyMatch(Spot::isThere);
    }

    private boolean isHere(Origin origin) {
        return origin.spots().stream()
                .anyMatch(spot ->
                        spot.body().equals(body) && spot.blocks().stream().anyMatch(blocks::contains));
    }

    private Paragraph quiet(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassName("quiet");
        return line;
    }
}
