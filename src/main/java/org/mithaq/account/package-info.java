/** People, ministries, sign-in, invitations, and the one policy that says who may do what. */
@ApplicationModule(
        displayName = "account",
        allowedDependencies = {})
@NullMarked
package org.mithaq.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
