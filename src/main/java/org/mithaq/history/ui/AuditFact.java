package org.mithaq.history.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.common.ui.ContentText;

/**
 * One fact of a row, {@code name=value}, in the reader's language: the trail keeps codes, which outlive wordings. A value that is no code,
 * such as a title or a hash, stands as it was recorded.
 */
final class AuditFact extends Div {

    /** Under which keys the codes of a fact are put into words; lower and upper case as the keys have it. */
    private static final Map<String, List<String>> WORDINGS = Map.ofEntries(
            Map.entry("from", List.of("state.section.", "state.document.")),
            Map.entry("to", List.of("state.section.", "state.document.")),
            Map.entry("marking", List.of("marking.")),
            Map.entry("outcome", List.of("review.outcome.", "history.outcome.")),
            Map.entry("stance", List.of("coverage.stance.", "history.stance.")),
            Map.entry("wording", List.of("library.choice.")),
            Map.entry("language", List.of("strategy.language.")),
            Map.entry("role", List.of("role.")),
            Map.entry("roles", List.of("role.")),
            Map.entry("party", List.of("scope.")),
            Map.entry("parties", List.of("scope.")),
            Map.entry("change", List.of("history.change.")),
            Map.entry("undone", List.of("history.truth.")),
            Map.entry("throttled", List.of("history.truth.")));

    AuditFact(String fact) {
        var equals = fact.indexOf('=');
        if (equals < 0) {
            add(new ContentText(fact));
            return;
        }
        var name = fact.substring(0, equals);
        add(
                new Span(worded("history.fact." + name, name)),
                new Span(": "),
                new ContentText(value(name, fact.substring(equals + 1))));
    }

    private String value(String name, String value) {
        var wordings = WORDINGS.get(name);
        return wordings == null
                ? value
                : Arrays.stream(value.split(","))
                        .map(code -> code(wordings, code))
                        .collect(Collectors.joining(getTranslation("history.and")));
    }

    /** A ministry's code is followed by its id, which says nothing to a reader. */
    private String code(List<String> wordings, String code) {
        var colon = code.indexOf(':');
        var plain = colon < 0 ? code : code.substring(0, colon);
        return wordings.stream()
                .flatMap(prefix -> Stream.of(prefix + plain, prefix + plain.toLowerCase(Locale.ROOT)))
                .map(key -> worded(key, ""))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(code);
    }

    private String worded(String key, String otherwise) {
        var words = getTranslation(key);
        return words.startsWith("!") ? otherwise : words;
    }
}
