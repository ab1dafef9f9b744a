package org.mithaq.workshop;

import java.util.List;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.common.Bilingual;
import org.mithaq.workshop.Decision.Kind;
import org.springframework.stereotype.Component;

/** The actions of a workshop, for the action plan of its strategy. */
@Component
class ActionHarvest implements Harvestable.Source {

    private final JdbcActions actions;
    private final Ministries ministries;

    ActionHarvest(JdbcActions actions, Ministries ministries) {
        this.actions = actions;
        this.ministries = ministries;
    }

    @Override
    public List<Harvestable> of(Workshop workshop) {
        return actions.of(workshop.id()).stream().map(this::of).toList();
    }

    private Harvestable of(ActionItem action) {
        var data = action.data();
        var what = same(data.what());
        var owner =
                data.ministry().flatMap(ministries::find).map(Ministry::name).orElse(same(data.owner()));
        var due = same(data.due().map(Object::toString).orElse(""));
        return new Harvestable(
                action.id().value(),
                Kind.ACTION,
                data.itemOrNull(),
                null,
                what,
                List.of(what, owner, due, same(data.indicator())),
                data.what());
    }

    private static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
