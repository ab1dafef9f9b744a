package org.mithaq.workshop.ballot;

import java.util.List;
import org.mithaq.common.Invalid;

/** How a ballot is voted and counted, with the rules that are fixed beforehand. */
public sealed interface Method permits DotVoting, Scoring, Moscow, Ranking, Delphi, Consensus {

    /** The name of the method in stored forms and in the keys of texts. */
    String code();

    /** How often each elector votes before the ballot is over. */
    default int rounds() {
        return 1;
    }

    /** The least number of options that makes sense. */
    default int leastOptions() {
        return 1;
    }

    /** Refuses rules that cannot work with these options. */
    void check(List<Option> options);

    /** The paper as it is counted, without what says nothing, or a refusal. Abstentions do not come here. */
    Paper check(Paper paper, List<Option> options);

    /** What papers without abstentions come to; the last list is the round that decides. */
    Outcome count(List<List<Paper>> rounds, Counting counting);

    /** Refuses a paper that was made for another method. */
    static <P extends Paper> P ofForm(Class<P> form, Paper paper) {
        if (!form.isInstance(paper)) {
            throw new Invalid("workshop.ballot.refusal.form");
        }
        return form.cast(paper);
    }

    /** Refuses a paper that names something that is not on the ballot. */
    static void onBallot(Iterable<OptionId> named, List<Option> options) {
        for (var id : named) {
            if (options.stream().noneMatch(option -> option.id().equals(id))) {
                throw new Invalid("workshop.ballot.refusal.unknownOption");
            }
        }
    }

    /** Refuses a paper on which nothing stands: whoever wants none of it abstains. */
    static void filled(boolean empty) {
        if (empty) {
            throw new Invalid("workshop.ballot.refusal.empty");
        }
    }
}
