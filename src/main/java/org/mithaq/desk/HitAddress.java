package org.mithaq.desk;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where something was found in the text of the address, as {@code version.from.to}. */
record HitAddress(long version, int from, int to) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.(\\d{1,9})\\.(\\d{1,9})");

    static Optional<HitAddress> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new HitAddress(
                        Long.parseLong(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    QueryParameters query(String view) {
        return new QueryParameters(Map.of("view", List.of(view), "hit", List.of(version + "." + from + "." + to)));
    }

    /** Only where one text is on the page it is plain which is meant. */
    void showIn(SectionPage page) {
        if (page.editors().size() == 1) {
            page.editors().getFirst().showRange(version, from, to);
        }
    }
}
