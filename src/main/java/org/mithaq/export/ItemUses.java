package org.mithaq.export;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which library items the texts contain or cite, and in which sections; items in the order of their first use. */
final class ItemUses {

    private ItemUses() {}

    static Map<String, Set<String>> in(List<ExportModel.ExportedSection> sections) {
        var uses = new LinkedHashMap<String, Set<String>>();
        for (var section : sections) {
            for (var language : org.mithaq.common.Language.values()) {
                var body = section.bodies().get(language);
                if (body != null) {
                    body.document().descendants((node, pos, parent, index) -> {
                        if (node.type().hasAttribute("item") && node.attr("item") instanceof String item) {
                            uses.computeIfAbsent(item, unused -> new LinkedHashSet<>())
                                    .add(section.number());
                        }
                        return true;
                    });
                }
            }
        }
        return uses;
    }
}
