package org.mithaq.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.mithaq.workshop.ballot.Consensus;
import org.mithaq.workshop.ballot.Delphi;
import org.mithaq.workshop.ballot.DotVoting;
import org.mithaq.workshop.ballot.Method;
import org.mithaq.workshop.ballot.Moscow;
import org.mithaq.workshop.ballot.Ranking;
import org.mithaq.workshop.ballot.Scoring;
import org.mithaq.workshop.ballot.Selection;
import org.mithaq.workshop.ballot.TieRule;

/** The method of a ballot and the figures that go with it; the others are not asked. */
final class MethodFields extends Div {

    /** The methods, the one most used in a plenary first. */
    enum Kind {
        CONSENSUS,
        DOTS,
        SCORING,
        MOSCOW,
        RANKING,
        DELPHI;

        static Kind of(Method method) {
            return valueOf(method.code().toUpperCase(Locale.ROOT));
        }

        boolean chooses() {
            return this == DOTS || this == SCORING || this == RANKING;
        }

        boolean scales() {
            return this == SCORING || this == DELPHI;
        }
    }

    private final Select<Kind> kind = new Select<>();
    private final Paragraph means = new Paragraph();
    private final NumberField wanted = new NumberField("wanted", 1, 100, 1);
    private final Select<TieRule> tie = new Select<>();
    private final NumberField dots = new NumberField("dots", 1, 50, 5);
    private final NumberField perOption = new NumberField("perOption", 1, 50, 3);
    private final NumberField top = new NumberField("top", 3, 10, 5);
    private final NumberField musts = new NumberField("musts", 1, 100, 3);
    private final NumberField blocks = new NumberField("blocks", 0, 100, 0);
    private final NumberField aside = new NumberField("aside", 0, 100, 50);

    MethodFields() {
        addClassName("workshop-fields");
        kind.setLabel(getTranslation("workshop.ballotForm.method"));
        kind.setId("method");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("workshop.ballotForm.method." + each));
        kind.addValueChangeListener(change -> fit());
        tie.setLabel(getTranslation("workshop.ballotForm.tie"));
        tie.setId("tie");
        tie.setItems(TieRule.values());
        tie.setItemLabelGenerator(each -> getTranslation("workshop.ballotForm.tie." + each));
        tie.setValue(TieRule.CHAIR);
        means.addClassNames("quiet", "small");
        var figures = new Div(dots, perOption, top, musts, blocks, aside, wanted, tie);
        figures.addClassName("workshop-line");
        add(kind, means, figures);
        kind.setValue(Kind.CONSENSUS);
    }

    private void fit() {
        var chosen = kind.getValue();
        means.setText(getTranslation("workshop.ballotForm.method." + chosen + ".means"));
        dots.setVisible(chosen == Kind.DOTS);
        perOption.setVisible(chosen == Kind.DOTS);
        top.setVisible(chosen.scales());
        musts.setVisible(chosen == Kind.MOSCOW);
        blocks.setVisible(chosen == Kind.CONSENSUS);
        aside.setVisible(chosen == Kind.CONSENSUS);
        wanted.setVisible(chosen.chooses());
        tie.setVisible(chosen.chooses());
    }

    /** Whether agreement is asked, which needs no list of options. */
    boolean agrees() {
        return kind.getValue() == Kind.CONSENSUS;
    }

    void show(Method method) {
        kind.setValue(Kind.of(method));
        switch (method) {
            case DotVoting of -> {
                dots.setValue(of.dots());
                perOption.setValue(of.perOption());
                show(of.selection());
            }
            case Scoring of -> {
                top.setValue(of.top());
                show(of.selection());
            }
            case Ranking of -> show(of.selection());
            case Moscow of -> musts.setValue(of.mostMusts());
            case Delphi of -> top.setValue(of.top());
            case Consensus of -> {
                blocks.setValue(of.blocksBorne());
                aside.setValue(of.asidePercent());
            }
        }
    }

    private void show(Selection selection) {
        wanted.setValue(selection.wanted());
        tie.setValue(selection.tie());
    }

    /** @param options how many there are: no more can be chosen, or be a "must" */
    Method read(int options) {
        return switch (kind.getValue()) {
            case DOTS -> new DotVoting(dots.filled(), perOption.filled(), selection(options));
            case SCORING -> new Scoring(top.filled(), selection(options));
            case MOSCOW -> new Moscow(Math.clamp(musts.filled(), 1, Math.max(1, options)));
            case RANKING -> new Ranking(selection(options));
            case DELPHI -> new Delphi(top.filled());
            case CONSENSUS -> new Consensus(blocks.filled(), aside.filled());
        };
    }

    private Selection selection(int options) {
        return new Selection(Math.clamp(wanted.filled(), 1, Math.max(1, options)), tie.getValue());
    }
}
