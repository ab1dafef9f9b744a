package org.mithaq.editing.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.TestDatabase;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.StoredImage.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImageRowsTest {

    private static final PersonId AMAL = PersonId.random();

    @Parameter
    private TestDatabase database;

    private ImageRows rows;
    private final StrategyId strategy = StrategyId.random();

    @BeforeEach
    void freshTables() {
        var source = database.fresh();
        rows = new ImageRows(JdbcClient.create(source), new JdbcTransactionManager(source));
    }

    @Test
    void anImageOfManyPiecesComesBackAsItWentIn() {
        var bytes = SomeImages.noise(900, 900, "png");
        assertThat(bytes.length).as("more than H2 takes as one value").isGreaterThan(2 * 1024 * 1024);
        var large = StoredImage.of(Kind.PNG, 900, 900, bytes);
        var small = Intake.take(SomeImages.png(30, 20));

        rows.save(strategy, AMAL, large);
        rows.save(strategy, AMAL, small);

        var found = rows.find(strategy, large.hash()).orElseThrow();
        assertThat(found).isEqualTo(large);
        assertThat(found.toString()).isEqualTo(large.toString());
        assertThat(rows.find(strategy, small.hash())).contains(small);
        assertThat(rows.held(strategy)).isEqualTo(new ImageRows.Held(2, bytes.length + small.bytes().length));
    }

    @Test
    void theSameAgainIsTakenOnceAndAnotherStrategyHasNoneOfIt() {
        var image = Intake.take(SomeImages.png(30, 20));

        rows.save(strategy, AMAL, image);
        rows.save(strategy, PersonId.random(), image);

        assertThat(rows.held(strategy).images()).isEqualTo(1);
        assertThat(rows.holds(strategy, image.hash())).isTrue();
        var other = StrategyId.random();
        assertThat(rows.holds(other, image.hash())).isFalse();
        assertThat(rows.find(other, image.hash())).isEmpty();
        assertThat(rows.held(other)).isEqualTo(new ImageRows.Held(0, 0));
    }
}
