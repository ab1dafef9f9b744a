package org.mithaq.strategy.ui;

import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/** Where the screens of a strategy are, as relative addresses. */
public final class StrategyRoutes {

    private StrategyRoutes() {}

    public static String start() {
        return "strategies/new";
    }

    public static String overview(StrategyId id) {
        return "strategies/" + id;
    }

    public static String settings(StrategyId id) {
        return overview(id) + "/settings";
    }

    /** Where words are found in all texts. */
    public static String find(StrategyId id) {
        return overview(id) + "/find";
    }

    /** What changed in the texts of a section. */
    public static String changes(StrategyId id, SectionId section) {
        return overview(id) + "/changes/" + section;
    }

    public static String desk(StrategyId id, SectionId section) {
        return overview(id) + "/desk/" + section;
    }
}
