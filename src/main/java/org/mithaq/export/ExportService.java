package org.mithaq.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.account.AccessPolicy;
import org.mithaq.account.Act;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.common.StrategyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Hands out documents as files. Needs {@link Act#EXPORT}; every copy is told to the audit trail. */
@Service
public class ExportService {

    private final AccessPolicy policy;
    private final ExportSource source;
    private final Map<ExportWish.Format, ExportWriter> writers = new EnumMap<>(ExportWish.Format.class);
    private final ApplicationEventPublisher events;

    ExportService(
            AccessPolicy policy, ExportSource source, List<ExportWriter> writers, ApplicationEventPublisher events) {
        this.policy = policy;
        this.source = source;
        this.events = events;
        writers.forEach(writer -> this.writers.put(writer.format(), writer));
    }

    /**
     * Writes the newest committed version.
     *
     * @throws org.mithaq.common.NotFound when the actor may not know of the strategy
     * @throws Invalid when a language is asked for that the document does not have
     */
    public ExportFile export(Actor actor, StrategyId id, ExportWish wish) {
        policy.require(actor, Act.EXPORT, id);
        var by = policy.requireSignedIn(actor);
        var model = source.gather(actor, id);
        var data = model.document().data();
        if (!data.languages().containsAll(wish.languages())) {
            throw new Invalid("export.refusal.language");
        }
        var writer = writers.get(wish.format());
        if (writer == null) {
            throw new IllegalStateException("nothing writes " + wish.format());
        }
        var fitting = wish.fitting(data.template());
        var file = new ExportFile(name(model, wish), wish.format().mime(), writer.write(model, fitting));
        events.publishEvent(new Exported(
                id, by, file.name(), data.marking(), model.document().hash()));
        return file;
    }

    /** ASCII only, so that every system keeps it: marking, sharing label, template, languages and version. */
    static String name(ExportModel model, ExportWish wish) {
        var document = model.document();
        var languages = wish.ordered(document.data().controlling()).stream()
                .map(language -> language.tag())
                .collect(java.util.stream.Collectors.joining("-"));
        var tlp = document.data().tlp();
        var parts = new java.util.ArrayList<String>();
        parts.add(document.data().marking().toUpperCase(Locale.ROOT));
        if (tlp != null) {
            parts.add(tlp.replace(":", "-"));
        }
        parts.add("mithaq-" + document.data().template());
        parts.add(languages);
        parts.add(model.day() + "-" + document.shortHash());
        return String.join("_", parts).replaceAll("[^A-Za-z0-9_.-]+", "-") + "."
                + wish.format().ending();
    }
}
