package org.mithaq.strategy;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.common.DataFile;
import org.mithaq.common.NotFound;
import org.mithaq.library.ItemId;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads {@code template/*.yaml} at startup; a bad file stops it with file, line and reason. */
@Component
final class TemplateFiles implements Templates {

    private static final String SCHEMA = "schema/template-1.schema.json";

    private final List<Template> templates;

    TemplateFiles() {
        try {
            var schema = DataFile.resource(SCHEMA);
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:template/*.yaml");
            templates = java.util.Arrays.stream(files)
                    .map(file -> "template/" + file.getFilename())
                    .map(path -> read(path, DataFile.resource(path), schema))
                    .sorted(Comparator.comparing(Template::id))
                    .toList();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        var ids = new HashSet<String>();
        for (var template : templates) {
            if (!ids.add(template.id())) {
                throw new IllegalStateException("two templates have the id " + template.id());
            }
        }
    }

    @Override
    public List<Template> all() {
        return templates;
    }

    @Override
    public Optional<Template> find(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    static Template read(String name, String yaml, String schema) {
        var file = DataFile.parse(name, yaml, schema);
        var template = file.as(Template.class);
        var seen = new HashSet<String>();
        for (var i = 0; i < template.sections().size(); i++) {
            var section = template.sections().get(i);
            if (!seen.add(section.id())) {
                throw file.fault("section " + section.id() + " appears twice", "sections", i, "id");
            }
            if (!template.gates().reviewers().containsAll(section.reviewers())) {
                throw file.fault("a reviewer is not among the gates of the template", "sections", i, "reviewers");
            }
            var words = section.lengthWords();
            if (words != null && words.min() > words.max()) {
                throw file.fault("min is more than max", "sections", i, "length_words");
            }
            items(file, section.suggestedItems(), "sections", i, "suggested_items");
        }
        sources(file, template, seen);
        template.matrix().ifPresent(matrix -> items(file, matrix.rows(), "matrix", "rows"));
        return template;
    }

    private static void sources(DataFile file, Template template, Set<String> known) {
        for (var i = 0; i < template.sections().size(); i++) {
            for (var source : template.sections().get(i).itemsFrom()) {
                if (!known.contains(source)) {
                    throw file.fault("no section " + source + " in this template", "sections", i, "items_from");
                }
            }
        }
    }

    private static void items(DataFile file, List<String> ids, Object... path) {
        for (var i = 0; i < ids.size(); i++) {
            try {
                new ItemId(ids.get(i));
            } catch (NotFound malformed) {
                var at = java.util.Arrays.copyOf(path, path.length + 1);
                at[path.length] = i;
                throw file.fault(ids.get(i) + " is no item id", at);
            }
        }
    }
}
