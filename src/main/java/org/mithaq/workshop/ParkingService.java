package org.mithaq.workshop;

import java.util.List;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Actor;
import org.mithaq.common.Checked;
import org.mithaq.common.NotFound;
import org.mithaq.workshop.WorkshopChanged.Part;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a workshop put off. Members of the strategy read it, those who run the workshop keep it in order. */
@Service
@Transactional
public class ParkingService {

    private final Chair chair;
    private final AccessPolicy policy;
    private final ParkingLot lot;
    private final JdbcParking parking;
    private final ApplicationEventPublisher events;

    ParkingService(
            Chair chair, AccessPolicy policy, ParkingLot lot, JdbcParking parking, ApplicationEventPublisher events) {
        this.chair = chair;
        this.policy = policy;
        this.lot = lot;
        this.parking = parking;
        this.events = events;
    }

    /** In the order in which it came up. */
    @Transactional(readOnly = true)
    public List<Parked> of(Actor actor, WorkshopId id) {
        return lot.of(chair.read(actor, id).id());
    }

    public Parked park(Actor actor, WorkshopId id, String subject, String goesTo) {
        chair.run(actor, id);
        return lot.park(id, subject, goesTo, null, policy.requireSignedIn(actor));
    }

    /** Rewords it, or says who follows it up. @throws StaleVersion when it is no longer as the person saw it */
    public void change(Actor actor, ParkedId id, long expected, String subject, String goesTo) {
        var workshop = workshop(actor, id);
        parking.change(
                id,
                expected,
                Checked.required(subject, Parked.LONGEST),
                Checked.optional(goesTo, Parked.LONGEST_GOES_TO));
        changed(workshop);
    }

    /** Takes it off the list, because it was settled after all. */
    public void remove(Actor actor, ParkedId id, long expected) {
        var workshop = workshop(actor, id);
        parking.remove(id, expected);
        changed(workshop);
    }

    private Workshop workshop(Actor actor, ParkedId id) {
        return chair.run(actor, parking.find(id).orElseThrow(NotFound::new).workshop());
    }

    private void changed(Workshop workshop) {
        events.publishEvent(new WorkshopChanged(workshop.strategy(), workshop.id(), Part.PARKING));
    }
}
