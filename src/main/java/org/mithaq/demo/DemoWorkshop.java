package org.mithaq.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mithaq.account.Actor;
import org.mithaq.account.DemoPeople;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.strategy.StrategyService;
import org.mithaq.workshop.AgendaItem.ItemData;
import org.mithaq.workshop.AgendaKind;
import org.mithaq.workshop.MeetingRule;
import org.mithaq.workshop.Quorum;
import org.mithaq.workshop.Workshop.WorkshopData;
import org.mithaq.workshop.WorkshopService;
import org.mithaq.workshop.WorkshopService.Origin;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Plans the workshop of {@code demo/workshop.yaml} for today, by the facilitator of the demo: it waits to be opened. */
@Component
@Profile("demo")
@Order(DemoPeople.ORDER + 200)
class DemoWorkshop implements ApplicationRunner {

    private static final int SEATS = 40;

    private final DemoPeople people;
    private final StrategyService strategies;
    private final WorkshopService workshops;
    private final Clock clock;

    DemoWorkshop(DemoPeople people, StrategyService strategies, WorkshopService workshops, Clock clock) {
        this.people = people;
        this.strategies = strategies;
        this.workshops = workshops;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var file = read();
        var facilitator = people.seats().stream()
                .filter(seat -> seat.roles().contains(Role.FACILITATOR))
                .findFirst()
                .map(seat -> Actor.of(seat.person().id()))
                .orElseThrow();
        var strategy = strategies.mine(facilitator).getFirst().id();
        var data = new WorkshopData(
                words(file, "title"),
                words(file, "purpose"),
                MeetingRule.ATTRIBUTED,
                Language.AR,
                LocalDate.now(clock),
                LocalTime.of(9, 0),
                1,
                SEATS,
                new Quorum(Quorum.By.MINISTRIES, 3));
        var planned =
                workshops.create(facilitator, strategy, data, Origin.template(String.valueOf(file.get("agenda"))));
        for (var item : workshops.agenda(facilitator, planned.id()).items()) {
            if (item.data().kind() == AgendaKind.GROUPS) {
                var known = item.data();
                var cards = ((List<?>) Objects.requireNonNull(file.get("cards")))
                        .stream().map(Object::toString).toList();
                workshops.change(
                        facilitator,
                        planned.id(),
                        planned.version(),
                        item.id(),
                        new ItemData(
                                known.kind(),
                                known.title(),
                                known.minutes(),
                                known.sectionOrNull(),
                                known.question(),
                                cards));
                return;
            }
        }
    }

    private static Bilingual words(Map<?, ?> file, String name) {
        var words = (Map<?, ?>) Objects.requireNonNull(file.get(name), name);
        return new Bilingual(String.valueOf(words.get("ar")), String.valueOf(words.get("en")));
    }

    private static Map<?, ?> read() throws IOException {
        try (var stream = new ClassPathResource("demo/workshop.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        }
    }
}
