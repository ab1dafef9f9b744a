import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Base64;

/**
 * Asks a running Mithaq's database: a statement a line on standard input, its rows a line on standard output.
 * Values are Base64 of their text, separated by commas, "-" where there is none; rows are separated by semicolons.
 * Arguments: JDBC address, user.
 */
class Query {

    public static void main(String[] arguments) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var connection = DriverManager.getConnection(arguments[0], arguments[1], "");
                var statement = connection.createStatement()) {
            System.out.println("ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var rows = new ArrayList<String>();
                if (statement.execute(line)) {
                    var found = statement.getResultSet();
                    while (found.next()) {
                        var row = new ArrayList<String>();
                        for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                            row.add(encoded(found.getString(column)));
                        }
                        rows.add(String.join(",", row));
                    }
                }
                System.out.println("rows " + String.join(";", rows));
            }
        }
    }

    private static String encoded(String value) {
        return value == null ? "-" : Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }
}
