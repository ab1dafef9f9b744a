package org.mithaq.editing.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.account.AccessPolicy;
import org.mithaq.common.Invalid;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Texts;
import org.mithaq.strategy.Strategies;
import org.springframework.beans.factory.ObjectProvider;

/** A strategy takes at most 500 images and 200 MB. */
class ImageLimitsTest {

    private static final long MOST = 200L * 1024 * 1024;

    private final ImageRows rows = mock(ImageRows.class);

    @SuppressWarnings("unchecked")
    private final GuardedImages images = new GuardedImages(
            mock(AccessPolicy.class), mock(Strategies.class), rows, mock(Texts.class), mock(ObjectProvider.class));

    private final StrategyId strategy = StrategyId.random();
    private final PersonId amal = PersonId.random();

    @ParameterizedTest
    @CsvSource({"499,100000,true", "500,100000,false", "3,0,true", "3,-1,false"})
    void theLastOneThatFitsIsTakenAndTheNextIsRefused(int held, long leftOver, boolean taken) {
        var image = SomeImages.emblem(20);
        var bytes = MOST - image.bytes().length - leftOver;
        when(rows.held(strategy)).thenReturn(new ImageRows.Held(held, bytes));
        if (taken) {
            images.put(strategy, amal, image);
            verify(rows).save(strategy, amal, image);
        } else {
            assertThatThrownBy(() -> images.put(strategy, amal, image))
                    .isInstanceOfSatisfying(Invalid.class, refused -> {
                        assertThat(refused.key()).isEqualTo("editing.image.refusal.tooMany");
                        assertThat(refused.arguments()).containsExactly(500, 200L);
                    });
            verify(rows, never()).save(any(), any(), any());
        }
    }

    /** Whoever pastes a picture that is there already is not told that there is no room. */
    @ParameterizedTest
    @CsvSource("500,209715200")
    void whatIsThereAlreadyIsNoNewImage(int held, long bytes) {
        var image = SomeImages.emblem(20);
        when(rows.holds(strategy, image.hash())).thenReturn(true);
        when(rows.held(strategy)).thenReturn(new ImageRows.Held(held, bytes));
        images.put(strategy, amal, image);
        verify(rows, never()).save(any(), any(), any());
    }
}
