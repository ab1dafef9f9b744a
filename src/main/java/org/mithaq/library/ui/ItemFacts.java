package org.mithaq.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.ui.InterfaceLanguage;
import org.mithaq.common.ui.Isolated;
import org.mithaq.library.Item;
import org.mithaq.library.Library;

/** Where an item comes from. What the paper cites and what the editors verified are two fields, never one (VN-40). */
final class ItemFacts extends Composite<Section> {

    private final DescriptionList facts = new DescriptionList();

    ItemFacts(Item item, Library library) {
        getContent().add(new H2(getTranslation("library.facts")), facts);
        facts.addClassName("facts");
        if (item.sectionOrNull() != null) {
            fact("library.fact.section", Words.content(item.sectionOrNull()));
        }
        if (item.id().value().startsWith("P-")) {
            fact("library.fact.paperSource", paperSource(item.paperSourceOrNull(), library));
        }
        fact("library.fact.verifiedSource", verifiedSource(item.verifiedSourceOrNull()));
        var standing = new Span(Words.date(item.asOf()));
        fact("library.fact.asOf", standing);
        var recheck = item.recheckByOrNull();
        if (recheck != null) {
            fact(
                    "library.fact.recheckBy",
                    Words.isPast(recheck)
                            ? Words.state(
                                    VaadinIcon.CLOCK,
                                    getTranslation("library.recheck.since", Words.date(recheck)),
                                    "attention")
                            : new Span(Words.date(recheck)));
        }
        library.catalogues().stream()
                .filter(catalogue -> catalogue.urn().equals(item.catalogue()))
                .forEach(catalogue -> fact(
                        "library.fact.catalogue",
                        new Span(getTranslation(
                                "library.fact.catalogue.version",
                                InterfaceLanguage.of(catalogue.title()),
                                item.catalogueVersion()))));
    }

    private void fact(String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Component paperSource(Item.@Nullable PaperSource source, Library library) {
        if (source == null) {
            return quiet("library.fact.paperSource.none");
        }
        var value = new Span();
        value.addClassName("fact-parts");
        library.find(source.ref())
                .ifPresentOrElse(
                        reference -> value.add(ItemCard.link(reference)),
                        () -> value.add(new Isolated(source.ref().value())));
        if (source.footnote() != null) {
            value.add(new Span(getTranslation("library.fact.footnote", source.footnote())));
        }
        if (source.page() != null) {
            value.add(new Span(getTranslation("library.fact.page", source.page())));
        }
        if (source.note() != null) {
            value.add(Words.content(source.note()));
        }
        return value;
    }

    private Component verifiedSource(Item.@Nullable VerifiedSource source) {
        if (source == null) {
            return quiet("library.fact.verifiedSource.none");
        }
        var value = new Span(Words.content(source.title()));
        value.addClassName("fact-parts");
        if (source.symbol() != null) {
            value.add(new Isolated(source.symbol()));
        }
        if (source.url() != null) {
            var link = new Anchor(source.url(), getTranslation("library.fact.open"), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            value.add(link);
        }
        var confidence = new Span(Words.of(this, source.confidence()));
        confidence.addClassName("quiet");
        value.add(confidence);
        return value;
    }

    private Span quiet(String key) {
        var text = new Span(getTranslation(key));
        text.addClassName("quiet");
        return text;
    }
}
