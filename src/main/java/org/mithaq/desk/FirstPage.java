package org.mithaq.desk;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.AccountService;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.Refusal;
import org.mithaq.common.SectionId;
import org.mithaq.editing.ReadableTexts;
import org.mithaq.editing.ui.FirstTexts;
import org.mithaq.editing.ui.FirstTexts.FirstText;
import org.mithaq.strategy.StrategyService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives the page of a drafting screen its texts at once, for who may write in them: the view itself comes two answers later. It knows no
 * components: Flow would give those that are reachable from here to every first page.
 */
@Component
class FirstPage implements VaadinServiceInitListener {

    private static final Pattern ADDRESS = Pattern.compile("/?strategies/([^/]+)/desk/([^/]+)/?");

    private final StrategyService strategies;
    private final ReadableTexts readable;
    private final AccountService accounts;
    private final CurrentActor current;
    private final I18NProvider texts;
    private final boolean demo;

    FirstPage(
            StrategyService strategies,
            ReadableTexts readable,
            AccountService accounts,
            CurrentActor current,
            I18NProvider texts,
            @Value("${mithaq.demo:false}") boolean demo) {
        this.strategies = strategies;
        this.readable = readable;
        this.accounts = accounts;
        this.current = current;
        this.texts = texts;
        this.demo = demo;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::bring);
    }

    private void bring(IndexHtmlResponse page) {
        var request = page.getVaadinRequest();
        var actor = current.get();
        var person = actor.signedIn();
        var first = person.flatMap(id -> first(actor, id, request.getPathInfo(), request.getParameter("view")));
        if (first.isEmpty()) {
            FirstTexts.none(page.getDocument());
            return;
        }
        // What is in the page is for this person, and may be another text a moment later
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
        var language = accounts.me(actor).language();
        page.getDocument().title(title(first.get(), language));
        first.get().into(page.getDocument(), language, demo, key -> texts.getTranslation(key, language.locale()));
    }

    /** The title that the view will give the page. */
    String title(FirstTexts first, Language language) {
        var section = first.section();
        return texts.getTranslation(
                "desk.title.section",
                language.locale(),
                section.number(),
                section.data().title().in(language));
    }

    /** What the view will show of this address; empty where the person may not write, or it leads nowhere: the view says so then. */
    Optional<FirstTexts> first(Actor actor, PersonId person, @Nullable String path, @Nullable String view) {
        var address = ADDRESS.matcher(path == null ? "" : path);
        if (!address.matches()) {
            return Optional.empty();
        }
        try {
            var section = strategies.section(actor, SectionId.parse(address.group(2)));
            if (!section.strategy().toString().equals(address.group(1))) {
                return Optional.empty();
            }
            var language = accounts.me(actor).language();
            var bodies = PageView.of(view == null ? "" : view, PageView.of(language))
                    .of(strategies.bodies(actor, section.id()));
            var shown = bodies.stream()
                    .map(body -> new FirstText(body, readable.open(actor, body.id())))
                    .toList();
            if (!shown.stream().allMatch(first -> first.opened().writable())) {
                return Optional.empty();
            }
            var outline = strategies.outline(actor, section.strategy());
            return Optional.of(new FirstTexts(person, section, outline, shown));
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }
}
