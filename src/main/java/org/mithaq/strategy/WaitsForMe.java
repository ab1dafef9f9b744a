package org.mithaq.strategy;

import java.util.List;
import org.mithaq.account.Actor;
import org.mithaq.common.Bilingual;

/** What another room has waiting for a person, such as a review or a mention, for the home page; implement as a bean. */
public interface WaitsForMe {

    List<Wait> of(Actor actor);

    /**
     * @param key the message that says what is asked, such as {@code review.wait.clear}
     * @param subject what it is about: the section's or strategy's title
     * @param route where it is done
     */
    record Wait(String key, Bilingual subject, String route) {}
}
