package org.mithaq.editing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.ReadableTexts.Opened;
import org.mithaq.editing.Texts;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;
import tools.jackson.databind.json.JsonMapper;

class FirstTextsTest {

    private static final String PAGE = "<html><head><script src=\"first.js\" data-first-text></script>"
            + "<link rel=\"modulepreload\" href=\"text.js\" data-first-text><script src=\"all.js\"></script></head>"
            + "<body><div id=\"outlet\"></div></body></html>";

    @Test
    void aPageWithoutTextsFetchesNothingForThem() {
        var page = Jsoup.parse(PAGE);

        FirstTexts.none(page);

        assertThat(page.select("script, link")).singleElement().satisfies(script -> assertThat(script.attr("src"))
                .isEqualTo("all.js"));
    }

    @Test
    void aTextIsGivenAsDataWhateverItSays() {
        var document = new DocumentJson(Schema.mithaq())
                .read(
                        "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"</script><script>alert(1)//<!--\"}]}]}");
        var body = new Body(BodyId.random(), SectionId.random(), StrategyId.random(), Language.AR);
        var first =
                new FirstTexts.FirstText(body, new Opened(new Texts.Text(body.id(), 7, document), false, true, true));
        var page = Jsoup.parse(PAGE);

        new FirstTexts(PersonId.random(), section(body), List.of(), List.of(first))
                .into(page, Language.EN, true, key -> "<" + key + ">");

        var read = Jsoup.parse(page.outerHtml());
        assertThat(read.select("body script")).hasSize(1);
        var json = JsonMapper.shared()
                .readTree(read.select("#first-text[type=application/json]")
                        .first()
                        .data());
        assertThat(json.at("/texts/0/stored/doc/content/0/content/0/text").asString())
                .isEqualTo("</script><script>alert(1)//<!--");
        assertThat(json.path("banner").asString()).isEqualTo("<account.demo.banner>");
        assertThat(json.path("heading").asString()).isEqualTo("</script> Purpose");
        assertThat(json.at("/texts/0/title").asString()).isEqualTo("الغرض");
        assertThat(json.at("/texts/0/stored/version").asLong()).isEqualTo(7);
        assertThat(json.at("/texts/0/stored/may").toString())
                .isEqualTo("{\"edit\":false,\"suggest\":true,\"comment\":true}");
        assertThat(json.at("/texts/0/commenting").asBoolean()).isTrue();
        assertThat(json.at("/texts/0/lang").asString()).isEqualTo("ar");
        assertThat(json.at("/texts/0/dir").asString()).isEqualTo("rtl");
        assertThat(json.path("labels").propertyNames()).hasSameElementsAs(Set.copyOf(EditorLabels.KEYS));
        assertThat(read.select("[data-first-text]")).hasSize(2);
    }

    private static Section section(Body body) {
        var title = new Bilingual("الغرض", "</script> Purpose");
        var data = new Section.SectionData(
                title,
                Bilingual.EMPTY,
                List.of(),
                List.of(),
                null,
                Bilingual.EMPTY,
                List.of(),
                Set.of(),
                true,
                "prose",
                null,
                null);
        return new Section(body.section(), body.strategy(), 1, null, 0, "7.2", data, Set.of(), SectionState.DRAFTING);
    }
}
