package org.mithaq.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.ReviewScope;
import org.mithaq.common.Bilingual;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StaleVersion;
import org.mithaq.common.StrategyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code section} and {@code section_assignee}; removed sections are seen by {@link #restorable} only. */
@Repository
class JdbcSectionRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Bilingual>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};
    private static final TypeReference<Set<ReviewScope>> SCOPES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JdbcSectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SectionId id, StrategyId strategy, @Nullable SectionId parent, int index, Section.SectionData data) {
        bind(jdbc.sql("""
            insert into section (id, strategy_id, version, parent_id, place, title_ar, title_en, purpose_ar,
                purpose_en, guiding_questions, suggested_items, words_min, words_max, lead_ar, lead_en,
                review_checks, reviewers, required, form, template_section, deadline, state)
            values (:id, :strategy, 0, :parent, :index, :titleAr, :titleEn, :purposeAr,
                :purposeEn, :questions, :items, :wordsMin, :wordsMax, :leadAr, :leadEn,
                :checks, :reviewers, :required, :form, :templateSection, :deadline, 'EMPTY')
            """), data)
                .param("id", id.value())
                .param("strategy", strategy.value())
                .param("parent", parent == null ? null : parent.value())
                .param("index", index)
                .update();
    }

    Optional<StrategyId> strategyOf(SectionId id) {
        return jdbc.sql("select strategy_id from section where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(StrategyId::new);
    }

    /** In outline order and numbered. */
    List<Section> of(StrategyId strategy) {
        var assignees = assignees(strategy);
        var rows = jdbc.sql("select * from section where strategy_id = :strategy and removed_at is null")
                .param("strategy", strategy.value())
                .query((row, n) -> read(row, assignees))
                .list();
        var byId = new HashMap<SectionId, Section>();
        rows.forEach(section -> byId.put(section.id(), section));
        return outline(rows).numbers().entrySet().stream()
                .map(entry -> numbered(byId.get(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** One section as {@link #of} has it. Of the others only the places are read: rights ask for a section of many every second. */
    Optional<Section> find(SectionId id) {
        var people = new HashSet<>(jdbc.sql("select person_id from section_assignee where section_id = :id")
                .param("id", id.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
        var found = jdbc.sql("select * from section where id = :id and removed_at is null")
                .param("id", id.value())
                .query((row, n) -> read(row, Map.of(id, people)))
                .optional();
        return found.flatMap(section -> Optional.ofNullable(
                        places(section.strategy()).numbers().get(id))
                .map(number -> numbered(section, number)));
    }

    private Outline places(StrategyId strategy) {
        return new Outline(jdbc.sql(
                        "select id, parent_id, place, form from section where strategy_id = :strategy and removed_at is null")
                .param("strategy", strategy.value())
                .query((row, n) -> {
                    var parent = row.getObject(2, UUID.class);
                    return new Outline.Place(
                            new SectionId(row.getObject(1, UUID.class)),
                            parent == null ? null : new SectionId(parent),
                            row.getInt(3),
                            "annex".equals(row.getString(4)));
                })
                .list());
    }

    static Outline outline(List<Section> sections) {
        return new Outline(sections.stream()
                .map(section -> new Outline.Place(
                        section.id(),
                        section.parentOrNull(),
                        section.position(),
                        section.data().form().equals("annex")))
                .toList());
    }

    void update(SectionId id, long expected, Section.SectionData data) {
        bump(id, expected);
        bind(jdbc.sql("""
            update section set title_ar = :titleAr, title_en = :titleEn, purpose_ar = :purposeAr,
                purpose_en = :purposeEn, guiding_questions = :questions, suggested_items = :items,
                words_min = :wordsMin, words_max = :wordsMax, lead_ar = :leadAr, lead_en = :leadEn,
                review_checks = :checks, reviewers = :reviewers, required = :required, form = :form,
                template_section = :templateSection, deadline = :deadline
            where id = :id
            """), data).param("id", id.value()).update();
    }

    /** @throws StaleVersion when somebody else was first */
    void bump(SectionId id, long expected) {
        var changed = jdbc.sql("update section set version = version + 1 "
                        + "where id = :id and version = :expected and removed_at is null")
                .param("id", id.value())
                .param("expected", expected)
                .update();
        if (changed == 0) {
            throw new StaleVersion();
        }
    }

    void place(Collection<Outline.Place> places) {
        for (var place : places) {
            jdbc.sql("update section set parent_id = :parent, place = :index where id = :id")
                    .param("id", place.id().value())
                    .param(
                            "parent",
                            place.parent() == null ? null : place.parent().value())
                    .param("index", place.index())
                    .update();
        }
    }

    void remove(Set<SectionId> ids, OffsetDateTime when) {
        jdbc.sql("update section set removed_at = :when where id in (:ids)")
                .param("when", when)
                .param("ids", ids.stream().map(SectionId::value).toList())
                .update();
    }

    /** A removed section as it was, with the sections that went with it, itself first; empty when it is not removed. */
    List<Section> restorable(SectionId id, StrategyId strategy) {
        var found = jdbc.sql("""
            select s.* from section s join section top on top.id = :id
            where s.strategy_id = :strategy and s.removed_at = top.removed_at
            """)
                .param("id", id.value())
                .param("strategy", strategy.value())
                .query((row, n) -> read(row, Map.of()))
                .list();
        return found.stream()
                .sorted(Comparator.comparing((Section section) -> !section.id().equals(id)))
                .toList();
    }

    /** The removed sections that did not go with their parent, newest first. */
    List<Section> removed(StrategyId strategy) {
        return jdbc.sql("""
            select s.* from section s left join section p on p.id = s.parent_id
            where s.strategy_id = :strategy and s.removed_at is not null
                and (p.removed_at is null or p.removed_at <> s.removed_at)
            order by s.removed_at desc
            """)
                .param("strategy", strategy.value())
                .query((row, n) -> read(row, Map.of()))
                .list();
    }

    void restore(Collection<SectionId> ids) {
        jdbc.sql("update section set removed_at = null, version = version + 1 where id in (:ids)")
                .param("ids", ids.stream().map(SectionId::value).toList())
                .update();
    }

    void state(SectionId id, SectionState state) {
        jdbc.sql("update section set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .update();
    }

    void assign(SectionId id, Set<PersonId> people) {
        jdbc.sql("delete from section_assignee where section_id = :id")
                .param("id", id.value())
                .update();
        for (var person : people) {
            jdbc.sql("insert into section_assignee (section_id, person_id) values (:id, :person)")
                    .param("id", id.value())
                    .param("person", person.value())
                    .update();
        }
    }

    private Map<SectionId, Set<PersonId>> assignees(StrategyId strategy) {
        var found = new HashMap<SectionId, Set<PersonId>>();
        jdbc.sql("""
            select a.section_id, a.person_id from section_assignee a join section s on s.id = a.section_id
            where s.strategy_id = :strategy
            """).param("strategy", strategy.value()).query(row -> {
            found.computeIfAbsent(new SectionId(row.getObject("section_id", UUID.class)), none -> new HashSet<>())
                    .add(new PersonId(row.getObject("person_id", UUID.class)));
        });
        return found;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Section.SectionData data) {
        var words = data.words();
        return statement
                .param("titleAr", data.title().ar())
                .param("titleEn", data.title().en())
                .param("purposeAr", data.purpose().ar())
                .param("purposeEn", data.purpose().en())
                .param("questions", JSON.writeValueAsString(data.guidingQuestions()))
                .param("items", JSON.writeValueAsString(data.suggestedItems()))
                .param("wordsMin", words == null ? null : words.min())
                .param("wordsMax", words == null ? null : words.max())
                .param("leadAr", data.lead().ar())
                .param("leadEn", data.lead().en())
                .param("checks", JSON.writeValueAsString(data.reviewChecks()))
                .param("reviewers", JSON.writeValueAsString(data.reviewers()))
                .param("required", data.required())
                .param("form", data.form())
                .param("templateSection", data.templateSection())
                .param("deadline", data.deadline());
    }

    private static Section read(ResultSet row, Map<SectionId, Set<PersonId>> assignees) throws SQLException {
        var id = new SectionId(row.getObject("id", UUID.class));
        var parent = row.getObject("parent_id", UUID.class);
        var min = row.getObject("words_min", Integer.class);
        var max = row.getObject("words_max", Integer.class);
        return new Section(
                id,
                new StrategyId(row.getObject("strategy_id", UUID.class)),
                row.getLong("version"),
                parent == null ? null : new SectionId(parent),
                row.getInt("place"),
                "",
                new Section.SectionData(
                        texts(row, "title"),
                        texts(row, "purpose"),
                        JSON.readValue(row.getString("guiding_questions"), TEXTS),
                        JSON.readValue(row.getString("suggested_items"), IDS),
                        min == null || max == null ? null : new Section.WordRange(min, max),
                        texts(row, "lead"),
                        JSON.readValue(row.getString("review_checks"), TEXTS),
                        JSON.readValue(row.getString("reviewers"), SCOPES),
                        row.getBoolean("required"),
                        row.getString("form"),
                        row.getString("template_section"),
                        row.getObject("deadline", LocalDate.class)),
                Set.copyOf(assignees.getOrDefault(id, Set.of())),
                SectionState.valueOf(row.getString("state")));
    }

    private static Bilingual texts(ResultSet row, String column) throws SQLException {
        return new Bilingual(row.getString(column + "_ar"), row.getString(column + "_en"));
    }

    private static Section numbered(Section section, String number) {
        return new Section(
                section.id(),
                section.strategy(),
                section.version(),
                section.parentOrNull(),
                section.position(),
                number,
                section.data(),
                section.assignees(),
                section.state());
    }
}
