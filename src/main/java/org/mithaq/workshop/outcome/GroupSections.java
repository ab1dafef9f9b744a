package org.mithaq.workshop.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mithaq.common.Bilingual;
import org.mithaq.prose.Node;
import org.mithaq.workshop.outcome.Proceedings.Idea;
import org.mithaq.workshop.outcome.Proceedings.Report;

/** What groups reported and what lay on their boards, item by item. What people wrote stands there as they wrote it. */
final class GroupSections {

    private final Proceedings told;
    private final Wordbook words;

    GroupSections(Proceedings told, Wordbook words) {
        this.told = told;
        this.words = words;
    }

    Node discussions() {
        var page = new Page();
        if (told.reports().isEmpty()) {
            page.paragraph("none", words.say("workshop.t3.reports.none"));
        }
        var item = "";
        for (var report : told.reports()) {
            if (!report.itemKey().equals(item)) {
                item = report.itemKey();
                page.heading("item " + item, 2, of(report.item()));
            }
            report(page, report);
        }
        return page.document();
    }

    private void report(Page page, Report report) {
        var key = "report " + report.key() + " ";
        page.heading(key + "group", 3, of(report.group()));
        page.fact(key + "delegations", words.say("workshop.t3.report.delegations"), listed(report.delegations()));
        page.fact(key + "agreed", words.say("workshop.t3.report.agreed"), report.agreed());
        page.fact(key + "open", words.say("workshop.t3.report.open"), report.open());
        page.fact(key + "minority", words.say("workshop.t3.report.minority"), report.minority());
        page.fact(key + "owner", words.say("workshop.t3.report.owner"), report.owner());
        if (!report.isWritten()) {
            page.paragraph(key + "none", words.say("workshop.t3.report.none"));
        } else if (!report.handedIn()) {
            page.paragraph(key + "draft", words.say("workshop.t3.report.draft"));
        }
        if (!report.ideas().isEmpty()) {
            page.paragraph(key + "board", words.say("workshop.t3.report.ideas"));
            page.bullets(key + "ideas", report.ideas().stream().map(this::idea).toList());
        }
    }

    /** The words of the card, then what became of it, then each card that was joined in it and each remark of visitors. */
    private String idea(Idea idea) {
        var lines = new ArrayList<>(List.of(of(idea.text())));
        var lane = words.say("workshop.lane." + idea.lane());
        lines.add(words.say("workshop.t3.idea.facts", lane, idea.support()));
        if (!idea.origins().isEmpty()) {
            var quoted = idea.origins().stream()
                    .map(origin -> words.say("workshop.chart.quoted", of(origin)))
                    .collect(Collectors.joining(words.say("workshop.t3.semicolon") + " "));
            lines.add(words.say("workshop.t3.idea.origins", quoted));
        }
        idea.remarks().forEach(remark -> lines.add(words.say("workshop.t3.idea.remark", remark)));
        return String.join("\n", lines);
    }

    private String listed(List<Bilingual> names) {
        return names.stream().map(this::of).collect(Collectors.joining(words.say("workshop.t3.semicolon") + " "));
    }

    private String of(Bilingual text) {
        return text.in(words.language());
    }
}
