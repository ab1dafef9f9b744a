package org.mithaq.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, rather than in a stack trace, why the demo did not start. */
final class DemoAddressAnalyzer extends AbstractFailureAnalyzer<DemoAddress.Refused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoAddress.Refused refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
    }
}
