package org.mithaq.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mithaq.common.DataFile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads {@code agenda/*.yaml} at startup; a bad file stops it with file, line and reason. */
@Component
class AgendaTemplates {

    private static final String SCHEMA = "schema/agenda-1.schema.json";

    private final List<AgendaTemplate> all;

    AgendaTemplates() {
        try {
            var schema = DataFile.resource(SCHEMA);
            all = Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:agenda/*.yaml"))
                    .map(file -> "agenda/" + file.getFilename())
                    .map(path -> read(path, DataFile.resource(path), schema))
                    .sorted(Comparator.comparingInt(AgendaTemplate::days).thenComparing(AgendaTemplate::id))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<AgendaTemplate> all() {
        return all;
    }

    Optional<AgendaTemplate> find(String id) {
        return all.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    static AgendaTemplate read(String name, String yaml, String schema) {
        var file = DataFile.parse(name, yaml, schema);
        var template = file.as(AgendaTemplate.class);
        for (var i = 0; i < template.items().size(); i++) {
            if (template.items().get(i).day() > template.days()) {
                throw file.fault("the agenda has no such day", "items", i, "day");
            }
        }
        return template;
    }
}
