package org.mithaq.workshop;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of this room as the database describes them, each after those it refers to, so that a table that a later migration adds travels
 * without anybody thinking of it.
 */
final class WorkshopTables {

    static final String ROOT = "workshop";

    /** The outcome document is a strategy of its own and stays where it was made. */
    private static final String OUTCOME = "workshop_record";

    /**
     * @param columns names and types in their order
     * @param key the names of the primary key
     * @param parentOrNull the table through which a row belongs to a workshop; null where it names the workshop itself
     * @param link the column that refers to the parent's {@code id}, or to the workshop
     * @param own the columns that refer to other rows of the same table
     */
    record Table(
            String name,
            Map<String, String> columns,
            List<String> key,
            @Nullable Table parentOrNull,
            String link,
            List<String> own) {

        /** The rows of one workshop, as a condition on this table under the alias {@code t}. */
        String ofWorkshop() {
            var parent = parentOrNull;
            return parent == null
                    ? "t." + link + " = :workshop"
                    : "t." + link + " in (select t.id from " + parent.name() + " t where " + parent.ofWorkshop() + ")";
        }
    }

    private WorkshopTables() {}

    static List<Table> read(JdbcTemplate jdbc) {
        var tables = jdbc.execute(
                (ConnectionCallback<List<Table>>) connection -> read(connection.getMetaData(), schema(connection)));
        if (tables == null) {
            throw new IllegalStateException("the database says nothing of itself");
        }
        return tables;
    }

    private static String schema(java.sql.Connection connection) throws SQLException {
        return connection.getSchema();
    }

    private static List<Table> read(DatabaseMetaData data, String schema) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = data.getTables(null, schema, ROOT + "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                var name = rows.getString("TABLE_NAME");
                if (!name.startsWith(OUTCOME)) {
                    names.add(name);
                }
            }
        }
        var parents = new HashMap<String, Map<String, String>>();
        for (var name : names) {
            parents.put(name, references(data, schema, name));
        }
        var found = new LinkedHashMap<String, Table>();
        found.put(ROOT, new Table(ROOT, columns(data, schema, ROOT), List.of("id"), null, "id", List.of()));
        var left = new LinkedHashSet<>(names);
        left.remove(ROOT);
        while (!left.isEmpty()) {
            var before = left.size();
            for (var name : List.copyOf(left)) {
                var table = table(data, schema, name, parents.getOrDefault(name, Map.of()), found);
                if (table != null) {
                    found.put(name, table);
                    left.remove(name);
                }
            }
            if (left.size() == before) {
                throw new IllegalStateException("tables that belong to no workshop: " + left);
            }
        }
        return List.copyOf(found.values());
    }

    /** Null while something that the table refers to is not known yet. */
    private static @Nullable Table table(
            DatabaseMetaData data, String schema, String name, Map<String, String> parents, Map<String, Table> known)
            throws SQLException {
        var waits = parents.values().stream()
                .anyMatch(parent -> !parent.equals(name) && parent.startsWith(ROOT) && !known.containsKey(parent));
        if (waits) {
            return null;
        }
        var columns = columns(data, schema, name);
        var key = key(data, schema, name);
        var own = parents.keySet().stream()
                .filter(column -> parents.get(column).equals(name))
                .toList();
        if (columns.containsKey("workshop_id")) {
            return new Table(name, columns, key, null, "workshop_id", own);
        }
        for (var reference : parents.entrySet()) {
            var parent = known.get(reference.getValue());
            if (parent != null && parent != known.get(ROOT) && parent.key().equals(List.of("id"))) {
                return new Table(name, columns, key, parent, reference.getKey(), own);
            }
        }
        return null;
    }

    /** The columns that refer to another table, and which. */
    private static Map<String, String> references(DatabaseMetaData data, String schema, String table)
            throws SQLException {
        var found = new LinkedHashMap<String, String>();
        try (var rows = data.getImportedKeys(null, schema, table)) {
            while (rows.next()) {
                found.put(rows.getString("FKCOLUMN_NAME"), rows.getString("PKTABLE_NAME"));
            }
        }
        return found;
    }

    private static Map<String, String> columns(DatabaseMetaData data, String schema, String table) throws SQLException {
        var found = new LinkedHashMap<String, String>();
        try (var rows = data.getColumns(null, schema, table, "%")) {
            while (rows.next()) {
                // an underscore in a pattern is any character
                if (rows.getString("TABLE_NAME").equals(table)) {
                    found.put(rows.getString("COLUMN_NAME"), type(rows));
                }
            }
        }
        return found;
    }

    private static String type(ResultSet row) throws SQLException {
        var name = row.getString("TYPE_NAME").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "uuid", "date", "time", "boolean", "integer", "bigint", "text" -> name;
            case "character varying", "varchar", "character large object" -> "text";
            case "int4" -> "integer";
            case "int8" -> "bigint";
            case "bool" -> "boolean";
            case "timestamp with time zone", "timestamptz" -> "moment";
            default -> throw new IllegalStateException("columns of this type do not travel: " + name);
        };
    }

    private static List<String> key(DatabaseMetaData data, String schema, String table) throws SQLException {
        Set<String> found = new LinkedHashSet<>();
        try (var rows = data.getPrimaryKeys(null, schema, table)) {
            while (rows.next()) {
                found.add(rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(found);
    }
}
