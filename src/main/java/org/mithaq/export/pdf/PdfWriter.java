package org.mithaq.export.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.ExportWish;
import org.mithaq.export.ExportWriter;
import org.mithaq.export.ExportedImages;
import org.springframework.stereotype.Component;

/**
 * Writes tagged PDF (PDF/UA-1) with embedded fonts. The renderer gets its page and fonts from memory and is allowed to load nothing but
 * the images of the model, whatever address stands in a text.
 */
@Component
final class PdfWriter implements ExportWriter {

    PdfWriter() {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public ExportWish.Format format() {
        return ExportWish.Format.PDF;
    }

    @Override
    public byte[] write(ExportModel model, ExportWish wish) {
        var first = wish.ordered(model.document().data().controlling()).getFirst();
        try {
            return new PdfRepair(model, first).repair(render(new HtmlBook(model, wish).page(), first, model.images()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static byte[] render(String page, Language first, ExportedImages images) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Mithaq")
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ArabicLines())
                .defaultTextDirection(first.isRightToLeft() ? TextDirection.RTL : TextDirection.LTR)
                .useUriResolver((base, uri) -> uri.startsWith("#") || HtmlPictures.isOne(uri) ? uri : null)
                .useProtocolsStreamImplementation(new HtmlPictures(images).source(), HtmlPictures.PROTOCOL)
                .useExternalResourceAccessControl(
                        PdfWriter::allowed, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        PdfWriter::allowed, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withHtmlContent(page, null)
                .toStream(out);
        font(builder, "Mithaq Latin", "SourceSerif4_400Regular", 400, FontStyle.NORMAL);
        font(builder, "Mithaq Latin", "SourceSerif4_400Regular_Italic", 400, FontStyle.ITALIC);
        font(builder, "Mithaq Latin", "SourceSerif4_700Bold", 700, FontStyle.NORMAL);
        font(builder, "Mithaq Latin", "SourceSerif4_700Bold_Italic", 700, FontStyle.ITALIC);
        font(builder, "Mithaq Naskh", "NotoNaskhArabic_400Regular", 400, FontStyle.NORMAL);
        font(builder, "Mithaq Naskh", "NotoNaskhArabic_700Bold", 700, FontStyle.NORMAL);
        builder.run();
        return out.toByteArray();
    }

    private static boolean allowed(String address, ExternalResourceType type) {
        return HtmlPictures.isOne(address);
    }

    private static void font(PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
        builder.useFont(() -> withoutSubstitutions("/font/" + file + ".ttf"), family, weight, style, true);
    }

    /**
     * The font with its glyph substitution table out of sight: the substituted glyphs of Latin ligatures would have no Unicode, so "ft"
     * would not copy out.
     */
    private static InputStream withoutSubstitutions(String path) {
        try (var in = Objects.requireNonNull(PdfWriter.class.getResourceAsStream(path), path)) {
            var font = in.readAllBytes();
            var tables = ByteBuffer.wrap(font).getShort(4);
            for (var i = 0; i < tables; i++) {
                var tag = 12 + 16 * i;
                if (new String(font, tag, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                    font[tag] = 'X';
                }
            }
            return new ByteArrayInputStream(font);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
