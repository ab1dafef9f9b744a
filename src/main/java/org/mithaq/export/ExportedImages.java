package org.mithaq.export;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.editing.StoredImage;
import org.mithaq.prose.Node;
import org.mithaq.prose.Pictures;

/** The images that the texts of a document show, by hash and in its order. */
public final class ExportedImages {

    public static final ExportedImages NONE = new ExportedImages(Map.of());

    private final Map<String, StoredImage> byHash;

    private ExportedImages(Map<String, StoredImage> byHash) {
        this.byHash = byHash;
    }

    public static ExportedImages of(Collection<StoredImage> images) {
        var sorted = new TreeMap<String, StoredImage>();
        images.forEach(image -> sorted.put(image.hash(), image));
        return new ExportedImages(new LinkedHashMap<>(sorted));
    }

    /** The image that a block shows; null when it is not there, which only a damaged database brings about. */
    public @Nullable StoredImage of(Node picture) {
        return byHash.get(Pictures.hash(picture));
    }

    public @Nullable StoredImage named(String hash) {
        return byHash.get(hash);
    }

    public Collection<StoredImage> all() {
        return byHash.values();
    }
}
