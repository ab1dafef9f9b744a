import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Writes a strategy of empty frames around given texts straight into a running Mithaq's database, and prints the ids of its texts and where they are written.
 * Arguments: JDBC address, user, number of texts, file with the document each of them starts with, its language, number of people who draft it.
 */
class Seed {

    private static final String LOGIN = "bench-";
    private static final String PASSWORD = "bench-only-password";
    private static String password;

    public static void main(String[] arguments) throws Exception {
        var user = arguments[1];
        try (var connection = user.isEmpty()
                ? DriverManager.getConnection(arguments[0])
                : DriverManager.getConnection(arguments[0], user, "")) {
            connection.setAutoCommit(false);
            var people = new ArrayList<UUID>();
            for (var i = 0; i < Integer.parseInt(arguments[5]); i++) {
                people.add(person(connection, LOGIN + i));
            }
            var strategy = UUID.randomUUID();
            run(connection, "insert into strategy (id, version, title_ar, title_en, template, template_version, languages, controlling, marking,"
                    + " state, created_by, created_at, changed_at) values (?, 0, 'قياس', 'Measurement', 't1-strategy', 1, 'ar,en', 'en',"
                    + " 'internal', 'DRAFTING', ?, current_timestamp, current_timestamp)", strategy, people.getFirst());
            for (var person : people) {
                run(connection, "insert into membership (strategy_id, person_id) values (?, ?)", strategy, person);
                run(connection, "insert into membership_role (strategy_id, person_id, role) values (?, ?, 'LEAD_DRAFTER')", strategy, person);
            }
            var document = Files.readString(Path.of(arguments[3]));
            for (var i = 0; i < Integer.parseInt(arguments[2]); i++) {
                System.out.println("body " + text(connection, strategy, i, document, arguments[4]));
            }
            connection.commit();
        }
        System.out.println("seeded");
    }

    private static String text(Connection connection, UUID strategy, int place, String document, String language) throws SQLException {
        var section = UUID.randomUUID();
        var body = UUID.randomUUID();
        run(connection, "insert into section (id, strategy_id, version, place, title_ar, title_en, purpose_ar, purpose_en, guiding_questions,"
                + " suggested_items, lead_ar, lead_en, review_checks, reviewers, required, form, state) values (?, ?, 0, ?, 'فصل', 'Section', '', '',"
                + " '[]', '[]', '', '', '[]', '[]', false, 'prose', 'DRAFTING')", section, strategy, place);
        run(connection, "insert into body (id, section_id, strategy_id, language) values (?, ?, ?, ?)", body, section, strategy, language);
        run(connection, "insert into editing_checkpoint (body_id, version, document, schema_version) values (?, 0, ?, 1)", body, document);
        return body + " at strategies/" + strategy + "/desk/" + section;
    }

    private static UUID person(Connection connection, String login) throws Exception {
        try (var known = connection.prepareStatement("select id from person where login = ?")) {
            known.setString(1, login);
            var row = known.executeQuery();
            if (row.next()) {
                return row.getObject(1, UUID.class);
            }
        }
        var person = UUID.randomUUID();
        run(connection, "insert into person (id, version, login, password, name_ar, name_en, language, active)"
                + " values (?, 0, ?, ?, 'قائس', 'Bench', 'en', true)", person, login, password());
        return person;
    }

    /** One hash for all: a hundred would take longer than the texts. */
    private static String password() throws Exception {
        if (password == null) {
            var digest = MessageDigest.getInstance("SHA-256").digest(PASSWORD.getBytes(StandardCharsets.UTF_8));
            password = "{sha256-bcrypt}" + new BCryptPasswordEncoder().encode(Base64.getEncoder().encodeToString(digest));
        }
        return password;
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
