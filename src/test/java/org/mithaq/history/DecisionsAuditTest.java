package org.mithaq.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Texts;
import org.mithaq.editing.Texts.SuggestionsDecided;
import org.mithaq.prose.DecidedSuggestions.Decided;
import org.mithaq.prose.SuggestionKey;
import org.mithaq.prose.Suggestions.Kind;
import org.mithaq.prose.Suggestions.Suggestion;
import org.mockito.ArgumentCaptor;

class DecisionsAuditTest {

    private final AuditTrail trail = mock(AuditTrail.class);
    private final ReviewAuditListener listener = new ReviewAuditListener(trail, mock(Texts.class), Clock.systemUTC());

    private static Decided decided(String author, String id, String inserted, String deleted, boolean accepted) {
        var kinds = inserted.isEmpty() && deleted.isEmpty() ? Set.of(Kind.BLOCK) : Set.of(Kind.INSERTION);
        return new Decided(new Suggestion(new SuggestionKey(author, id), 1, kinds, 1, 2, inserted, deleted), accepted);
    }

    @Test
    void aRowSaysWhoseSuggestionsWereAcceptedOrRejectedAndWhatTheyWere() {
        var by = PersonId.random();
        listener.on(new SuggestionsDecided(
                StrategyId.random(),
                SectionId.random(),
                BodyId.random(),
                7,
                by,
                List.of(
                        decided("huda", "1", "ميثاق", "اتفاق", true),
                        decided("huda", "2", " ", "", true),
                        decided("huda", "3", "", "", false),
                        decided("ziad", "1", "word", "", true))));

        var rows = ArgumentCaptor.forClass(AuditEvent.class);
        verify(trail, times(3)).record(rows.capture());
        assertThat(rows.getAllValues())
                .extracting(AuditEvent::action, AuditEvent::reason, AuditEvent::detail)
                .containsExactly(
                        tuple(AuditAction.SUGGESTIONS_ACCEPTED, "+“ميثاق” −“اتفاق”; +“ ”", "author=huda; count=2"),
                        tuple(AuditAction.SUGGESTIONS_REJECTED, "BLOCK", "author=huda; count=1"),
                        tuple(AuditAction.SUGGESTIONS_ACCEPTED, "+“word”", "author=ziad; count=1"));
        assertThat(rows.getAllValues()).allMatch(row -> by.equals(row.actorOrNull()));
    }
}
