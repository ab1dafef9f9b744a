package org.mithaq.editing.image;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.StoredImage.Kind;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The images of strategies as rows. They are never changed: what a hash names stays what it was. */
@Repository
public class ImageRows {

    /** H2 takes no binary value of more than 1 MiB that is not a large object, and PostgreSQL has no such type. */
    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ImageRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a strategy holds. */
    record Held(int images, long bytes) {}

    public boolean holds(StrategyId strategy, String hash) {
        return jdbc.sql("select 1 from editing_image where strategy_id = ? and hash = ?")
                .params(strategy.value(), hash)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Held held(StrategyId strategy) {
        return jdbc.sql("select count(*), coalesce(sum(bytes), 0) from editing_image where strategy_id = ?")
                .param(strategy.value())
                .query((rs, row) -> new Held(rs.getInt(1), rs.getLong(2)))
                .single();
    }

    /** Stores an image with all its pieces; one that is there already stays. */
    void save(StrategyId strategy, PersonId by, StoredImage image) {
        if (holds(strategy, image.hash())) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> insert(strategy, by, image));
        } catch (DuplicateKeyException sameAtTheSameMoment) {
            return;
        }
    }

    private void insert(StrategyId strategy, PersonId by, StoredImage image) {
        jdbc.sql("insert into editing_image (strategy_id, hash, media_type, width, height, bytes, added_by, added_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        strategy.value(),
                        image.hash(),
                        image.kind().mediaType(),
                        image.width(),
                        image.height(),
                        image.bytes().length,
                        by.value(),
                        Instant.now().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
        var bytes = image.bytes();
        for (var piece = 0; piece * PIECE < bytes.length; piece++) {
            var content = Arrays.copyOfRange(bytes, piece * PIECE, Math.min(bytes.length, (piece + 1) * PIECE));
            jdbc.sql("insert into editing_image_piece (strategy_id, hash, piece, content) values (?, ?, ?, ?)")
                    .params(strategy.value(), image.hash(), piece, content)
                    .update();
        }
    }

    Optional<StoredImage> find(StrategyId strategy, String hash) {
        var content = content(strategy, hash);
        return jdbc.sql("select media_type, width, height from editing_image where strategy_id = ? and hash = ?")
                .params(strategy.value(), hash)
                .query((rs, row) -> new StoredImage(hash, kind(rs.getString(1)), rs.getInt(2), rs.getInt(3), content))
                .optional();
    }

    private byte[] content(StrategyId strategy, String hash) {
        var whole = new ByteArrayOutputStream();
        jdbc.sql("select content from editing_image_piece where strategy_id = ? and hash = ? order by piece")
                .params(strategy.value(), hash)
                .query(rs -> {
                    whole.writeBytes(rs.getBytes(1));
                });
        return whole.toByteArray();
    }

    private static Kind kind(String mediaType) {
        return mediaType.equals(Kind.PNG.mediaType()) ? Kind.PNG : Kind.JPEG;
    }
}
