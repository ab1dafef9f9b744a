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

    /**
     * The newest committed text with what the person may do to it at this moment, the states of its section and document considered.
     *
     * @throws org.mithaq.common.NotFound when there is none, or the person may not read its strategy
     */
    Opened open(Actor actor, BodyId body);

    /** Who may neither edit nor suggest reads. */
    record Opened(Text text, boolean edit, boolean suggest, boolean comment) {

        public boolean writable() {
            return edit || suggest;
        }
    }
}
