import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;

/** A PostgreSQL of its own for the measurement, on its factory settings, in the folder given, until standard input ends. */
class Postgres {

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        try (var server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .start()) {
            System.out.println("address jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres");
            while (System.in.read() >= 0) {
                // until whoever started it is gone
            }
        }
    }
}
