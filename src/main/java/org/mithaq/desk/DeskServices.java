package org.mithaq.desk;

import org.mithaq.account.AccessPolicy;
import org.mithaq.common.Broadcast;
import org.mithaq.coverage.CoverageService;
import org.mithaq.editing.ReadableTexts;
import org.mithaq.history.Visits;
import org.mithaq.library.Library;
import org.mithaq.review.ui.ReviewPanels;
import org.mithaq.strategy.StrategyService;
import org.mithaq.workshop.ui.OriginPanels;
import org.springframework.stereotype.Component;

/** What the drafting screen composes; only services, no state. */
@Component
record DeskServices(
        StrategyService strategies,
        AccessPolicy policy,
        Library library,
        CoverageService coverage,
        ReadableTexts texts,
        ReviewPanels review,
        OriginPanels origins,
        Broadcast broadcast,
        Visits visits) {}
