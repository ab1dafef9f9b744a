package org.mithaq.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mithaq.common.Language;

/** Looks at the page that is open, wide and narrow, and says what stands in somebody's way. */
final class Inspection {

    /** The width of a small phone, in CSS pixels; WCAG 1.4.10 asks for 320, which a phone of 360 with a scroll bar comes to. */
    private static final int NARROW = 360;

    private static final int WIDE = 1440;
    private static final int HEIGHT = 900;

    private static final Pattern HTML = Pattern.compile("<html[^>]*>");
    private static final String AXE = resource("/axe.min.js");
    private static final String SCRIPT = resource("inspection.js");

    private final Page page;
    private final Language language;

    Inspection(Seat seat) {
        this.page = seat.page();
        this.language = seat.language();
    }

    List<String> findings() {
        var findings = new ArrayList<String>();
        page.evaluate("() => document.fonts.ready.then(() => true)");
        findings.addAll(frame());
        findings.addAll(told("inspection.structure()"));
        findings.addAll(told("inspection.sideways()"));
        findings.addAll(told("inspection.barriers(null)"));
        page.setViewportSize(NARROW, HEIGHT);
        findings.addAll(narrow(told("inspection.sideways()")));
        findings.addAll(narrow(told("inspection.barriers(['target-size'])")));
        page.setViewportSize(WIDE, HEIGHT);
        return findings;
    }

    /**
     * Brings what looks into every page that is opened: axe is half a megabyte, too much to hand over anew for each look. Movement off, so that
     * nothing is judged while it fades in. Arabic is looked at in the dark and English in the light: contrast does not depend on the language,
     * and a page that is open takes seconds to change its theme.
     */
    static void prepare(Seat seat) {
        seat.page().addInitScript(AXE);
        seat.page().addInitScript(SCRIPT);
        seat.page()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(seat.language() == Language.AR ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    /** The language and the direction stand in the page that the server sends, before any script ran. */
    private List<String> frame() {
        var asked = RequestOptions.create().setHeader("Accept-Language", language.tag());
        var sent = page.context().request().get(page.url(), asked).text();
        var html = HTML.matcher(sent);
        var tag = html.find() ? html.group() : "";
        return tag.contains("lang=\"" + language.tag() + '"') && tag.contains("dir=\"" + language.direction() + '"')
                ? List.of()
                : List.of("the first paint is not " + language.tag() + " " + language.direction() + ": " + tag);
    }

    private List<String> told(String call) {
        return ((List<?>) page.evaluate(call)).stream().map(String::valueOf).toList();
    }

    private static List<String> narrow(List<String> findings) {
        return findings.stream().map(finding -> "narrow: " + finding).toList();
    }

    private static String resource(String name) {
        try (var stream = Inspection.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
