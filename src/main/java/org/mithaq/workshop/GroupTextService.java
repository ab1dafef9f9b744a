package org.mithaq.workshop;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Texts;
import org.mithaq.editing.Texts.Text;
import org.mithaq.workshop.SeatService.Sight;
import org.mithaq.workshop.Session.Phase;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The live texts of groups: opened by those who run the workshop, read by members of the group and, during a walk, by visitors. Writing is
 * the editing room's business: it asks the access policy, which knows the writers of the section.
 */
@Service
@Transactional
public class GroupTextService {

    private final Chair chair;
    private final SeatService seats;
    private final RecordService records;
    private final JdbcWorkshops workshops;
    private final JdbcAgendas agendas;
    private final JdbcGroups groups;
    private final GalleryService gallery;
    private final GroupTexts grouped;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    GroupTextService(
            Chair chair,
            SeatService seats,
            RecordService records,
            JdbcWorkshops workshops,
            JdbcAgendas agendas,
            JdbcGroups groups,
            GalleryService gallery,
            GroupTexts grouped,
            Texts texts,
            ApplicationEventPublisher events) {
        this.chair = chair;
        this.seats = seats;
        this.records = records;
        this.workshops = workshops;
        this.agendas = agendas;
        this.groups = groups;
        this.gallery = gallery;
        this.grouped = grouped;
        this.texts = texts;
        this.events = events;
    }

    /**
     * A group's text as somebody at a seat has it.
     *
     * @param writes whether they may write in it now
     * @param writerOrNull who they are in the editor: members of the group who take part in its work, guests by their seat
     */
    public record Shown(
            GroupText text, boolean writes, @Nullable PersonId writerOrNull) {}

    /** Opens a text for each group of an item that has none; of two who do so at once both get the same. */
    public void open(Actor actor, WorkshopId id, AgendaItemId item) {
        var workshop = chair.run(actor, id);
        workshops.lock(id);
        var known = agendas.of(id).find(item).orElseThrow(NotFound::new);
        var all = groups.of(item);
        if (all.isEmpty()) {
            throw new Invalid("workshop.group.refusal.none");
        }
        for (var group : all) {
            records.sectionOf(actor, id, group.id().value(), GroupTexts.title(group, known), Set.of());
        }
        // who may write follows from this
        events.publishEvent(new WorkshopChanged(workshop.strategy(), id, Part.GROUPS));
    }

    /** The text of the own group, or of another one during a walk; empty when it has none, or is not for the person to see. */
    @Transactional(readOnly = true)
    public Optional<Shown> find(Pass pass, WorkshopId id, GroupId group) {
        var now = seats.see(pass, id);
        if (!now.seat().isPresent() || now.session().phase() != Phase.OPEN) {
            return Optional.empty();
        }
        return groups.find(group)
                .filter(known -> known.workshop().equals(id))
                .filter(known -> known.has(now.seat().id()) || isVisited(pass, id, group))
                .flatMap(known -> grouped.of(known).map(text -> shown(now, known, text)));
    }

    private boolean isVisited(Pass pass, WorkshopId id, GroupId group) {
        return gallery.visit(pass, id, null)
                .filter(visit ->
                        visit.others().stream().anyMatch(other -> other.id().equals(group)))
                .isPresent();
    }

    private static Shown shown(Sight now, WorkGroup group, GroupText text) {
        var seat = now.seat();
        var works = group.has(seat.id()) && seat.role().speaks();
        return new Shown(
                text, works && text.open(), works ? seat.person().orElseGet(() -> GuestWriters.id(seat.id())) : null);
    }

    /** What is committed of it, without what is only suggested. */
    @Transactional(readOnly = true)
    public Text read(Pass pass, WorkshopId id, GroupId group, BodyId body) {
        var part =
                find(pass, id, group).flatMap(shown -> shown.text().part(body)).orElseThrow(NotFound::new);
        return ofRecord(texts.current(part.body().id()));
    }

    /** As {@link #read(Pass, WorkshopId, GroupId, BodyId)}, for those who run the workshop. */
    @Transactional(readOnly = true)
    public Text read(Actor actor, WorkshopId id, GroupId group, BodyId body) {
        chair.run(actor, id);
        var part = groups.find(group)
                .filter(known -> known.workshop().equals(id))
                .flatMap(grouped::of)
                .flatMap(text -> text.part(body))
                .orElseThrow(NotFound::new);
        return ofRecord(texts.current(part.body().id()));
    }

    private static Text ofRecord(Text text) {
        return new Text(text.body(), text.version(), text.ofRecord());
    }
}
