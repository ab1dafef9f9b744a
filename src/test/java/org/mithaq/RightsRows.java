package org.mithaq;

import java.util.List;

/** The operations of one room for {@link RightsTest}; an implementation is found by its type and gets beans by constructor. */
public interface RightsRows {

    List<RightsRow<?>> rows();
}
