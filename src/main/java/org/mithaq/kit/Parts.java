package org.mithaq.kit;

import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.editing.StoredImage;
import tools.jackson.databind.JsonNode;

/** The files of a package. */
final class Parts {

    /** The strategy as the machine-readable export writes it. */
    static final String STRATEGY = "strategy.json";

    static final String WORKSHOP = "workshop.json";
    static final String PEOPLE = "people.json";
    static final String TEXTS = "texts.json";
    static final String IMAGES = "images.json";
    static final String KEY = "key.json";
    static final String GROUPS = "groups.json";
    static final String PLACES = "places.json";

    private Parts() {}

    /** Who is needed for the workshop to be read: names, ministries and roles, no logins and no passwords. */
    record KitPeople(List<KitMinistry> ministries, List<KitPerson> people, List<KitMember> members) {}

    record KitMinistry(UUID id, Bilingual name) {}

    record KitPerson(UUID id, Bilingual name, @Nullable UUID ministry, String language) {}

    record KitMember(
            UUID person, List<String> roles, @Nullable UUID ministry) {}

    /** Where the texts of the strategy are. */
    record Bodies(List<KitBody> bodies) {}

    record KitBody(UUID id, UUID section, String language) {}

    /** Texts that were changed on the laptop. */
    record Texts(List<KitText> texts) {}

    record KitText(UUID body, JsonNode document) {}

    /** Images that the changed texts show and the first ones did not, in base 64 by their hash. */
    record Images(Map<String, String> images) {

        static Images of(Collection<StoredImage> all) {
            var images = new HashMap<String, String>();
            all.forEach(image -> images.put(image.hash(), Base64.getEncoder().encodeToString(image.bytes())));
            return new Images(images);
        }
    }

    /** The live texts of groups. They stand in the record of the workshop, of which each installation has its own. */
    record GroupTexts(List<GroupText> texts) {}

    record GroupText(UUID group, String language, JsonNode document, List<Hand> hands) {}

    /** Whose words they are that were written there: somebody with an account, or a guest by the seat. */
    record Hand(int from, int to, UUID writer) {}

    /** Where in the texts that come back the decisions of the workshop stand. */
    record Places(List<Place> places) {}

    record Place(UUID decision, UUID body, int from, int to) {}

    /** By which what comes back is signed. */
    record Key(String privateKey, String publicKey) {}
}
