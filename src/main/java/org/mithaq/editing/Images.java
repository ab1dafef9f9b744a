package org.mithaq.editing;

import java.util.Optional;
import org.mithaq.account.Actor;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** The images that texts of a strategy show. They are kept per strategy, so that who reads one strategy sees no image of another. */
public interface Images {

    /** The largest file that is taken, in bytes. */
    int LARGEST_FILE = 8 * 1024 * 1024;

    /**
     * Keeps a file for a text that the person may write in or suggest to; the same picture again is the same image.
     *
     * @throws org.mithaq.common.Invalid when it is too large, has too many pixels or is no PNG, JPEG or WebP that can be read
     */
    StoredImage add(Actor actor, BodyId text, byte[] file);

    /** Keeps an image of a strategy that the person may read for a text of another that the person may write in. */
    StoredImage copy(Actor actor, BodyId text, StrategyId from, String hash);

    /** An image for somebody who may read the strategy. */
    StoredImage read(Actor actor, StrategyId strategy, String hash);

    /**
     * An image for a guest who may read a text of the strategy that shows it.
     *
     * @throws org.mithaq.common.NotFound for every other image of the strategy, and for whoever is no guest of a text there
     */
    StoredImage readAsGuest(PersonId guest, StrategyId strategy, String hash);

    /** An image as stored; rights are the caller's business. */
    Optional<StoredImage> find(StrategyId strategy, String hash);

    /**
     * An image that came with a whole strategy as it would be kept; nothing is stored. What this application wrote itself stays the
     * same image.
     *
     * @throws org.mithaq.common.Invalid as for {@link #add}
     */
    StoredImage inspect(byte[] file);

    /** Keeps an inspected image; rights are the caller's business. */
    void put(StrategyId strategy, PersonId by, StoredImage image);
}
