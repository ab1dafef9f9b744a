package org.mithaq.workshop.outcome;

import org.mithaq.common.Language;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Result;

/** What the record says of a ballot, sentence by sentence, for screens that tell of it elsewhere. */
public record BallotWords(Result result, Language language) {

    private Wordbook words() {
        return Wordbook.in(language);
    }

    private BallotSection.Speech speech() {
        return new BallotSection.Speech(words(), result.ballot());
    }

    public String question() {
        return result.ballot().question().in(language);
    }

    /** Method, whose vote counts, open or secret. */
    public String method() {
        return BallotSection.method(result.ballot(), words());
    }

    public String turnout() {
        return ResultWords.turnout(result, speech());
    }

    public String decision() {
        return ResultWords.decision(result, speech());
    }

    /** The figures of one option. */
    public String figures(OptionId option) {
        return BallotTable.figures(result, option, speech());
    }

    public String title(OptionId option) {
        return speech().title(option);
    }
}
