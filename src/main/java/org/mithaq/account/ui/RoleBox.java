package org.mithaq.account.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import org.mithaq.account.Role;

/** A choice of roles in a strategy, by their names in the interface language. */
final class RoleBox extends MultiSelectComboBox<Role> {

    RoleBox() {
        setItems(Role.values());
        setItemLabelGenerator(role -> getTranslation("role." + role.name()));
        setAutoExpand(AutoExpandMode.VERTICAL);
    }
}
