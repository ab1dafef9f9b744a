package org.mithaq.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Language;
import org.mithaq.export.Sample;
import org.mithaq.export.layout.Headings;
import org.mithaq.export.xml.Xml;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;

class HtmlTextTest {

    private static final Schema SCHEMA = Schema.mithaq();

    @Test
    void eachItemOfAListHasItsBulletOnTheSideOnWhichItBegins() {
        var list = SCHEMA.node("bullet_list", item("More time for the vote."), item("وقت أطول للقراءة"));
        var out = new Xml().start("body");
        var model = Sample.model();
        var text = new HtmlText(
                out, new Headings(model, Language.AR), Language.AR, Set.of(), new HtmlPictures(model.images()));
        text.block(list);
        assertThat(out.end().toString())
                .contains("<ul dir=\"ltr\"><li dir=\"ltr\"><p dir=\"ltr\"", "</li><li dir=\"rtl\"><p dir=\"rtl\"");
    }

    private static Node item(String text) {
        return SCHEMA.node("list_item", SCHEMA.node("paragraph", SCHEMA.text(text)));
    }
}
