package org.mithaq.workshop.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.mithaq.common.LocalNetwork;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.ui.StrategyRoutes;
import org.mithaq.workshop.AgendaItemId;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopId;

/** Where the screens of workshops are, relative to the application; and the whole address that a phone needs. */
final class Addresses {

    private Addresses() {}

    static String all(StrategyId strategy) {
        return StrategyRoutes.overview(strategy) + "/workshops";
    }

    static String plan(Workshop workshop) {
        return all(workshop.strategy()) + "/" + workshop.id();
    }

    static String outcome(Workshop workshop) {
        return plan(workshop) + "/outcome";
    }

    static String console(Workshop workshop) {
        return plan(workshop) + "/console";
    }

    static String screen(Workshop workshop) {
        return plan(workshop) + "/screen";
    }

    static String sheet(Workshop workshop) {
        return plan(workshop) + "/sheet";
    }

    static String kit(Workshop workshop) {
        return plan(workshop) + "/kit";
    }

    static String boards(Workshop workshop, AgendaItemId item) {
        return plan(workshop) + "/boards/" + item;
    }

    static String seat(WorkshopId workshop) {
        return "workshop/" + workshop;
    }

    static String join() {
        return "join";
    }

    /** The address that the square on the wall holds, as this browser reached the server. */
    static String joinFromElsewhere(Workshop workshop) {
        var path = join() + "/" + workshop.code();
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            var asked = request.getHttpServletRequest();
            var port = asked.getServerPort();
            var usual = port == ("https".equals(asked.getScheme()) ? 443 : 80);
            return asked.getScheme() + "://" + host(asked.getServerName()) + (usual ? "" : ":" + port)
                    + asked.getContextPath() + "/" + path;
        }
        return path;
    }

    /** A facilitator who sits at the server itself may ask by a name that is of no use to a phone. */
    private static String host(String asked) {
        return LocalNetwork.isLoopback(asked)
                ? LocalNetwork.addresses().stream().findFirst().orElse(asked)
                : asked;
    }

    /** A code as people read it to each other: in two groups of four. */
    static String readable(String code) {
        return code.substring(0, 4) + "-" + code.substring(4);
    }
}
