package org.mithaq.journey;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One person's way through the views. A view that follows on the same address goes on where the one before stopped, and another address
 * is walked to as by a link; what lies over the page, and every page of an error, makes the next view load anew. Loading the
 * application for each of a hundred views took half of the journey's time; the first view of each seat is still loaded whole.
 */
final class Visit {

    /** The simple name of a class stands where no template of a route does. */
    private static final Pattern ERROR = Pattern.compile("[A-Z]\\w*");

    private final Seat seat;
    private @Nullable View last;

    Visit(Seat seat) {
        this.seat = seat;
    }

    void to(View view) {
        if (last == null || isApart(last) || isApart(view) || Inspection.covered(seat)) {
            seat.open(view.address());
        } else if (!last.address().equals(view.address())) {
            seat.walk(view.address());
        }
        last = view;
    }

    /** Outside the frame of the application, or an error of it. */
    private static boolean isApart(View view) {
        return view.login().isEmpty() || ERROR.matcher(view.route()).matches();
    }
}
