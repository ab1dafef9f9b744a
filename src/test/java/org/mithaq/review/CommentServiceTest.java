package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.account.Actor;
import org.mithaq.account.Role;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.mithaq.review.CommentService.Draft;
import org.mithaq.review.CommentService.TextPlace;
import org.mithaq.review.CommentThread.Kind;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.DocumentState;
import org.mithaq.strategy.Section;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class CommentServiceTest {

    @Parameter
    TestDatabase database;

    private ReviewRoom room;
    private CommentService comments;
    private Section section;
    private Body arabic;
    private Actor writer;
    private Actor other;

    @BeforeEach
    void start() {
        room = new ReviewRoom(database.fresh());
        comments = room.bean(CommentService.class);
        section = room.section("1");
        arabic = room.strategies.stored.bodies(section.id()).getFirst();
        writer = room.member(Role.CONTRIBUTOR);
        other = room.member(Role.REVIEWER_LEGAL);
    }

    @AfterEach
    void stop() {
        room.close();
    }

    @Test
    void aThreadIsAboutAPlaceInATextOrAboutTheSection() {
        comments.start(writer, section.id(), null, false, new Draft("About it all"));
        comments.start(writer, section.id(), new TextPlace(arabic.id(), 3, 20, 25), false, new Draft("Second"));
        var first = comments.start(other, section.id(), place(), false, new Draft("First"));

        assertThat(first.quote()).isEqualTo("quote 4-9");
        assertThat(room.bean(Threads.class).of(writer, section.id()))
                .extracting(thread -> thread.comments().getFirst().text())
                .containsExactly("First", "Second", "About it all");
        assertThat(room.bean(Threads.class).open(writer, section.strategy())).containsEntry(section.id(), 3);
    }

    @Test
    void aThreadThatLosesItsTextIsShownWithItsQuote() {
        var thread = comments.start(writer, section.id(), place(), false, new Draft("Why?"));

        room.anchors().deleteText(arabic.id());

        var detached = room.bean(Threads.class).get(writer, thread.id());
        assertThat(detached.place().kind()).isEqualTo(Kind.DETACHED);
        assertThat(detached.quote()).isEqualTo("quote 4-9");
    }

    @Test
    void repliesFollowInTheirOrder() {
        var thread = comments.start(writer, section.id(), place(), false, new Draft("One"));
        comments.reply(other, thread.id(), new Draft("Two"));
        var now = comments.reply(writer, thread.id(), new Draft("Three"));

        assertThat(now.comments()).extracting(Comment::text).containsExactly("One", "Two", "Three");
        assertThat(now.version()).isGreaterThan(thread.version());
    }

    @Test
    void resolvingAndReopeningNeedTheVersionThatWasSeen() {
        var thread = comments.start(writer, section.id(), place(), false, new Draft("One"));
        comments.reply(other, thread.id(), new Draft("Wait"));
        assertThatThrownBy(() -> comments.resolve(writer, thread.id(), thread.version()))
                .isInstanceOf(StaleVersion.class);

        var seen = room.bean(Threads.class).get(writer, thread.id());
        var resolved = comments.resolve(other, thread.id(), seen.version());
        assertThat(resolved.resolved()).isTrue();
        assertThat(resolved.resolutionOrNull().by()).isEqualTo(id(other));
        assertThat(room.bean(Threads.class).open(writer, section.strategy())).isEmpty();

        assertThat(comments.reopen(writer, thread.id(), resolved.version()).resolved())
                .isFalse();
    }

    @Test
    void onlyTheAuthorChangesAComment() {
        var thread = comments.start(writer, section.id(), null, false, new Draft("Mine"));
        var comment = thread.comments().getFirst();
        assertThatThrownBy(() -> comments.edit(other, thread.id(), comment.id(), 0, new Draft("Yours")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> comments.remove(room.owner(), thread.id(), comment.id(), 0))
                .isInstanceOf(Denied.class);

        var edited = comments.edit(writer, thread.id(), comment.id(), 0, new Draft("Better"));
        assertThat(edited.comments().getFirst().text()).isEqualTo("Better");
        assertThat(edited.comments().getFirst().editedAtOrNull()).isNotNull();
        assertThatThrownBy(() -> comments.edit(writer, thread.id(), comment.id(), 0, new Draft("Stale")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void aRemovedCommentLeavesATrace() {
        var thread = comments.start(writer, section.id(), null, false, new Draft("Rude"));
        var comment = thread.comments().getFirst();
        assertThatThrownBy(() -> comments.moderate(other, thread.id(), comment.id(), 0, "Rude"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> comments.moderate(room.owner(), thread.id(), comment.id(), 0, " "))
                .isInstanceOf(Invalid.class);

        var left = comments.moderate(room.owner(), thread.id(), comment.id(), 0, "Not our tone")
                .comments()
                .getFirst();

        assertThat(left.text()).isEmpty();
        assertThat(left.removal())
                .hasValueSatisfying(removal -> assertThat(removal.reason()).isEqualTo("Not our tone"));
        assertThat(room.published(CommentChanged.class))
                .extracting(CommentChanged::action)
                .containsExactly(CommentChanged.Action.STARTED, CommentChanged.Action.MODERATED);
    }

    @Test
    void membersCanBeMentionedAndNobodyElse() {
        var stranger = room.strategies.accounts.person("stranger").signedIn().orElseThrow();
        assertThatThrownBy(() -> comments.start(
                        writer, section.id(), null, false, new Draft("@stranger look", Set.of(stranger))))
                .isInstanceOf(Invalid.class);

        comments.start(writer, section.id(), null, false, new Draft("@reviewer look", Set.of(id(other))));

        var mentions = room.bean(Mentions.class);
        assertThat(mentions.unseen(writer)).isEmpty();
        var mention = mentions.unseen(other).getFirst();
        assertThat(mention.by()).isEqualTo(id(writer));
        assertThat(mention.section()).isEqualTo(section.id());
        mentions.seen(other, mention.thread());
        assertThat(mentions.unseen(other)).isEmpty();
    }

    @Test
    void aBlockingThreadIsResolvedByWhoeverBeganItOrTheSecretariat() {
        var thread = comments.start(other, section.id(), null, true, new Draft("This breaks the law"));
        assertThatThrownBy(() -> comments.resolve(writer, thread.id(), thread.version()))
                .isInstanceOf(Denied.class);
        assertThat(comments.resolve(room.owner(), thread.id(), thread.version()).resolved())
                .isTrue();
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> comments.start(writer, section.id(), null, false, new Draft("  ")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> comments.start(writer, section.id(), null, false, new Draft("x".repeat(4001))))
                .isInstanceOf(Invalid.class);
        var elsewhere =
                room.strategies.stored.bodies(room.section("2").id()).getFirst().id();
        assertThatThrownBy(() -> comments.start(
                        writer, section.id(), new TextPlace(elsewhere, 0, 1, 2), false, new Draft("Where?")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comments.start(
                        writer, section.id(), new TextPlace(arabic.id(), 0, 5, 5), false, new Draft("Nothing")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void observersReadAndStrangersKnowNothing() {
        var thread = comments.start(writer, section.id(), null, false, new Draft("One"));
        var observer = room.member(Role.OBSERVER);
        assertThat(room.bean(Threads.class).of(observer, section.id())).hasSize(1);
        assertThatThrownBy(() -> comments.reply(observer, thread.id(), new Draft("Me too")))
                .isInstanceOf(Denied.class);
        var stranger = room.strategies.accounts.person("stranger");
        assertThatThrownBy(() -> room.bean(Threads.class).get(stranger, thread.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comments.reply(stranger, thread.id(), new Draft("Hello")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aClosedDocumentTakesNoComments() {
        room.strategies.stored.moveDocument(section.strategy(), DocumentState.WITHDRAWN);
        assertThatThrownBy(() -> comments.start(writer, section.id(), null, false, new Draft("Late")))
                .isInstanceOf(Denied.class);
    }

    private TextPlace place() {
        return new TextPlace(arabic.id(), 3, 4, 9);
    }

    private static PersonId id(Actor actor) {
        return actor.signedIn().orElseThrow();
    }
}
