/** Sign-in, invitations, profile, people administration; and the pieces that the frame and other rooms show. */
@NamedInterface("ui")
@NullMarked
package org.mithaq.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
