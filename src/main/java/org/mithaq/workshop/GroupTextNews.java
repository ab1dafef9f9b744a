package org.mithaq.workshop;

import org.mithaq.editing.Texts.SectionChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the screens of a workshop that the text of a group is not as it was: they follow the strategy, the text lies in the record. */
@Component
class GroupTextNews {

    private final JdbcRecords records;
    private final JdbcGroups groups;
    private final JdbcWorkshops workshops;
    private final ApplicationEventPublisher events;

    GroupTextNews(JdbcRecords records, JdbcGroups groups, JdbcWorkshops workshops, ApplicationEventPublisher events) {
        this.records = records;
        this.groups = groups;
        this.workshops = workshops;
        this.events = events;
    }

    @EventListener
    @Transactional(readOnly = true)
    void on(SectionChanged change) {
        records.groupOf(change.section()).flatMap(groups::find).ifPresent(group -> workshops
                .find(group.workshop())
                .ifPresent(workshop ->
                        events.publishEvent(new GroupTextChanged(workshop.strategy(), workshop.id(), group.id()))));
    }
}
