package org.mithaq.workshop.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Node;

class PageTest {

    @Test
    void aFactInTheOtherDirectionStandsBelowItsName() {
        assertThat(blocks(new Page().fact("agreed", "Agreed:", "نتفق على خط اتصال دائم بين المراكز.")))
                .containsExactly("Agreed:", "نتفق على خط اتصال دائم بين المراكز.");
        assertThat(blocks(new Page().fact("agreed", "المتفق عليه:", "A standing line.\nA drill a year.")))
                .containsExactly("المتفق عليه:", "A standing line.", "A drill a year.");
    }

    @Test
    void aFactInItsOwnDirectionACodeAndANumberStandBesideTheirName() {
        assertThat(blocks(new Page().fact("agreed", "Agreed:", "A standing line.")))
                .containsExactly("Agreed: A standing line.");
        assertThat(blocks(new Page().fact("sum", "مجموع التحقق:", "a61565"))).containsExactly("مجموع التحقق: a61565");
        assertThat(blocks(new Page().fact("from", "المدة:", "45 – 50"))).containsExactly("المدة: 45 – 50");
    }

    private static List<String> blocks(Page page) {
        return page.document().children().stream().map(Node::textContent).toList();
    }
}
