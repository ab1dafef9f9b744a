package org.mithaq.demo;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mithaq.account.Actor;
import org.mithaq.account.DemoPeople;
import org.mithaq.account.Memberships;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Texts;
import org.mithaq.library.Library;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.Strategies;
import org.mithaq.strategy.StrategyService;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Seeds the strategy of {@code demo/strategy.yaml}, written by the people of the demo in their roles. */
@Component
@Profile("demo")
@Order(DemoPeople.ORDER + 100)
class DemoStrategy implements ApplicationRunner {

    /** Sections that the section drafter of the demo works on. */
    private static final Set<String> DRAFTED = Set.of("t1-04", "t1-08", "t1-10");

    private final DemoPeople people;
    private final Memberships memberships;
    private final StrategyService service;
    private final Strategies strategies;
    private final Texts texts;
    private final DemoText text;

    DemoStrategy(
            DemoPeople people,
            Memberships memberships,
            StrategyService service,
            Strategies strategies,
            Texts texts,
            Library library) {
        this.people = people;
        this.memberships = memberships;
        this.service = service;
        this.strategies = strategies;
        this.texts = texts;
        this.text = new DemoText(library);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var file = read();
        var owner = Actor.of(holder(Role.OWNER));
        var id = service.create(owner, wish(file)).id();
        for (var seat : people.seats()) {
            if (!seat.roles().isEmpty()) {
                memberships.put(
                        id,
                        seat.person().id(),
                        seat.roles(),
                        seat.person().ministry().orElse(null));
            }
        }
        var written = (Map<?, ?>) Objects.requireNonNull(file.get("sections"));
        for (var section : strategies.outline(id)) {
            var words = written.get(section.data().templateSection());
            if (words != null) {
                write(section, (Map<?, ?>) words);
            }
        }
        assign(owner, id);
    }

    private void write(Section section, Map<?, ?> words) {
        for (var body : strategies.bodies(section.id())) {
            if (words.get(body.language().tag()) instanceof List<?> blocks && !blocks.isEmpty()) {
                texts.change(body.id(), author(section), List.of(writing(body.id(), text.document(blocks))));
            }
        }
    }

    /** As if the person had written it here: a text that replaces another would be one that was brought in. */
    private Step writing(BodyId body, Node document) {
        var end = texts.current(body).document().content().size();
        return new ReplaceStep(0, end, new Slice(document.content(), 0, 0));
    }

    private void assign(Actor owner, StrategyId id) {
        for (var section : strategies.outline(id)) {
            if (DRAFTED.contains(section.data().templateSection())) {
                service.assign(owner, section.id(), section.version(), Set.of(holder(Role.SECTION_DRAFTER)));
            }
        }
    }

    private PersonId author(Section section) {
        return holder(DRAFTED.contains(section.data().templateSection()) ? Role.SECTION_DRAFTER : Role.LEAD_DRAFTER);
    }

    private PersonId holder(Role role) {
        return people.seats().stream()
                .filter(seat -> seat.roles().contains(role))
                .findFirst()
                .orElseThrow()
                .person()
                .id();
    }

    private static StrategyService.NewStrategy wish(Map<?, ?> file) {
        var title = (Map<?, ?>) Objects.requireNonNull(file.get("title"));
        return new StrategyService.NewStrategy(
                String.valueOf(file.get("template")),
                new Bilingual(String.valueOf(title.get("ar")), String.valueOf(title.get("en"))),
                EnumSet.allOf(Language.class),
                Language.of(String.valueOf(file.get("controlling"))),
                "internal",
                "TLP:GREEN",
                false);
    }

    private static Map<?, ?> read() throws IOException {
        try (var stream = new ClassPathResource("demo/strategy.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        }
    }
}
