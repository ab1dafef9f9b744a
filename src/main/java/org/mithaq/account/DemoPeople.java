package org.mithaq.account;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The people of the demo, from {@code demo/people.yaml}: ministries {@code {id, ar, en}} and people {@code {login, name: {ar, en},
 * ministry, roles, system_roles, language}}. They share a password that is made at each start and known to the sign-in page alone. Runs before
 * the strategies of the demo are seeded.
 */
@Component
@Profile("demo")
@Order(DemoPeople.ORDER)
public class DemoPeople implements ApplicationRunner {

    /** Before anything that needs people. */
    public static final int ORDER = 100;

    private final JdbcPeople people;
    private final JdbcMinistries ministries;
    private final PasswordEncoder encoder;
    private final String password = random();
    private final Map<PersonId, Set<Role>> seeded = new LinkedHashMap<>();

    DemoPeople(JdbcPeople people, JdbcMinistries ministries, PasswordEncoder encoder) {
        this.people = people;
        this.ministries = ministries;
        this.encoder = encoder;
    }

    /** Somebody to sign in as, with the roles meant for the strategy of the demo. */
    public record Seat(Person person, Set<Role> roles) {}

    /** Everybody, in the order of the file. */
    public List<Seat> seats() {
        return seeded.entrySet().stream()
                .flatMap(seat -> people.find(seat.getKey()).map(person -> new Seat(person, seat.getValue())).stream())
                .toList();
    }

    /** The password of this start. */
    public String password() {
        return password;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        var file = read();
        var ids = new HashMap<String, MinistryId>();
        for (var entry : maps(file, "ministries")) {
            var ministry = new Ministry(MinistryId.random(), 1, bilingual(entry));
            ministries.insert(ministry);
            ids.put(text(entry, "id"), ministry.id());
        }
        var hash = Objects.requireNonNull(encoder.encode(password));
        for (var entry : maps(file, "people")) {
            var person = person(entry, ids);
            people.insert(person);
            people.putPasswordHash(person.id(), hash);
            seeded.put(person.id(), roles(entry, "roles", Role.class));
        }
    }

    private static Person person(Map<?, ?> entry, Map<String, MinistryId> ministries) {
        return new Person(
                PersonId.random(),
                1,
                Logins.checked(text(entry, "login")),
                bilingual((Map<?, ?>) Objects.requireNonNull(entry.get("name"))),
                ministries.get(text(entry, "ministry")),
                Language.of(text(entry, "language")),
                roles(entry, "system_roles", SystemRole.class),
                true);
    }

    private static Map<?, ?> read() throws IOException {
        try (var stream = new ClassPathResource("demo/people.yaml").getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        }
    }

    private static List<Map<?, ?>> maps(Map<?, ?> file, String key) {
        var list = (List<?>) Objects.requireNonNull(file.get(key), key);
        return list.stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList();
    }

    private static Bilingual bilingual(Map<?, ?> names) {
        return new Bilingual(text(names, "ar"), text(names, "en"));
    }

    private static <R extends Enum<R>> Set<R> roles(Map<?, ?> entry, String key, Class<R> type) {
        return ((List<?>) entry.get(key))
                .stream()
                        .map(name -> Enum.valueOf(type, name.toString().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(Map<?, ?> entry, String key) {
        @Nullable Object value = entry.get(key);
        return value == null ? "" : value.toString();
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
