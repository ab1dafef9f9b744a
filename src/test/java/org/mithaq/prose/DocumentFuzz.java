package org.mithaq.prose;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Any bytes as a document: refused, or a document that obeys the schema and is the same after it was written. For Jazzer. */
public final class DocumentFuzz {

    private static final DocumentJson DOCUMENTS = new DocumentJson(Schema.mithaq());

    private DocumentFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Node read;
        try {
            read = DOCUMENTS.read(new String(bytes, UTF_8));
        } catch (InvalidContent refused) {
            return;
        }
        var written = DOCUMENTS.write(read);
        var again = DOCUMENTS.read(written);
        if (!again.equals(read) || !DOCUMENTS.write(again).equals(written)) {
            throw new IllegalStateException("a document that is another after it was written");
        }
        try {
            read.check();
        } catch (InvalidContent outsideTheSchema) {
            // reading does not check content; whoever takes a document in does
            return;
        }
        DocumentHash.of(read);
        DocumentText.plain(read);
        DocumentText.words(read);
    }
}
