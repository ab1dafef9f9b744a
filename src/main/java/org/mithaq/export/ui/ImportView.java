package org.mithaq.export.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.SystemRole;
import org.mithaq.export.StrategyImport;

/** Where a strategist who has no document yet brings one from elsewhere. */
@Route("strategies/import")
@PermitAll
class ImportView extends Section implements BeforeEnterObserver, HasDynamicTitle {

    private final StrategyImport imports;
    private final AccessPolicy policy;
    private final CurrentActor current;

    ImportView(StrategyImport imports, AccessPolicy policy, CurrentActor current) {
        this.imports = imports;
        this.policy = policy;
        this.current = current;
        addClassNames("page", "export");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        policy.require(current.get(), SystemRole.STRATEGIST);
        var title = new H1(getTranslation("export.import"));
        title.addClassName("page-title");
        add(title, new ImportPanel(imports, current.get()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("export.import");
    }
}
