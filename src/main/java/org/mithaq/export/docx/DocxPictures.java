package org.mithaq.export.docx;

import org.mithaq.editing.StoredImage;
import org.mithaq.export.ExportedImages;
import org.mithaq.export.layout.PictureSize;
import org.mithaq.export.xml.Xml;
import org.mithaq.prose.Node;
import org.mithaq.prose.Pictures;

/** Images as drawings in a line of their own, with what they say to who does not see them. */
final class DocxPictures {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String PICTURE = DRAWING + "picture";
    private static final int UNITS_PER_POINT = 12_700;

    private final DocxPackage file;
    private final ExportedImages images;
    private int count;

    DocxPictures(DocxPackage file, ExportedImages images) {
        this.file = file;
        this.images = images;
    }

    /** The run that shows an image; without its bytes the alternative text stands in its place. */
    void write(Xml out, Node picture, double available, Runnable otherwise) {
        var image = images.of(picture);
        if (image == null) {
            otherwise.run();
        } else {
            drawing(out, Pictures.alternative(picture), image, PictureSize.of(picture, image, available));
        }
    }

    private void drawing(Xml out, String alternative, StoredImage image, PictureSize size) {
        var id = ++count;
        var name = "Image " + id;
        var cx = Math.round(size.width() * UNITS_PER_POINT);
        var cy = Math.round(size.height() * UNITS_PER_POINT);
        out.start("w:r")
                .start("w:drawing")
                .start("wp:inline", "xmlns:wp", DRAWING + "wordprocessingDrawing")
                .leaf("wp:extent", "cx", cx, "cy", cy)
                .leaf("wp:docPr", "id", id, "name", name, "descr", alternative);
        out.start("a:graphic", "xmlns:a", DRAWING + "main")
                .start("a:graphicData", "uri", PICTURE)
                .start("pic:pic", "xmlns:pic", PICTURE);
        out.start("pic:nvPicPr")
                .leaf("pic:cNvPr", "id", id, "name", name, "descr", alternative)
                .leaf("pic:cNvPicPr")
                .end();
        out.start("pic:blipFill")
                .leaf("a:blip", "r:embed", file.image(image))
                .start("a:stretch")
                .leaf("a:fillRect")
                .end()
                .end();
        out.start("pic:spPr")
                .start("a:xfrm")
                .leaf("a:off", "x", 0, "y", 0)
                .leaf("a:ext", "cx", cx, "cy", cy)
                .end()
                .start("a:prstGeom", "prst", "rect")
                .leaf("a:avLst")
                .end()
                .end();
        out.end().end().end().end().end().end();
    }
}
