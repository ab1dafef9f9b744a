package org.mithaq.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of columns as they stand in a file, and back. Both databases write them alike. */
final class WorkshopValues {

    private WorkshopValues() {}

    static @Nullable Object written(ResultSet row, String column, String type) throws SQLException {
        return switch (type) {
            case "uuid" -> text(row.getObject(column, UUID.class));
            case "date" -> text(row.getObject(column, LocalDate.class));
            case "time" -> text(row.getObject(column, LocalTime.class));
            case "moment" -> {
                var at = row.getObject(column, OffsetDateTime.class);
                yield at == null ? null : at.toInstant().toString();
            }
            case "boolean" -> row.getObject(column) == null ? null : row.getBoolean(column);
            case "integer", "bigint" -> row.getObject(column) == null ? null : row.getLong(column);
            default -> row.getString(column);
        };
    }

    /** @throws RuntimeException of several kinds when the value is not of the type */
    static @Nullable Object read(@Nullable Object value, String type) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case "uuid" -> UUID.fromString((String) value);
            case "date" -> LocalDate.parse((String) value);
            case "time" -> LocalTime.parse((String) value);
            case "moment" -> OffsetDateTime.parse((String) value);
            case "boolean" -> (Boolean) value;
            case "integer" -> Math.toIntExact(((Number) value).longValue());
            case "bigint" -> ((Number) value).longValue();
            default -> (String) value;
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
