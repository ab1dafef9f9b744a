package org.mithaq.export.docx;

import java.nio.charset.StandardCharsets;
import org.mithaq.common.DataFile;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.ExportWish;
import org.mithaq.export.ExportWriter;
import org.mithaq.export.layout.Words;
import org.mithaq.export.xml.Xml;
import org.springframework.stereotype.Component;

/** Writes a clean Word document: no comments, no revisions, no person's name in its properties. */
@Component
final class DocxWriter implements ExportWriter {

    @Override
    public ExportWish.Format format() {
        return ExportWish.Format.DOCX;
    }

    @Override
    public byte[] write(ExportModel model, ExportWish wish) {
        var file = new DocxPackage();
        file.word(
                "styles.xml",
                "styles",
                DataFile.resource("org/mithaq/export/docx/styles.xml").getBytes(StandardCharsets.UTF_8));
        file.word("settings.xml", "settings", settings());
        file.word("fontTable.xml", "fontTable", fonts());
        var book = new DocxBook(model, wish, file);
        var document = book.document();
        file.word("numbering.xml", "numbering", book.lists().part());
        file.word("footnotes.xml", "footnotes", book.runs().footnotesPart());
        return file.zip(document, properties(model, wish));
    }

    private static byte[] settings() {
        return new Xml()
                .start("w:settings", "xmlns:w", DocxRuns.W)
                .leaf("w:zoom", "w:percent", 100)
                .leaf("w:removePersonalInformation")
                .leaf("w:defaultTabStop", "w:val", 567)
                .leaf("w:updateFields", "w:val", "true")
                .start("w:footnotePr")
                .leaf("w:footnote", "w:id", -1)
                .leaf("w:footnote", "w:id", 0)
                .end()
                .start("w:compat")
                .leaf(
                        "w:compatSetting",
                        "w:name",
                        "compatibilityMode",
                        "w:uri",
                        "http://schemas.microsoft.com/office/word",
                        "w:val",
                        15)
                .end()
                .leaf("w:themeFontLang", "w:val", "en-GB", "w:bidi", "ar-IQ")
                .leaf("w:decimalSymbol", "w:val", ".")
                .leaf("w:listSeparator", "w:val", ",")
                .end()
                .toBytes();
    }

    /** What to take where a font of the styles is not installed. */
    private static byte[] fonts() {
        return new Xml()
                .start("w:fonts", "xmlns:w", DocxRuns.W)
                .start("w:font", "w:name", "Cambria")
                .leaf("w:altName", "w:val", "Source Serif 4,Caladea,Times New Roman")
                .leaf("w:family", "w:val", "roman")
                .end()
                .start("w:font", "w:name", "Sakkal Majalla")
                .leaf("w:altName", "w:val", "Noto Naskh Arabic,Amiri,Traditional Arabic")
                .leaf("w:family", "w:val", "roman")
                .end()
                .end()
                .toBytes();
    }

    private static Xml properties(ExportModel model, ExportWish wish) {
        var document = model.document();
        var language = wish.ordered(document.data().controlling()).getFirst();
        var words = Words.in(language);
        var time = document.time().toString();
        return new Xml()
                .start(
                        "cp:coreProperties",
                        "xmlns:cp",
                        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:dcterms",
                        "http://purl.org/dc/terms/",
                        "xmlns:xsi",
                        "http://www.w3.org/2001/XMLSchema-instance")
                .element("dc:title", document.title().in(language))
                .element("dc:subject", words.marking(model))
                .element("dc:identifier", document.id())
                .element("dc:language", language == Language.AR ? "ar-IQ" : "en-GB")
                .element("cp:version", document.hash())
                .element("cp:contentStatus", words.state(model))
                .element("dcterms:created", time, "xsi:type", "dcterms:W3CDTF")
                .element("dcterms:modified", time, "xsi:type", "dcterms:W3CDTF")
                .end();
    }
}
