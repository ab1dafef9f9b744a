package org.mithaq.editing.live;

import static org.mithaq.RightsRow.inStrategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.RightsRow;
import org.mithaq.RightsRows;
import org.mithaq.StrategyFixture;
import org.mithaq.account.Actor;
import org.mithaq.common.Denied;
import org.mithaq.common.NotFound;
import org.mithaq.editing.Authorship;
import org.mithaq.editing.ReadableTexts;
import org.mithaq.strategy.Strategies;

/** Who may open a text and who may type into it, as the rooms ask. */
class TextRights implements RightsRows {

    private final Rights rights;
    private final ReadableTexts texts;
    private final Strategies strategies;
    private final Authorship authorship;

    TextRights(Rights rights, ReadableTexts texts, Strategies strategies, Authorship authorship) {
        this.rights = rights;
        this.texts = texts;
        this.authorship = authorship;
        this.strategies = strategies;
    }

    @Override
    public List<RightsRow<?>> rows() {
        var commenters = EnumSet.copyOf(Asker.members());
        commenters.remove(Asker.OBSERVER);
        var suggesters = EnumSet.range(Asker.LEAD_DRAFTER, Asker.FOCAL_POINT);
        suggesters.add(Asker.FACILITATOR);
        return List.of(
                inStrategy("editing: suggest changes to a text", suggesters, (actor, fixture) -> {
                    if (!standing(actor, fixture).may().suggest()) {
                        throw new Denied();
                    }
                }),
                inStrategy("editing: open a text", Asker.members(), this::standing),
                inStrategy(
                        "editing: ask who wrote a text",
                        Asker.members(),
                        (actor, fixture) -> authorship.of(
                                actor,
                                strategies.bodies(fixture.strategy()).getFirst().id())),
                inStrategy(
                        "editing: read a text as it is stored",
                        Asker.members(),
                        (actor, fixture) -> texts.read(
                                actor,
                                strategies.bodies(fixture.strategy()).getFirst().id())),
                inStrategy(
                        "editing: type into a text nobody is assigned to",
                        Set.of(Asker.LEAD_DRAFTER),
                        (actor, fixture) -> {
                            if (!standing(actor, fixture).may().edit()) {
                                throw new Denied();
                            }
                        }),
                inStrategy("editing: be offered comments", commenters, (actor, fixture) -> {
                    if (!standing(actor, fixture).may().comment()) {
                        throw new Denied();
                    }
                }));
    }

    private Standing standing(Actor actor, StrategyFixture fixture) {
        var body = strategies.bodies(fixture.strategy()).getFirst();
        var standing = actor.signedIn().map(person -> rights.of(person, body)).orElse(Standing.STRANGER);
        if (!standing.read()) {
            throw new NotFound();
        }
        return standing;
    }
}
