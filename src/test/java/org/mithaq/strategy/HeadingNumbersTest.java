package org.mithaq.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mithaq.strategy.HeadingNumbers.Place;

class HeadingNumbersTest {

    @Test
    void countsOnFromTheSection() {
        var numbers = new HeadingNumbers("4", 1, true);
        assertThat(numbers.next(2)).isEqualTo(new Place(2, "4.1"));
        assertThat(numbers.next(3)).isEqualTo(new Place(3, "4.1.1"));
        assertThat(numbers.next(3)).isEqualTo(new Place(3, "4.1.2"));
        assertThat(numbers.next(2)).isEqualTo(new Place(2, "4.2"));
        assertThat(numbers.next(3)).isEqualTo(new Place(3, "4.2.1"));
    }

    @Test
    void skipsNoLevelWhateverTheAuthorChose() {
        var numbers = new HeadingNumbers("4", 1, true);
        assertThat(numbers.next(4)).isEqualTo(new Place(2, "4.1"));
        assertThat(numbers.next(4)).isEqualTo(new Place(3, "4.1.1"));
    }

    @Test
    void goesNoDeeperThanStylesGo() {
        var numbers = new HeadingNumbers("4.2.1", 3, true);
        assertThat(numbers.next(2)).isEqualTo(new Place(4, "4.2.1.1"));
        assertThat(numbers.next(3)).isEqualTo(new Place(4, "4.2.1.2"));
    }

    @Test
    void leavesTheNumbersToSubSections() {
        var numbers = new HeadingNumbers("4", 1, false);
        assertThat(numbers.next(2)).isEqualTo(new Place(2, ""));
        assertThat(numbers.next(3)).isEqualTo(new Place(3, ""));
    }
}
