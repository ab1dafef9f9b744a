package org.mithaq.export.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collections;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.layout.Words;
import org.mithaq.export.xml.Xml;

/** What the renderer leaves undone: readable ToUnicode maps, metadata, reading direction, fixed times and ids. */
final class PdfRepair {

    private final ExportModel model;
    private final Language language;

    PdfRepair(ExportModel model, Language language) {
        this.model = model;
        this.language = language;
    }

    byte[] repair(byte[] rendered) throws IOException {
        try (var document = Loader.loadPDF(rendered)) {
            fonts(document);
            catalog(document);
            information(document);
            metadata(document);
            new LinkDescriptions(Words.in(language).get("export.doc.footnote")).write(document);
            identity(document);
            ReadingOrder.restore(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The file is named by the version, not by the moment it was written. */
    private void identity(PDDocument document) {
        var id = new COSString(
                Arrays.copyOf(HexFormat.of().parseHex(model.document().hash()), 16));
        document.getDocument().setDocumentID(new COSArray(List.of(id, id)));
    }

    private static void fonts(PDDocument document) throws IOException {
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var page : document.getPages()) {
            fonts(document, page.getResources(), seen);
        }
    }

    private static void fonts(PDDocument document, PDResources resources, Set<COSDictionary> seen) throws IOException {
        for (var name : resources.getFontNames()) {
            if (resources.getFont(name) instanceof PDType0Font font && seen.add(font.getCOSObject())) {
                new LogicalText(document, font).write();
            }
        }
    }

    private void catalog(PDDocument document) {
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(language == Language.AR ? "ar" : "en");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        preferences.setReadingDirection(
                language.isRightToLeft()
                        ? PDViewerPreferences.READING_DIRECTION.R2L
                        : PDViewerPreferences.READING_DIRECTION.L2R);
        catalog.setViewerPreferences(preferences);
    }

    private void information(PDDocument document) {
        var information = new PDDocumentInformation();
        information.setTitle(model.document().title().in(language));
        information.setSubject(Words.in(language).marking(model));
        information.setProducer(model.document().tool());
        information.setCustomMetadataValue("MithaqVersion", model.document().hash());
        information.setCreationDate(time());
        information.setModificationDate(time());
        document.setDocumentInformation(information);
    }

    private Calendar time() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTimeInMillis(model.document().time().toEpochMilli());
        return calendar;
    }

    private void metadata(PDDocument document) throws IOException {
        var title = model.document().title().in(language);
        var time = model.document().time().toString();
        var xmp = new Xml()
                .start("x:xmpmeta", "xmlns:x", "adobe:ns:meta/")
                .start("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
                .start(
                        "rdf:Description",
                        "rdf:about",
                        "",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:xmp",
                        "http://ns.adobe.com/xap/1.0/",
                        "xmlns:pdf",
                        "http://ns.adobe.com/pdf/1.3/",
                        "xmlns:pdfuaid",
                        "http://www.aiim.org/pdfua/ns/id/");
        xmp.element("dc:format", "application/pdf");
        xmp.start("dc:title")
                .start("rdf:Alt")
                .element("rdf:li", title, "xml:lang", "x-default")
                .end()
                .end();
        xmp.start("dc:description")
                .start("rdf:Alt")
                .element("rdf:li", Words.in(language).marking(model), "xml:lang", "x-default")
                .end()
                .end();
        xmp.start("dc:language")
                .start("rdf:Bag")
                .element("rdf:li", language.tag())
                .end()
                .end();
        xmp.element("xmp:CreateDate", time)
                .element("xmp:ModifyDate", time)
                .element("pdf:Producer", model.document().tool())
                .element("pdfuaid:part", "1");
        xmp.end().end().end();
        var packet = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + xmp + "\n<?xpacket end=\"w\"?>";
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }
}
