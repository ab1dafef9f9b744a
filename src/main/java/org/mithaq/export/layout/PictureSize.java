package org.mithaq.export.layout;

import org.mithaq.editing.StoredImage;
import org.mithaq.prose.Node;
import org.mithaq.prose.Pictures;

/**
 * How large an image is on paper, in points: as wide as the text or half of it, never larger than its pixels allow at 96 to the
 * inch, and never higher than what leaves room for its caption on a page.
 */
public record PictureSize(double width, double height) {

    /** About two thirds of the text area of an A4 page. */
    private static final double HIGHEST = 480;

    private static final double POINTS_PER_PIXEL = 0.75;

    /** @param available the width of the text around, in points */
    public static PictureSize of(Node picture, StoredImage image, double available) {
        var column = Pictures.half(picture) ? available / 2 : available;
        var ratio = (double) image.height() / image.width();
        var width = Math.min(Math.min(column, image.width() * POINTS_PER_PIXEL), HIGHEST / ratio);
        return new PictureSize(width, width * ratio);
    }
}
