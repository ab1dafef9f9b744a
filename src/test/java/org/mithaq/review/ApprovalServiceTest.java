package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Actor;
import org.mithaq.account.ReviewScope;
import org.mithaq.account.Role;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.StrategyId;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.review.CommentService.Draft;
import org.mithaq.review.Missing.Kind;
import org.mithaq.strategy.DocumentState;
import org.mithaq.strategy.Section;
import org.mithaq.strategy.SectionState;

/** A position paper of two sections, from drafting to approval. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ApprovalServiceTest {

    @Parameter
    TestDatabase database;

    private ReviewRoom room;
    private ApprovalService approvals;
    private StrategyId paper;
    private Actor pen;
    private Actor legal;
    private Actor language;
    private Actor approver;

    @BeforeEach
    void start() {
        room = new ReviewRoom(database.fresh());
        approvals = room.bean(ApprovalService.class);
        paper = room.strategy.id();
        pen = room.member(Role.LEAD_DRAFTER);
        legal = room.member(Role.REVIEWER_LEGAL);
        language = room.member(Role.REVIEWER_LANGUAGE);
        approver = room.member(Role.APPROVER);
        var sections = room.strategies.stored.outline(paper);
        sections.subList(2, sections.size())
                .reversed()
                .forEach(section -> room.strategies.service.remove(
                        room.owner(), section.id(), room.fresh(section.id()).version()));
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void whatIsMissingIsListedSectionBySection() {
        assertThat(kinds()).containsExactly(Kind.EMPTY, Kind.EMPTY, Kind.NOTHING);

        var first = sections().getFirst();
        room.write(pen, first.id(), "نص", "Text");
        assertThat(kinds()).containsExactly(Kind.NOT_SENT, Kind.EMPTY);

        room.bean(ReviewService.class).send(pen, first.id(), Set.of(), null, "");
        answer(legal, first, ReviewScope.LEGAL, Outcome.OBJECTION);
        assertThat(kinds()).containsExactly(Kind.OBJECTION, Kind.WAITING, Kind.EMPTY);
        assertThat(missing().getFirst().section()).contains(first.id());
    }

    @Test
    void aDocumentIsApprovedWhenNothingIsMissing() {
        clearAll();
        assertThat(missing()).isEmpty();

        var approval = approvals.approve(approver, paper, "م/12", LocalDate.parse("2026-11-22"), "");

        assertThat(room.strategies.stored.find(paper).orElseThrow().state()).isEqualTo(DocumentState.APPROVED);
        assertThat(sections()).extracting(Section::state).containsExactly(SectionState.LOCKED, SectionState.LOCKED);
        assertThat(approval.texts()).hasSize(4).allSatisfy(text -> assertThat(text.hash())
                .hasSize(64));
        assertThat(approvals.approvals(pen, paper)).singleElement().satisfies(stored -> {
            assertThat(stored.decisionNumber()).isEqualTo("م/12");
            assertThat(stored.hash()).isEqualTo(approval.hash());
        });
        assertThat(room.published(Approved.class)).hasSize(1);
        assertThatThrownBy(() -> approvals.approve(approver, paper, "", null, ""))
                .isInstanceOf(Denied.class);
    }

    @Test
    void nobodyElseApprovesAndNobodyAnOwnText() {
        clearAll();
        assertThatThrownBy(() -> approvals.approve(room.owner(), paper, "", null, ""))
                .isInstanceOf(Denied.class);
        var both = room.member(Role.APPROVER, Role.LEAD_DRAFTER);
        room.write(both, sections().getFirst().id(), "نص آخر", "Another text");
        assertThatThrownBy(() -> approvals.approve(both, paper, "", null, ""))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.key()).isEqualTo("review.refusal.ownDocument"));
    }

    @Test
    void aVoidedClearanceStopsApproval() {
        clearAll();
        room.write(pen, sections().getLast().id(), "نص مختلف تماماً عما كان", "A quite different text than before");
        assertThat(kinds()).containsOnly(Kind.VOID);
        assertThatThrownBy(() -> approvals.approve(approver, paper, "", null, ""))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anUnansweredNoteStopsApprovalUnlessWaivedWithAReason() {
        clearAll();
        var first = sections().getFirst().id();
        room.bean(ReviewRoom.NoteList.class)
                .open
                .add(new OpenNote(
                        "VN-07", OpenNote.Reason.ERROR, "P-EV-3", new Bilingual("خطأ", "An error"), List.of(first)));
        assertThat(kinds()).containsExactly(Kind.NOTE);
        assertThatThrownBy(() -> approvals.waive(approver, paper, "VN-07", " ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> approvals.waive(approver, paper, "VN-08", "Why not"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> approvals.waive(pen, paper, "VN-07", "Why not"))
                .isInstanceOf(Denied.class);

        approvals.waive(room.owner(), paper, "VN-07", "Quoted as an error on purpose");

        assertThat(missing()).isEmpty();
        assertThat(approvals.waivers(pen, paper).get("VN-07").reason()).isEqualTo("Quoted as an error on purpose");
    }

    @Test
    void anOpenSuggestionStopsApprovalButVoidsNothing() {
        clearAll();
        var body = room.strategies
                .stored
                .bodies(sections().getFirst().id())
                .getFirst()
                .id();
        var document = room.texts().current(body).document();
        var mark = Schema.mithaq().mark("insertion", Map.of("id", "s1", "author", "somebody", "at", 1));
        var suggested = Schema.mithaq().text(" suggested", List.of(mark));
        var paragraph = document.child(0);
        var end = paragraph.nodeSize() - 1;
        var step = new ReplaceStep(end, end, new Slice(Fragment.of(suggested), 0, 0));
        room.texts().replaceAll(body, legal.signedIn().orElseThrow(), step.apply(document));

        assertThat(kinds()).containsExactly(Kind.SUGGESTION);
        assertThatThrownBy(() -> approvals.approve(approver, paper, "", null, ""))
                .isInstanceOf(Invalid.class);

        room.texts().replaceAll(body, pen.signedIn().orElseThrow(), document);
        assertThat(missing()).isEmpty();
    }

    @Test
    void aThreadThatApprovalWaitsForStopsIt() {
        clearAll();
        var comments = room.bean(CommentService.class);
        comments.start(legal, sections().getFirst().id(), null, false, new Draft("By the way"));
        var thread = comments.start(legal, sections().getFirst().id(), null, true, new Draft("Not like this"));
        assertThat(kinds()).containsExactly(Kind.THREAD);
        comments.resolve(legal, thread.id(), thread.version());
        assertThat(missing()).isEmpty();
    }

    @Test
    void anApprovedDocumentCanBeReturned() {
        clearAll();
        approvals.approve(approver, paper, "", null, "");
        assertThatThrownBy(() -> approvals.returnForChanges(room.owner(), paper, "Wait"))
                .isInstanceOf(Denied.class);

        approvals.returnForChanges(approver, paper, "A treaty was signed");

        assertThat(room.strategies.stored.find(paper).orElseThrow().state()).isEqualTo(DocumentState.DRAFTING);
        assertThat(sections()).extracting(Section::state).containsOnly(SectionState.CLEARED);
        assertThat(approvals.approvals(pen, paper).getFirst().inForce()).isFalse();
        approvals.approve(approver, paper, "2", null, "");
        assertThat(approvals.approvals(pen, paper)).hasSize(2);
    }

    @Test
    void theSecretariatMovesTheDocumentAlongLegalWaysOnly() {
        clearAll();
        approvals.advance(room.owner(), paper, DocumentState.MINISTER);
        assertThatThrownBy(() -> approvals.advance(room.owner(), paper, DocumentState.APPROVED))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> approvals.advance(room.owner(), paper, DocumentState.PUBLISHED))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> approvals.advance(pen, paper, DocumentState.CABINET))
                .isInstanceOf(Denied.class);
        approvals.approve(approver, paper, "", null, "");
        assertThatThrownBy(() -> approvals.advance(room.owner(), paper, DocumentState.DRAFTING))
                .isInstanceOf(Invalid.class);
        approvals.advance(room.owner(), paper, DocumentState.PUBLISHED);
        assertThat(room.published(Advanced.class))
                .extracting(Advanced::to)
                .containsExactly(DocumentState.MINISTER, DocumentState.PUBLISHED);
    }

    private void clearAll() {
        for (var section : sections()) {
            room.write(pen, section.id(), "نص القسم", "The text of the section");
            var sent = room.bean(ReviewService.class).send(pen, section.id(), Set.of(), null, "");
            for (var party : sent.requestOrNull().parties()) {
                var actor = party.scope() == ReviewScope.LEGAL ? legal : language;
                answer(actor, section, party.scope(), Outcome.CLEARED);
            }
        }
    }

    private void answer(Actor actor, Section section, ReviewScope scope, Outcome outcome) {
        room.bean(ReviewService.class).answer(actor, section.id(), Party.of(scope), outcome, "See article 4");
    }

    private List<Section> sections() {
        return room.strategies.stored.outline(paper);
    }

    private List<Missing> missing() {
        return room.bean(Gates.class).missing(pen, paper);
    }

    private List<Kind> kinds() {
        return missing().stream().map(Missing::kind).toList();
    }
}
