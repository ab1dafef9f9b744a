package org.mithaq.finding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.Actor;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.Invalid;
import org.mithaq.common.StrategyId;
import org.mithaq.common.ui.Breadcrumbs;
import org.mithaq.finding.FindingService;
import org.mithaq.finding.Found;
import org.mithaq.finding.Hit;
import org.mithaq.finding.Outcome;
import org.mithaq.finding.Query;
import org.mithaq.strategy.StrategyService;
import org.mithaq.strategy.ui.StrategyPlaces;

/** Words in all texts of a strategy: where they are, what they would become, and what became of it. */
@Route("strategies/:strategy/find")
@PermitAll
class FindView extends Section implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbs {

    private final FindingService finding;
    private final StrategyService strategies;
    private final StrategyPlaces places;
    private final Actor actor;
    private final FindForm form = new FindForm(this::find, this::preview);
    private final Paragraph message = new Paragraph();
    private final Button undo = new Button(getTranslation("finding.undo"));
    private final Button replaceChosen = new Button();
    private final Div results = new Div();
    private List<TextHits> texts = List.of();
    private @Nullable StrategyId strategy;
    private @Nullable Query query;
    private @Nullable Runnable taking;

    FindView(FindingService finding, StrategyService strategies, StrategyPlaces places, CurrentActor current) {
        this.finding = finding;
        this.strategies = strategies;
        this.places = places;
        this.actor = current.get();
        addClassNames("page", "find-page");
        message.setId("message");
        message.getElement().setAttribute("role", "status");
        undo.setId("undo");
        undo.setVisible(false);
        undo.addClickListener(click -> {
            if (taking != null) {
                taking.run();
            }
        });
        replaceChosen.setId("replace-chosen");
        replaceChosen.addThemeVariants(ButtonVariant.PRIMARY);
        replaceChosen.addClickListener(click -> ask(chosen()));
        replaceChosen.setVisible(false);
        results.addClassName("find-results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = StrategyId.parse(event.getRouteParameters().get("strategy").orElse(""));
        form.offer(strategies.outline(actor, id));
        strategy = id;
        removeAll();
        var bar = new Div(message, undo, replaceChosen);
        bar.addClassName("find-bar");
        add(places.navigation(actor, id, "find"), new H1(getTranslation("finding.title")), form, bar, results);
        form.start();
        event.getLocation().getQueryParameters().getSingleParameter("q").ifPresent(words -> {
            form.look(words.substring(0, Math.min(words.length(), Query.LONGEST)));
            find();
        });
    }

    private void find() {
        undo.setVisible(false);
        query = form.query();
        search("");
    }

    /** @param before what is said before the result */
    private void search(String before) {
        try {
            var found = finding.find(actor, Objects.requireNonNull(strategy), Objects.requireNonNull(query));
            show(found);
            message.setText((before + " " + summary(found)).strip());
        } catch (Invalid wrong) {
            texts = List.of();
            results.removeAll();
            chosenChanged();
            message.setText(getTranslation(wrong.key(), wrong.arguments()));
        }
    }

    private void show(Found found) {
        results.removeAll();
        texts = found.texts().stream()
                .map(text -> new TextHits(text, this::chosenChanged, this::replaceNow))
                .toList();
        texts.forEach(results::add);
        preview();
    }

    private String summary(Found found) {
        return switch (found.end()) {
            case COMPLETE ->
                getTranslation("finding.count", found.count(), found.texts().size());
            case TOO_MANY -> getTranslation("finding.tooMany", FindingService.MOST_HITS);
            case TOO_LONG -> getTranslation("finding.tooLong", found.count());
        };
    }

    private void preview() {
        texts.forEach(text -> text.preview(form.replacement()));
        chosenChanged();
    }

    private List<Hit> chosen() {
        return texts.stream().flatMap(text -> text.chosen().stream()).toList();
    }

    private void chosenChanged() {
        var count = chosen().size();
        replaceChosen.setVisible(texts.stream().anyMatch(text -> text.text().writable()));
        replaceChosen.setEnabled(count > 0);
        replaceChosen.setText(getTranslation("finding.replaceChosen", count));
    }

    /** One place is replaced at once; many, nothing in their place, and texts under review are asked about. */
    private void replaceNow(List<Hit> hits) {
        var review = texts.stream()
                .anyMatch(text -> text.text().underReview()
                        && hits.stream().anyMatch(hit -> hit.body()
                                .equals(text.text().body().id())));
        if (hits.size() == 1 && !review && !form.replacement().isEmpty()) {
            replace(hits);
        } else {
            ask(hits);
        }
    }

    private void ask(List<Hit> hits) {
        var bodies = hits.stream().map(Hit::body).collect(Collectors.toSet());
        var touched = texts.stream()
                .map(TextHits::text)
                .filter(text -> bodies.contains(text.body().id()))
                .toList();
        var review = touched.stream()
                .filter(Found.InText::underReview)
                .map(text -> text.section().number())
                .distinct()
                .collect(Collectors.joining(getTranslation("finding.and")));
        var left = texts.stream()
                .map(TextHits::text)
                .filter(text -> !text.writable())
                .map(text -> text.section().number())
                .distinct()
                .collect(Collectors.joining(getTranslation("finding.and")));
        var dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("finding.ask.title", hits.size(), touched.size()));
        var body = new Div();
        body.add(new Paragraph(
                form.replacement().isEmpty()
                        ? getTranslation("finding.ask.delete")
                        : getTranslation("finding.ask.replace", form.replacement())));
        if (!review.isEmpty()) {
            body.add(new Paragraph(getTranslation("finding.ask.review", review)));
        }
        if (!left.isEmpty()) {
            body.add(new Paragraph(getTranslation("finding.ask.left", left)));
        }
        dialog.setText(body);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("finding.ask.cancel"));
        dialog.setConfirmText(getTranslation("finding.replace"));
        dialog.addConfirmListener(confirmed -> replace(hits));
        dialog.open();
    }

    private void replace(List<Hit> hits) {
        var asked = Objects.requireNonNull(query);
        var words = form.replacement();
        try {
            var outcome = finding.replace(actor, Objects.requireNonNull(strategy), asked, words, hits);
            undo.setVisible(outcome.replaced() > 0);
            taking = () -> takeBack(asked, words, outcome);
            search(said("finding.done", outcome));
        } catch (Invalid wrong) {
            message.setText(getTranslation(wrong.key(), wrong.arguments()));
        }
    }

    private void takeBack(Query asked, String words, Outcome outcome) {
        undo.setVisible(false);
        taking = null;
        search(said("finding.undone", finding.undo(actor, Objects.requireNonNull(strategy), asked, words, outcome)));
    }

    private String said(String key, Outcome outcome) {
        var said = new StringBuilder(getTranslation(key, outcome.replaced()));
        if (outcome.suggested() > 0) {
            said.append(' ').append(getTranslation("finding.suggested", outcome.suggested()));
        }
        if (outcome.changed() > 0) {
            said.append(' ').append(getTranslation("finding.changed", outcome.changed()));
        }
        if (outcome.refused() > 0) {
            var where = outcome.texts().stream()
                    .filter(text -> text.refused() > 0)
                    .map(text -> text.section().number())
                    .distinct()
                    .collect(Collectors.joining(getTranslation("finding.and")));
            said.append(' ').append(getTranslation("finding.refused", outcome.refused(), where));
        }
        return said.toString();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("finding.title");
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return strategy == null ? List.of() : places.breadcrumbs(strategy);
    }
}
