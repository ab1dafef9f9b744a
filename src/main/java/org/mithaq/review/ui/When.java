package org.mithaq.review.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** A moment or a day, written for the reader and marked up for machines. */
@Tag("time")
final class When extends HtmlComponent {

    private When(String machine, String text) {
        getElement().setAttribute("datetime", machine);
        getElement().setText(text);
    }

    When(Instant instant) {
        this(instant.toString(), "");
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale());
        getElement().setText(format.format(instant.atZone(ZoneId.systemDefault())));
    }

    When(LocalDate day) {
        this(day.toString(), "");
        getElement()
                .setText(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(getLocale())
                        .format(day));
    }
}
