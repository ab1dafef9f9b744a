package org.mithaq.workshop.ui;

import org.mithaq.strategy.StrategyService;
import org.mithaq.workshop.BallotService;
import org.mithaq.workshop.DecisionsInText;
import org.mithaq.workshop.PlenaryService;
import org.springframework.stereotype.Component;

/** What the panels of a reading need, so that the console names one thing. */
@Component
record PlenaryServices(
        PlenaryService plenaries, DecisionsInText decisions, BallotService ballots, StrategyService strategies) {}
