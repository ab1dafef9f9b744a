package org.mithaq.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.Actor;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.editing.Texts;
import org.mithaq.finding.Found.End;
import org.mithaq.finding.Hit.Place;
import org.mithaq.history.AuditAction;
import org.mithaq.history.AuditFilter;
import org.mithaq.history.AuditTrail;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.SectionState;
import org.mithaq.strategy.Strategies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class FindingServiceTest {

    private static final DocumentJson JSON = new DocumentJson(Schema.mithaq());

    @Autowired
    private FindingService finding;

    @Autowired
    private StrategyFixtures fixtures;

    @Autowired
    private Strategies strategies;

    @Autowired
    private Texts texts;

    @Autowired
    private AuditTrail trail;

    private StrategyFixture fixture;
    private Body arabic;
    private Body english;

    @BeforeEach
    void write() {
        fixture = fixtures.create();
        var bodies = strategies.bodies(
                strategies.outline(fixture.strategy()).getFirst().id());
        arabic = bodies.stream()
                .filter(body -> body.language() == Language.AR)
                .findFirst()
                .orElseThrow();
        english = bodies.stream()
                .filter(body -> body.language() == Language.EN)
                .findFirst()
                .orElseThrow();
        put(english, """
                {"type":"heading","attrs":{"id":"h1"},"content":[{"type":"text","text":"Cyber norms"}]},
                {"type":"paragraph","attrs":{"id":"p1"},"content":[{"type":"text","text":"Our "},
                  {"type":"text","marks":[{"type":"strong"}],"text":"cyber"},{"type":"text","text":" space"},
                  {"type":"footnote","attrs":{"id":"f1"},"content":[{"type":"text","text":"See the cyber law"}]}]},
                {"type":"library_item","attrs":{"id":"l1","link":"l","item":"RC-1","catalogue":"urn:x","version":1},
                  "content":[{"type":"paragraph","content":[{"type":"text","text":"cyber of the paper"}]}]},
                {"type":"paragraph","attrs":{"id":"p2"},"content":[{"type":"text","text":"The last cyber one"}]}""");
        put(arabic, """
                {"type":"paragraph","attrs":{"id":"a1"},"content":[{"type":"text","text":"الأَمْن السيبراني والامن العام"}]}""");
    }

    private void put(Body body, String blocks) {
        texts.replaceAll(body.id(), fixture.founder(), JSON.read("{\"type\":\"doc\",\"content\":[" + blocks + "]}"));
    }

    private Node document(Body body) {
        return texts.current(body.id()).document();
    }

    private List<Hit> hits(Actor actor, Query query) {
        return finding.find(actor, fixture.strategy(), query).texts().stream()
                .flatMap(text -> text.hits().stream())
                .toList();
    }

    private Actor lead() {
        return fixture.actor(Asker.LEAD_DRAFTER);
    }

    @Test
    void findsInHeadingsFootnotesAndLibraryItemsInTheOrderOfTheText() {
        var hits = hits(lead(), Query.of("CYBER"));
        assertThat(hits)
                .extracting(Hit::place)
                .containsExactly(Place.HEADING, Place.PARAGRAPH, Place.FOOTNOTE, Place.LIBRARY_ITEM, Place.PARAGRAPH);
        assertThat(hits).allSatisfy(hit -> assertThat(document(english).textBetween(hit.from(), hit.to(), ""))
                .isEqualTo(hit.words()));
        assertThat(hits.getLast().heading()).isEqualTo("Cyber norms");
        assertThat(hits(lead(), Query.of("الأمن"))).extracting(Hit::words).containsExactly("الأَمْن", "الامن");
        assertThat(hits(lead(), Query.of("امن"))).hasSize(2);
    }

    @Test
    void replacesWithTheFormattingOfTheWordsAndTakesItBack() {
        var before = document(english);
        var query = Query.of("cyber");
        var outcome = finding.replace(lead(), fixture.strategy(), query, "digital", hits(lead(), query));
        assertThat(outcome.replaced()).isEqualTo(4);
        assertThat(outcome.refused()).isEqualTo(1);
        assertThat(DocumentText.plain(document(english)))
                .isEqualTo(
                        "digital norms\nOur digital space\nSee the digital law\ncyber of the paper\nThe last digital one");
        var strong = document(english).child(1).child(1);
        assertThat(strong.text()).isEqualTo("digital");
        assertThat(strong.marks()).hasSize(1);
        assertThat(texts.authors(english.id())).contains(fixture.person(Asker.LEAD_DRAFTER));
        var replacements = new AuditFilter(Set.of(AuditAction.REWORDED), null, null, null, null);
        assertThat(trail.find(fixture.actor(Asker.OBSERVER), fixture.strategy(), replacements, 0, 10))
                .hasSize(1);

        assertThat(finding.undo(lead(), fixture.strategy(), query, "digital", outcome)
                        .replaced())
                .isEqualTo(4);
        assertThat(document(english)).isEqualTo(before);
    }

    @Test
    void leavesWhatSomebodyChangedMeanwhile() {
        var query = Query.of("cyber");
        var hits = hits(lead(), query);
        var json = JSON.write(document(english)).replace("The last", "The very last");
        texts.replaceAll(english.id(), fixture.founder(), JSON.read(json));
        var outcome = finding.replace(lead(), fixture.strategy(), query, "digital", hits);
        assertThat(outcome.replaced()).isEqualTo(3);
        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(DocumentText.plain(document(english))).contains("The very last cyber one");

        var again = JSON.write(document(english)).replace("digital space", "digital places");
        texts.replaceAll(english.id(), fixture.founder(), JSON.read(again.replace("\" space\"", "\" places\"")));
        var undone = finding.undo(lead(), fixture.strategy(), query, "digital", outcome);
        assertThat(undone.replaced()).isEqualTo(2);
        assertThat(undone.changed()).isEqualTo(1);
        assertThat(DocumentText.plain(document(english)))
                .contains("digital places")
                .contains("Cyber norms");
    }

    @Test
    void whoMaySuggestSuggests() {
        var contributor = fixture.actor(Asker.CONTRIBUTOR);
        var query = Query.of("cyber");
        var before = texts.current(english.id()).ofRecord();
        var outcome = finding.replace(contributor, fixture.strategy(), query, "digital", hits(contributor, query));
        assertThat(outcome.replaced()).isZero();
        assertThat(outcome.suggested()).isEqualTo(4);
        assertThat(texts.current(english.id()).ofRecord()).isEqualTo(before);
        assertThat(texts.current(english.id()).suggestionsOpen()).isTrue();
        assertThat(texts.authors(english.id())).doesNotContain(fixture.person(Asker.CONTRIBUTOR));
        assertThat(hits(contributor, query)).extracting(Hit::place).containsOnly(Place.LIBRARY_ITEM);

        var own = Query.of("digital");
        finding.replace(contributor, fixture.strategy(), own, "virtual", hits(contributor, own));
        assertThat(texts.current(english.id()).ofRecord()).isEqualTo(before);
        assertThat(hits(contributor, own)).isEmpty();
    }

    @Test
    void readersAndLockedSectionsAreLeftAlone() {
        var query = Query.of("cyber");
        var observer = fixture.actor(Asker.OBSERVER);
        var outcome = finding.replace(observer, fixture.strategy(), query, "digital", hits(observer, query));
        assertThat(outcome.refused()).isEqualTo(5);
        strategies.beginDrafting(english.section());
        strategies.moveSection(english.section(), SectionState.LOCKED);
        assertThat(finding.replace(lead(), fixture.strategy(), query, "digital", hits(lead(), query))
                        .refused())
                .isEqualTo(5);
        assertThat(DocumentText.plain(document(english))).doesNotContain("digital");
    }

    @Test
    void saysWhenThereIsTooMuchOrNothingToLookFor() {
        put(
                english,
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + "ab ".repeat(600) + "\"}]}");
        var found = finding.find(lead(), fixture.strategy(), Query.of("ab"));
        assertThat(found.count()).isEqualTo(FindingService.MOST_HITS);
        assertThat(found.end()).isEqualTo(End.TOO_MANY);
        assertThatThrownBy(() -> finding.find(lead(), fixture.strategy(), Query.of(" ")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> finding.find(lead(), fixture.strategy(), Query.of("\u064B")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> finding.find(lead(), fixture.strategy(), Query.of("a".repeat(201))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void looksOnlyWhereItIsTold() {
        var all = Query.of("cyber");
        var arabicOnly = new Query("cyber", false, false, false, Set.of(Language.AR), Set.of());
        var elsewhere = strategies.outline(fixture.strategy()).getLast().id();
        var other = new Query("cyber", false, false, false, all.languages(), Set.of(elsewhere));
        assertThat(hits(lead(), arabicOnly)).isEmpty();
        assertThat(hits(lead(), other)).isEmpty();
        assertThat(hits(lead(), all)).hasSize(5);
    }
}
