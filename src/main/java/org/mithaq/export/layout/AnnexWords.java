package org.mithaq.export.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.export.ExportWish;
import org.mithaq.library.Item;
import org.mithaq.library.VerificationNote;

/** What the annexes say, as plain texts in one language; lines of a cell are separated by line feeds. */
public final class AnnexWords {

    private final Words words;
    private final Language language;

    public AnnexWords(ExportModel model, Language language) {
        this.language = language;
        words = Words.in(language);
    }

    public String title(ExportWish.Annex annex) {
        return words.get("export.doc." + annex.name().toLowerCase(Locale.ROOT));
    }

    public List<String> coverageHeader() {
        return List.of(
                words.get("export.doc.coverage.item"),
                words.get("export.doc.coverage.stance"),
                words.get("export.doc.coverage.sections"),
                words.get("export.doc.coverage.reason"));
    }

    public List<String> coverage(ExportModel.CoverageRow row) {
        return List.of(
                words.of(row.title()) + "\n" + row.item(),
                words.known("export.doc.stance", row.stance()),
                String.join(", ", row.sections()),
                words.of(row.reason()));
    }

    public List<String> clearanceHeader() {
        return List.of(
                words.get("export.doc.clearances.section"),
                words.get("export.doc.clearances.language"),
                words.get("export.doc.clearances.scope"),
                words.get("export.doc.clearances.by"),
                words.get("export.doc.clearances.outcome"),
                words.get("export.doc.clearances.date"),
                words.get("export.doc.clearances.hash"));
    }

    public List<String> clearance(ExportModel.ClearanceRow row) {
        var outcome = words.known("export.doc.outcome", row.outcome()) + "\n"
                + words.get("export.doc.clearances." + (row.valid() ? "valid" : "void"))
                + (row.reason().isBlank() ? "" : "\n" + row.reason());
        return List.of(
                row.section(),
                words.get("export.languages." + row.language().name()),
                words.known("export.doc.scope", row.scope()),
                Stream.of(words.of(row.ministry()), words.of(row.reviewer()), words.known("role", row.role()))
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")),
                outcome,
                words.date(row.at()),
                row.hash().substring(0, Math.min(8, row.hash().length())));
    }

    /** A sentence that follows a title: separated by a dash, with a full stop. */
    public String sentence(String text) {
        var clean = text.strip();
        return clean.isEmpty() ? ". " : " \u2013 " + clean + (clean.matches("(?s).*[.!?؟…]") ? " " : ". ");
    }

    public String source(Item.VerifiedSource source) {
        var title = words.of(source.title());
        var symbol = source.url() == null && source.symbol() != null ? ", " + source.symbol() : "";
        return words.get("export.doc.references.source") + ": " + title + symbol;
    }

    public String usedIn(ExportModel.UsedItem used) {
        var comma = language == Language.AR ? "، " : ", ";
        return " " + words.get("export.doc.references.used") + ": " + String.join(comma, used.sections()) + ".";
    }

    public String note(VerificationNote note) {
        return words.get("export.doc.note") + " " + note.id() + " ("
                + words.get("export.doc.notekind." + note.kind().name()) + "): " + words.of(note.correction());
    }
}
