package org.mithaq.export.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The ToUnicode map of a font, rewritten so that joined Arabic letters copy out as the letters that were typed: presentation forms
 * become base letters, and the two glyphs of a lam-alef its two letters.
 */
final class LogicalText {

    private static final int CODES = 0x10000;
    private static final int BLOCK = 100;
    private static final char LAM = '\u0644';

    private final PDDocument document;
    private final PDType0Font font;

    LogicalText(PDDocument document, PDType0Font font) {
        this.document = document;
        this.font = font;
    }

    void write() throws IOException {
        if (font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream old) {
            var entries = new TreeMap<Integer, String>();
            try (var in = old.createInputStream()) {
                CMap map = new CMapParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                for (var code = 0; code < CODES; code++) {
                    var text = map.toUnicode(code, 2);
                    if (text != null && !text.isEmpty() && text.charAt(0) != 0) {
                        entries.put(code, plain(text));
                    }
                }
            }
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(map(entries).getBytes(StandardCharsets.US_ASCII));
            }
            font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
        }
    }

    /** Presentation forms as the letters they stand for; everything else as it is. */
    static String plain(String text) {
        var plain = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var alef = ArabicLines.ALEFS.get(c);
            if (alef != null) {
                plain.append(alef);
            } else if (c >= '\uFEF5' && c <= '\uFEFC') {
                plain.append(LAM);
            } else if (c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEF4) {
                plain.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                        .strip());
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String map(Map<Integer, String> entries) {
        var out = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, String>> all = new ArrayList<>(entries.entrySet());
        for (var from = 0; from < all.size(); from += BLOCK) {
            var block = all.subList(from, Math.min(all.size(), from + BLOCK));
            out.append(block.size()).append(" beginbfchar\n");
            for (var entry : block) {
                out.append(String.format(Locale.ROOT, "<%04X> <", entry.getKey()));
                entry.getValue().chars().forEach(unit -> out.append(String.format(Locale.ROOT, "%04X", unit)));
                out.append(">\n");
            }
            out.append("endbfchar\n");
        }
        return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
