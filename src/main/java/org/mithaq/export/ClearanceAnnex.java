package org.mithaq.export;

import java.util.List;
import org.mithaq.common.StrategyId;

/** The review room as the export needs it: clearances, void ones included, in outline order and then by time; and the comments. */
public interface ClearanceAnnex {

    List<ExportModel.ClearanceRow> clearances(StrategyId strategy);

    List<ExportModel.CommentThread> comments(StrategyId strategy);
}
