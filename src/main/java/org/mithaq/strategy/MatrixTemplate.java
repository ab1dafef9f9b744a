package org.mithaq.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;

/** A table with one row for each library item and the same questions for every row, such as the norms matrix T4. */
public record MatrixTemplate(
        List<String> rows,
        List<Column> columns,
        List<Questionnaire> questionnaires,
        @Nullable Bilingual note) {

    public MatrixTemplate {
        questionnaires = questionnaires == null ? List.of() : List.copyOf(questionnaires);
    }

    public record Column(String id, Type type, Bilingual title, Bilingual help, List<Option> options) {
        public Column {
            options = options == null ? List.of() : List.copyOf(options);
        }
    }

    public enum Type {
        TEXT,
        CHOICE,
        MINISTRY,
        DATE
    }

    public record Option(String id, Bilingual title) {}

    /** Another set of questions that fits the same columns. */
    public record Questionnaire(String id, Bilingual title, Bilingual note) {}
}
