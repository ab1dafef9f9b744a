package org.mithaq.journey;

import java.util.List;
import java.util.regex.Pattern;
import org.mithaq.common.Bilingual;

/** What is asked, said and written in the workshop of the journey. */
final class WorkshopTexts {

    static final Bilingual TITLE = new Bilingual("أولويات السنة الأولى", "Priorities of the first year");

    static final Bilingual FIRST = new Bilingual("بأيهما نبدأ؟", "Which of them first?");
    static final Bilingual LINE = new Bilingual("خط دائم بين مراكز الاستجابة", "A standing line between centres");
    static final Bilingual DRILL = new Bilingual("تمرين مشترك كل عام", "A joint exercise every year");
    static final Bilingual BY_JUNE =
            new Bilingual("يبدأ العمل بالخط الدائم قبل حزيران 2027.", "The standing line is in use before June 2027.");

    /** Of four words and of three, each by one person. */
    static final String FIRST_SENTENCE = "نتفق على خط دائم";

    static final String SECOND_SENTENCE = "يُختبر كل شهر";

    static final String RESERVATION = "شرط أن تُدرج كلفته (120 ألفاً) في موازنة 2027.";
    static final String MINORITY = "رأى ثلاثة أن التمرين أولى من الخط.";
    static final List<String> CHANGES = List.of("وقت أطول للمجموعات", "قاعة أهدأ", "Shorter days");

    static final String PARKED = "من يدفع كلفة الترجمة؟";
    static final String ACTION = "Appoint the contact points and test the line";

    /** How a paper stands of which nobody knows yet whether it arrived. */
    static final Pattern ON_ITS_WAY = Pattern.compile("sending|unsure");

    private WorkshopTexts() {}
}
