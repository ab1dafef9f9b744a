package org.mithaq.workshop;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Invalid;
import org.mithaq.workshop.WorkshopTables.Table;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A whole workshop as rows, for taking it to another installation and back: plan, seats, moves, the floor, ballots with their rolls and
 * papers, and whatever else this room keeps. Asks no policy. A secret ballot's papers travel as they lie, in one row without names.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WorkshopRows {

    /** The tables of a workshop with their rows; values are text, numbers, truth or nothing. */
    public record Rows(List<TableRows> tables) {}

    public record TableRows(String table, List<String> columns, List<List<@Nullable Object>> rows) {}

    static final int MOST_ROWS = 200_000;

    /** What means something in one installation only: who holds the token of a guest, and places that follow a text. */
    private static final Set<String> STAYS = Set.of("token_hash", "anchor_id");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    WorkshopRows(JdbcClient jdbc, javax.sql.DataSource database) {
        this.jdbc = jdbc;
        this.template = new JdbcTemplate(database);
    }

    public Rows take(WorkshopId id) {
        var tables = new ArrayList<TableRows>();
        for (var table : WorkshopTables.read(template)) {
            var columns = table.columns().keySet().stream()
                    .filter(column -> !STAYS.contains(column))
                    .toList();
            var rows = jdbc.sql("select " + names("t.", columns) + " from " + table.name() + " t where "
                            + table.ofWorkshop() + " order by " + names("t.", table.key()))
                    .param("workshop", id.value())
                    .query((row, number) -> {
                        List<@Nullable Object> values = new ArrayList<>();
                        for (var column : columns) {
                            values.add(WorkshopValues.written(
                                    row, column, table.columns().get(column)));
                        }
                        return values;
                    })
                    .list();
            tables.add(new TableRows(table.name(), columns, rows));
        }
        return new Rows(tables);
    }

    /**
     * Stores a workshop, over the rows that it has here already. What is here and not among the rows goes.
     *
     * @param fixed values that count whatever the rows say, by {@code table.column}
     * @throws Invalid when the rows are not those of that workshop, or cannot be stored
     */
    public void put(WorkshopId id, Rows brought, Map<String, Object> fixed) {
        var tables = WorkshopTables.read(template);
        var byName = new HashMap<String, TableRows>();
        var count = 0;
        for (var rows : brought.tables()) {
            count += rows.rows().size();
            byName.put(rows.table(), rows);
        }
        var known = tables.stream().map(Table::name).collect(Collectors.toSet());
        if (count > MOST_ROWS || !known.containsAll(byName.keySet())) {
            throw new Invalid("workshop.refusal.rows");
        }
        var kept = new HashMap<String, Set<List<Object>>>();
        for (var table : tables) {
            var rows = byName.getOrDefault(table.name(), new TableRows(table.name(), List.of(), List.of()));
            kept.put(table.name(), put(id, table, rows, fixed));
        }
        for (var table : tables.reversed()) {
            remove(id, table, kept.get(table.name()));
        }
        var strangers = tables.stream()
                .anyMatch(table -> count(table, id) != kept.get(table.name()).size());
        if (strangers) {
            // a row that names another workshop, or hangs on another's row
            throw new Invalid("workshop.refusal.rows");
        }
    }

    private Set<List<Object>> put(WorkshopId id, Table table, TableRows rows, Map<String, Object> fixed) {
        if (!table.columns().keySet().containsAll(rows.columns())
                || !rows.columns().containsAll(rows.rows().isEmpty() ? List.of() : table.key())) {
            throw new Invalid("workshop.refusal.rows");
        }
        var columns = rows.columns().stream()
                .filter(column -> !STAYS.contains(column))
                .toList();
        var others =
                columns.stream().filter(column -> !table.key().contains(column)).toList();
        var same = table.key().stream().map(column -> column + " = :" + column).collect(Collectors.joining(" and "));
        var update = others.isEmpty()
                ? null
                : "update " + table.name() + " set "
                        + others.stream()
                                .map(column -> column + " = :" + column)
                                .collect(Collectors.joining(", "))
                        + " where " + same;
        var insert =
                "insert into " + table.name() + " (" + names("", columns) + ") values (" + names(":", columns) + ")";
        var there = keys(id, table);
        var kept = new HashSet<List<Object>>();
        var bound = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : rows.rows()) {
            var values = values(table, rows.columns(), row, fixed);
            var key = key(table, values);
            if (!kept.add(key)) {
                throw new Invalid("workshop.refusal.rows");
            }
            var free = new HashMap<>(values);
            table.own().forEach(column -> free.replace(column, null));
            var statement = there.contains(key) ? update : insert;
            if (statement != null) {
                store(statement, free);
            }
            if (!free.equals(values)) {
                bound.add(values);
            }
        }
        // rows that refer to each other, once all of them are there
        bound.forEach(values -> store(update, values));
        return kept;
    }

    private void store(@Nullable String statement, Map<String, @Nullable Object> values) {
        try {
            if (statement != null) {
                jdbc.sql(statement).params(values).update();
            }
        } catch (DataAccessException unfit) {
            throw new Invalid("workshop.refusal.rows");
        }
    }

    private static Map<String, @Nullable Object> values(
            Table table, List<String> columns, List<@Nullable Object> row, Map<String, Object> fixed) {
        if (row.size() != columns.size()) {
            throw new Invalid("workshop.refusal.rows");
        }
        var values = new HashMap<String, @Nullable Object>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (STAYS.contains(column)) {
                continue;
            }
            var said = fixed.getOrDefault(table.name() + "." + column, row.get(i));
            try {
                values.put(column, WorkshopValues.read(said, table.columns().get(column)));
            } catch (IllegalArgumentException | DateTimeException | ClassCastException unfit) {
                throw new Invalid("workshop.refusal.rows");
            }
        }
        return values;
    }

    private void remove(WorkshopId id, Table table, Set<List<Object>> kept) {
        var same = table.key().stream().map(column -> column + " = :" + column).collect(Collectors.joining(" and "));
        for (var key : keys(id, table)) {
            if (!kept.contains(key)) {
                var params = new HashMap<String, Object>();
                for (var i = 0; i < table.key().size(); i++) {
                    params.put(table.key().get(i), key.get(i));
                }
                jdbc.sql("delete from " + table.name() + " where " + same)
                        .params(params)
                        .update();
            }
        }
    }

    private Set<List<Object>> keys(WorkshopId id, Table table) {
        return new HashSet<>(jdbc.sql("select " + names("t.", table.key()) + " from " + table.name() + " t where "
                        + table.ofWorkshop())
                .param("workshop", id.value())
                .query((row, number) -> {
                    List<Object> key = new ArrayList<>();
                    for (var column : table.key()) {
                        var value = WorkshopValues.read(
                                WorkshopValues.written(
                                        row, column, table.columns().get(column)),
                                table.columns().get(column));
                        key.add(value == null ? "" : value);
                    }
                    return key;
                })
                .list());
    }

    private static List<Object> key(Table table, Map<String, @Nullable Object> values) {
        List<Object> key = new ArrayList<>();
        for (var column : table.key()) {
            var value = values.get(column);
            if (value == null) {
                throw new Invalid("workshop.refusal.rows");
            }
            key.add(value);
        }
        return key;
    }

    private int count(Table table, WorkshopId id) {
        return jdbc.sql("select count(*) from " + table.name() + " t where " + table.ofWorkshop())
                .param("workshop", id.value())
                .query(Integer.class)
                .single();
    }

    private static String names(String before, List<String> columns) {
        return columns.stream().map(column -> before + column).collect(Collectors.joining(", "));
    }
}
