package org.mithaq.export.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mithaq.editing.StoredImage;
import org.mithaq.export.xml.Xml;

/** The parts of an Open Packaging container and what they relate to; zipped with one fixed time for every entry. */
final class DocxPackage {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Xml types = new Xml();
    private final Xml relations = new Xml();
    private final Map<String, String> links = new LinkedHashMap<>();
    private final Map<String, String> images = new HashMap<>();
    private int count;

    /** Adds a part of the word folder, related to the main document; gives the relation's id. */
    String word(String file, String kind, byte[] content) {
        parts.put("word/" + file, content);
        types.leaf("Override", "PartName", "/word/" + file, "ContentType", TYPE + kind + "+xml");
        return relation(kind, file, null);
    }

    /** The relation to an address outside of the document; one per address. */
    String link(String address) {
        return links.computeIfAbsent(address, to -> relation("hyperlink", to, "External"));
    }

    /** The relation to an image; one part per image, however often it is shown. */
    String image(StoredImage image) {
        return images.computeIfAbsent(image.hash(), hash -> {
            var extension = image.kind().extension();
            var target = "media/image" + (images.size() + 1) + "." + extension;
            if (parts.keySet().stream().noneMatch(part -> part.endsWith("." + extension))) {
                types.leaf(
                        "Default",
                        "Extension",
                        extension,
                        "ContentType",
                        image.kind().mediaType());
            }
            parts.put("word/" + target, image.bytes());
            return relation("image", target, null);
        });
    }

    private String relation(String kind, String target, @org.jspecify.annotations.Nullable String mode) {
        var id = "rId" + ++count;
        relations.leaf("Relationship", "Id", id, "Type", RELATIONS + kind, "Target", target, "TargetMode", mode);
        return id;
    }

    byte[] zip(byte[] document, Xml core) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", contentTypes());
            entry(zip, "_rels/.rels", rootRelations());
            entry(zip, "docProps/core.xml", core.toBytes());
            entry(zip, "docProps/app.xml", app());
            entry(zip, "word/document.xml", document);
            entry(
                    zip,
                    "word/_rels/document.xml.rels",
                    new Xml()
                            .start("Relationships", "xmlns", PACKAGE + "relationships")
                            .add(relations)
                            .end()
                            .toBytes());
            for (var part : parts.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private byte[] contentTypes() {
        return new Xml()
                .start("Types", "xmlns", PACKAGE + "content-types")
                .leaf(
                        "Default",
                        "Extension",
                        "rels",
                        "ContentType",
                        "application/vnd.openxmlformats-package.relationships+xml")
                .leaf("Default", "Extension", "xml", "ContentType", "application/xml")
                .leaf("Override", "PartName", "/word/document.xml", "ContentType", TYPE + "document.main+xml")
                .leaf(
                        "Override",
                        "PartName",
                        "/docProps/core.xml",
                        "ContentType",
                        "application/vnd.openxmlformats-package.core-properties+xml")
                .leaf(
                        "Override",
                        "PartName",
                        "/docProps/app.xml",
                        "ContentType",
                        "application/vnd.openxmlformats-officedocument.extended-properties+xml")
                .add(types)
                .end()
                .toBytes();
    }

    private static byte[] rootRelations() {
        return new Xml()
                .start("Relationships", "xmlns", PACKAGE + "relationships")
                .leaf("Relationship", "Id", "rId1", "Type", RELATIONS + "officeDocument", "Target", "word/document.xml")
                .leaf(
                        "Relationship",
                        "Id",
                        "rId2",
                        "Type",
                        PACKAGE + "relationships/metadata/core-properties",
                        "Target",
                        "docProps/core.xml")
                .leaf(
                        "Relationship",
                        "Id",
                        "rId3",
                        "Type",
                        RELATIONS + "extended-properties",
                        "Target",
                        "docProps/app.xml")
                .end()
                .toBytes();
    }

    private static byte[] app() {
        return new Xml()
                .start(
                        "Properties",
                        "xmlns",
                        "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
                .element("Application", "Mithaq")
                .end()
                .toBytes();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
