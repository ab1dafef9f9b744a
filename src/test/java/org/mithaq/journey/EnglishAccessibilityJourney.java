package org.mithaq.journey;

import org.mithaq.common.Language;

/** The views in English and in the light; beside the Arabic ones, so that both run at the same time. */
class EnglishAccessibilityJourney extends AccessibilityOfViews {

    EnglishAccessibilityJourney() {
        super(Language.EN);
    }
}
