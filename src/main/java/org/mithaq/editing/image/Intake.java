package org.mithaq.editing.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.mithaq.common.Invalid;
import org.mithaq.editing.Images;
import org.mithaq.editing.StoredImage;
import org.mithaq.editing.StoredImage.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of a file that somebody sent a picture that the application wrote itself: looked at before it is unpacked, unpacked one at a
 * time so that a small file cannot fill the memory, turned upright, made no larger than a page needs, and rid of everything but its
 * pixels.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private static final int LONGEST_SIDE = 30_000;
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);
    private static final int PATIENCE_SECONDS = 20;

    private Intake() {}

    static StoredImage take(byte[] file) {
        return read(file, false);
    }

    /** As {@link #take}, but a file that the application wrote itself stays the same image. */
    static StoredImage keep(byte[] file) {
        return read(file, true);
    }

    private static StoredImage read(byte[] file, boolean keepOwn) {
        // A see-through picture without any order in it grows when it is written anew
        var most = keepOwn ? 2 * Images.LARGEST_FILE : Images.LARGEST_FILE;
        if (file.length > most) {
            throw new Invalid("editing.image.refusal.tooLarge", most >> 20);
        }
        var format = ImageFormat.of(file).orElseThrow(() -> new Invalid("editing.image.refusal.kind"));
        try {
            if (!ONE_AT_A_TIME.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Invalid("editing.image.refusal.busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Invalid("editing.image.refusal.busy");
        }
        try {
            var image = decoded(format, file);
            var own = keepOwn && Encoding.fits(image) ? OwnForm.kind(format, file) : Optional.<Kind>empty();
            return own.map(kind -> StoredImage.of(kind, image.getWidth(), image.getHeight(), file))
                    .orElseGet(
                            () -> Encoding.of(Encoding.drawn(image, Orientation.of(format, file)), format.lossy(file)));
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    /** Readers of broken files fail in many ways, all of which mean the same here. */
    private static BufferedImage decoded(ImageFormat format, byte[] file) {
        ImageReader reader = null;
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader = format.reader();
            reader.setInput(stream, true, true);
            requireUnpackable(reader.getWidth(0), reader.getHeight(0), format.mostMegapixels());
            return reader.read(0);
        } catch (Invalid refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            LOG.info("An image of {} bytes was refused: {}", file.length, String.valueOf(unreadable));
            throw new Invalid("editing.image.refusal.broken");
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private static void requireUnpackable(int width, int height, int megapixels) {
        var tooLong = Math.max(width, height) > LONGEST_SIDE;
        if (width < 1 || height < 1 || tooLong || (long) width * height > megapixels * 1_000_000L) {
            throw new Invalid("editing.image.refusal.pixels", megapixels);
        }
    }
}
