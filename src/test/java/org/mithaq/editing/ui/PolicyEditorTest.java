package org.mithaq.editing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Body;
import tools.jackson.databind.json.JsonMapper;

class PolicyEditorTest {

    @Test
    void openingABodySaysEverythingTheElementNeeds() {
        var body = new Body(BodyId.random(), SectionId.random(), StrategyId.random(), Language.AR);
        var person = PersonId.random();
        var editor = new PolicyEditor();

        editor.open(body, person, true);

        var element = editor.getElement();
        assertThat(element.getProperty("bodyId")).isEqualTo(body.id().toString());
        assertThat(element.getProperty("strategyId")).isEqualTo(body.strategy().toString());
        assertThat(element.getProperty("lang")).isEqualTo("ar");
        assertThat(element.getProperty("person")).isEqualTo(person.toString());
        assertThat(element.getProperty("editable", false)).isTrue();
    }

    @Test
    void typingReachesTheSessionSoThatItDoesNotCountAsIdle() {
        assertThat(ComponentUtil.hasEventListener(new PolicyEditor(), EditorEvents.AtWorkEvent.class))
                .isTrue();
        assertThat(EditorEvents.AtWorkEvent.class.getAnnotation(DomEvent.class).value())
                .isEqualTo("at-work");
    }

    @Test
    void theStoredTextIsSentAsItIsAndNotKeptAsStateOfThePage() {
        var editor = new PolicyEditor();
        var document = new DocumentJson(Schema.mithaq())
                .read(
                        "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"</script>نص\"}]}]}");
        var text = new Texts.Text(BodyId.random(), 7, document);

        editor.showStored(text);

        assertThat(editor.getElement().getPropertyNames()).isEmpty();
        var stored = PolicyEditor.stored(text, Instant.ofEpochMilli(5));
        assertThat(stored.path("body").asString()).isEqualTo(text.body().toString());
        assertThat(stored.path("version").asLong()).isEqualTo(7);
        assertThat(stored.path("at").asLong()).isEqualTo(5);
        assertThat(stored.at("/doc/content/0/content/0/text").asString()).isEqualTo("</script>نص");
    }

    @Test
    void theFollowedReferenceNamesASectionAndNothingElse() {
        var section = SectionId.random();
        var editor = new PolicyEditor();
        assertThat(new EditorEvents.SectionClickEvent(editor, true, section.toString()).section())
                .isEqualTo(section);
        assertThatThrownBy(() -> new EditorEvents.SectionClickEvent(editor, true, "../people"))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"translations.properties", "translations_ar.properties"})
    void everyTextOfTheElementIsTranslated(String bundle) throws IOException {
        var texts = new Properties();
        try (Reader file =
                Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", bundle), StandardCharsets.UTF_8)) {
            texts.load(file);
        }

        assertThat(EditorLabels.KEYS).isNotEmpty().allSatisfy(key -> assertThat(texts.getProperty("editor." + key))
                .isNotBlank());
    }

    @Test
    void headingsAndPeopleAreReadFromTheElementsEvents() {
        var editor = new PolicyEditor();
        var json = JsonMapper.shared();
        var person = PersonId.random();

        var outline = new EditorEvents.OutlineEvent(
                editor,
                true,
                json.readTree(
                        "[{\"level\":3,\"text\":\"مقدمة\",\"id\":null},{\"level\":2,\"text\":\"b\",\"id\":\"x1\"}]"));
        var presence = new EditorEvents.PresenceEvent(
                editor,
                true,
                json.readTree("[{\"client\":\"c\",\"person\":\"" + person + "\",\"name\":\"Amal\",\"colour\":4}]"));

        assertThat(outline.headings())
                .containsExactly(new EditorEvents.Heading(3, "مقدمة", null), new EditorEvents.Heading(2, "b", "x1"));
        assertThat(presence.people()).containsExactly(new EditorEvents.Present(person, "Amal", 4));
    }
}
