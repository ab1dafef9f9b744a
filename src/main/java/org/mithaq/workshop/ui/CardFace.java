package org.mithaq.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.ui.ContentText;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.ItemId;
import org.mithaq.library.Library;
import org.mithaq.library.VerificationNote;
import org.mithaq.workshop.Board.Pile;
import org.mithaq.workshop.Card;
import org.mithaq.workshop.GroupId;
import org.mithaq.workshop.Remark;
import org.mithaq.workshop.Seat;
import org.mithaq.workshop.SeatId;
import org.mithaq.workshop.WorkGroup;

/** What a card says, where it comes from, what was merged into it, and what visitors said about it. */
final class CardFace extends Div {

    /**
     * What a card needs to be read.
     *
     * @param people those who may be named
     * @param groups those whose boards a card may come from
     * @param board that on which it lies; a card of another one says so
     */
    record Context(Library library, Map<SeatId, Seat> people, List<WorkGroup> groups, GroupId board, Names names) {}

    private final Context context;

    CardFace(Pile pile, Context context) {
        this.context = context;
        addClassName("card-face");
        var card = pile.card();
        card.library().ifPresentOrElse(this::library, () -> add(text(card.text())));
        var facts = new Div(by(card));
        facts.addClassNames("card-facts", "quiet", "small");
        if (!pile.supporters().isEmpty()) {
            var support = new Span(
                    getTranslation("workshop.card.support", pile.supporters().size()));
            support.addClassName("card-support");
            facts.add(support);
        }
        add(facts);
        if (card.joint()) {
            add(origins(pile));
        }
        if (!pile.remarks().isEmpty()) {
            add(remarks(pile.remarks(), context));
        }
    }

    /** All that the face of a card shows, to compare. */
    static Object shown(Pile pile, Context context) {
        var cards =
                Stream.concat(Stream.of(pile.card()), pile.origins().stream()).toList();
        return List.of(
                pile,
                cards.stream()
                        .map(card ->
                                card.author().flatMap(by -> name(by, context)).orElse("")
                                        + group(card.group(), context))
                        .toList(),
                shown(pile.remarks(), context));
    }

    /** As {@link #shown(Pile, Context)}, for what visitors said. */
    static Object shown(List<Remark> remarks, Context context) {
        return List.of(
                remarks,
                remarks.stream()
                        .map(remark -> Optional.ofNullable(remark.byOrNull())
                                        .flatMap(by -> name(by, context))
                                        .orElse("")
                                + group(remark.fromOrNull(), context))
                        .toList());
    }

    static Paragraph text(String text) {
        var line = new Paragraph(new ContentText(text));
        line.addClassName("card-text");
        return line;
    }

    /** In one line, for lists to choose from. */
    static String label(Card card, Library library) {
        return card.library()
                .map(id -> library.find(id)
                        .map(found -> id + " " + InterfaceLanguage.of(found.title()))
                        .orElse(id.value()))
                .orElse(card.text());
    }

    /** What visitors said, each with the group from which they came. */
    static UnorderedList remarks(List<Remark> remarks, Context context) {
        var list = new UnorderedList();
        list.addClassName("card-remarks");
        for (var remark : remarks) {
            var from = new Span(Stream.of(
                            Optional.ofNullable(remark.byOrNull())
                                    .flatMap(by -> name(by, context))
                                    .orElse(""),
                            group(remark.fromOrNull(), context))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(list.getTranslation("workshop.chart.separator") + " ")));
            from.getElement().setAttribute("dir", "auto");
            from.addClassNames("quiet", "small");
            list.add(new ListItem(new ContentText(remark.text()), from));
        }
        return list;
    }

    private void library(ItemId id) {
        var head = new Div(new Isolated(id.value()));
        head.addClassNames("small", "card-code");
        add(head);
        var found = context.library().find(id);
        add(text(found.map(item -> InterfaceLanguage.of(item.title())).orElse(id.value())));
        found.ifPresent(item -> {
            var more = new NativeDetails(getTranslation("workshop.card.more"));
            more.setContent(new Paragraph(new ContentText(InterfaceLanguage.of(item.text()))));
            more.addClassName("small");
            add(more);
        });
        var notes = context.library().notesOf(id);
        if (!notes.isEmpty()) {
            var details = new NativeDetails(getTranslation("workshop.card.notes", notes.size()));
            details.addClassNames("small", "seat-note");
            details.setContent(new Div(notes.stream().map(this::note).toArray(Component[]::new)));
            add(details);
        }
    }

    private Div note(VerificationNote note) {
        var head = new Div(
                new Isolated(note.id()),
                new Span(getTranslation("library.note." + note.kind().name().toLowerCase(Locale.ROOT))));
        head.addClassName("card-note-head");
        return new Div(head, new Paragraph(new ContentText(InterfaceLanguage.of(note.correction()))));
    }

    private NativeDetails origins(Pile pile) {
        var list = new UnorderedList();
        list.addClassName("card-origins");
        for (var origin : pile.origins()) {
            var said = new ContentText(label(origin, context.library()));
            var from = by(origin);
            from.addClassNames("quiet", "small");
            list.add(new ListItem(said, from));
        }
        var details = new NativeDetails(
                getTranslation("workshop.card.origins", pile.origins().size()));
        details.setContent(list);
        details.addClassNames("small");
        return details;
    }

    /** Who wrote it, for whom, in which group: as far as the reader may know. */
    private Span by(Card card) {
        var parts = Stream.of(
                        card.library()
                                .map(id -> getTranslation("workshop.card.library"))
                                .orElse(""),
                        card.author().flatMap(by -> name(by, context)).orElse(""),
                        card.group().equals(context.board()) ? "" : group(card.group(), context))
                .filter(part -> !part.isEmpty());
        var by = new Span(parts.collect(Collectors.joining(getTranslation("workshop.chart.separator") + " ")));
        by.getElement().setAttribute("dir", "auto");
        return by;
    }

    private static Optional<String> name(SeatId seat, Context context) {
        return Optional.ofNullable(context.people().get(seat)).map(found -> {
            var delegation = context.names().delegation(found);
            return delegation.isEmpty() ? found.name() : found.name() + " (" + delegation + ")";
        });
    }

    private static String group(@Nullable GroupId group, Context context) {
        return group == null ? "" : GroupNames.of(group, context.groups());
    }
}
