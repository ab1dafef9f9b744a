package org.mithaq.export;

import java.util.List;
import org.mithaq.account.Actor;
import org.mithaq.common.StrategyId;

/** The coverage room as the export needs it: every item that somebody decided on or used, in catalogue order. */
public interface CoverageAnnex {

    List<ExportModel.CoverageRow> rows(Actor actor, StrategyId strategy);
}
