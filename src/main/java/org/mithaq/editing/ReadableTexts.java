package org.mithaq.editing;

import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.editing.Texts.Text;

/** The texts as somebody may read them. */
public interface ReadableTexts {

    /**
     * The newest committed text.
     *
     * @throws org.mithaq.common.NotFound when there is none, or the person may not read its strategy
     */
    Text read(Actor actor, BodyId body);
}
