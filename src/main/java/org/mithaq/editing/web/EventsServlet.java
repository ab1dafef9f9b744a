package org.mithaq.editing.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;

/** The half of a line over HTTP that speaks to the editor: a stream of events that begins with the name of the line. */
final class EventsServlet extends HttpServlet {

    private final transient Lines lines;
    private final transient Admission admission;

    EventsServlet(Lines lines, Admission admission) {
        this.lines = lines;
        this.admission = admission;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var admitted =
                admission.toListen(new ServletServerHttpRequest(request), new ServletServerHttpResponse(response));
        if (admitted.isEmpty()) {
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // or a proxy in between would keep events back until it has enough of them
        response.setHeader("X-Accel-Buffering", "no");
        var stream = new EventStream(request.startAsync(), lines.senders());
        var line = lines.open(stream, admitted.get().person(), admitted.get().httpSession());
        stream.whenEnded(() -> lines.ended(line));
        stream.begin(line.id());
    }
}
