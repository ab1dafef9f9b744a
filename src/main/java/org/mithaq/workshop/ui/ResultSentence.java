package org.mithaq.workshop.ui;

import org.mithaq.workshop.ballot.Result;
import org.mithaq.workshop.outcome.ResultWords;

/** What a result says on screens: the same sentences that its record has. */
final class ResultSentence {

    private ResultSentence() {}

    static String turnout(Result result, Words words) {
        return ResultWords.turnout(result, words);
    }

    static String decision(Result result, Words words) {
        return ResultWords.decision(result, words);
    }
}
