package org.mithaq.journey;

import java.util.List;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;

/** The six guests of the workshop: two of each ministry, one of them reads Arabic and one English. */
record Delegate(String name, Language language, Bilingual ministry, String card) {

    static final Bilingual INTERIOR = new Bilingual("وزارة الداخلية", "Ministry of Interior");
    private static final Bilingual JUSTICE = new Bilingual("وزارة العدل", "Ministry of Justice");
    private static final Bilingual FINANCE = new Bilingual("وزارة المالية", "Ministry of Finance");

    private static final List<Delegate> ALL = List.of(
            new Delegate("سامي حداد", Language.AR, INTERIOR, "رقم واحد يجيب ليلاً ونهاراً"),
            new Delegate("Rana Khatib", Language.EN, INTERIOR, "One number that answers day and night"),
            new Delegate("ليث العبيدي", Language.AR, JUSTICE, "تمرين كل ستة أشهر"),
            new Delegate("Dana Aziz", Language.EN, JUSTICE, "Train judges in electronic evidence"),
            new Delegate("مها الراوي", Language.AR, FINANCE, "صندوق مشترك للطوارئ"),
            new Delegate("Omar Jamil", Language.EN, FINANCE, "A fund for emergencies"));

    static List<Delegate> all() {
        return ALL;
    }

    static boolean has(String name) {
        return ALL.stream().anyMatch(one -> one.name().equals(name));
    }

    static Bilingual ministry(String name) {
        return of(name).ministry();
    }

    /** What the person writes on the board of their group. */
    static String card(String name) {
        return of(name).card();
    }

    private static Delegate of(String name) {
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }
}
