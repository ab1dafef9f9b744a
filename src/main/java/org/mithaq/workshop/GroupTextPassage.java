package org.mithaq.workshop;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Invalid;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the live texts of groups are, for taking them to another installation and back: the record in which they stand is a document of its
 * own, so each installation has its own one. Asks no policy but that whoever opens a text runs the workshop.
 */
@Component
@Transactional
public class GroupTextPassage {

    private final JdbcRecords records;
    private final JdbcGroups groups;
    private final JdbcAgendas agendas;
    private final JdbcSeats seats;
    private final RecordService record;
    private final Strategies strategies;

    GroupTextPassage(
            JdbcRecords records,
            JdbcGroups groups,
            JdbcAgendas agendas,
            JdbcSeats seats,
            RecordService record,
            Strategies strategies) {
        this.records = records;
        this.groups = groups;
        this.agendas = agendas;
        this.seats = seats;
        this.record = record;
        this.strategies = strategies;
    }

    /** @param document the record that holds it */
    public record GroupSection(
            GroupId group, StrategyId document, SectionId section, Bilingual title, boolean open, List<Body> bodies) {}

    /** The texts that were opened for groups of a workshop. */
    @Transactional(readOnly = true)
    public List<GroupSection> of(WorkshopId id) {
        var sections = records.ofGroups(id);
        return groups.of(id).stream()
                .filter(group -> sections.containsKey(group.id()))
                .flatMap(group -> strategies.section(Objects.requireNonNull(sections.get(group.id()))).stream()
                        .map(section -> told(group.id(), section)))
                .toList();
    }

    /**
     * The text of a group, opened where there is none yet.
     *
     * @throws Invalid when that group is none of the workshop
     */
    public GroupSection open(Actor actor, WorkshopId id, GroupId wanted) {
        var group = groups.find(wanted)
                .filter(known -> known.workshop().equals(id))
                .orElseThrow(() -> new Invalid("workshop.refusal.rows"));
        var item = agendas.of(id).find(group.item()).orElseThrow(() -> new Invalid("workshop.refusal.rows"));
        return told(
                group.id(), record.sectionOf(actor, id, group.id().value(), GroupTexts.title(group, item), Set.of()));
    }

    /** The group as it is called in a workshop that came back: under its own id, or under another where that one was taken. */
    @Transactional(readOnly = true)
    public Optional<GroupId> group(WorkshopId in, UUID away) {
        return Optional.of(new GroupId(away))
                .filter(id -> isOf(in, id))
                .or(() -> Optional.of(new GroupId(Passage.idIn(in, away))).filter(id -> isOf(in, id)));
    }

    private boolean isOf(WorkshopId in, GroupId id) {
        return groups.find(id).filter(group -> group.workshop().equals(in)).isPresent();
    }

    /** Who that is in a workshop that came back: somebody with an account who has a seat there, or a guest by the seat. */
    @Transactional(readOnly = true)
    public Optional<PersonId> writer(WorkshopId in, UUID away) {
        var there = Passage.idIn(in, away);
        return seats.of(in).stream()
                .flatMap(seat -> {
                    var id = seat.id().value();
                    var named = seat.isGuest()
                            ? id.equals(away) || id.equals(there)
                            : seat.person().filter(new PersonId(away)::equals).isPresent();
                    return named
                            ? Optional.of(seat.person().orElseGet(() -> GuestWriters.id(seat.id()))).stream()
                            : Optional.<PersonId>empty().stream();
                })
                .findFirst();
    }

    private GroupSection told(GroupId group, Section section) {
        var open = section.state().open()
                && strategies
                        .find(section.strategy())
                        .filter(document -> document.state().open())
                        .isPresent();
        return new GroupSection(
                group, section.strategy(), section.id(), section.data().title(), open, strategies.bodies(section.id()));
    }
}
