package org.mithaq.journey;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.CannotCreateTransactionException;

/** What no address of the application does: a view that is broken, and one that cannot reach the data so often, to see what people see then. */
@Route(FailingView.ROUTE)
@PermitAll
class FailingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "fails/:how";
    static final String BROKEN = "fails/broken";
    static final String AWAY = "fails/away";

    /** How many times more the data will not be reached. */
    static final AtomicInteger TIMES = new AtomicInteger();

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (BROKEN.endsWith(event.getRouteParameters().get("how").orElseThrow())) {
            throw new IllegalStateException("broken for good");
        }
        if (TIMES.getAndUpdate(times -> Math.max(0, times - 1)) > 0) {
            throw new CannotCreateTransactionException("no line to the database");
        }
        removeAll();
        add(new H1(getPageTitle()));
    }

    @Override
    public String getPageTitle() {
        return "Mithaq";
    }
}
