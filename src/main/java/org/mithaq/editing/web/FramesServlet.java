package org.mithaq.editing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.CloseStatus;

/** The half of a line over HTTP that the editor speaks on: an array of frames for a line that was opened by the same HTTP session. */
final class FramesServlet extends HttpServlet {

    /** Room for one long frame and some short ones. */
    private static final int MAX_BYTES = 1024 * 1024;

    private final transient Lines lines;
    private final transient Admission admission;

    FramesServlet(Lines lines, Admission admission) {
        this.lines = lines;
        this.admission = admission;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var admitted =
                admission.toSpeak(new ServletServerHttpRequest(request), new ServletServerHttpResponse(response));
        if (admitted.isEmpty()) {
            return;
        }
        var line = Optional.ofNullable(request.getParameter("line")).flatMap(lines::find);
        if (line.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_GONE);
        } else if (!line.get().belongsTo(admitted.get().httpSession())) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            serve(line.get(), request, response);
        }
    }

    private void serve(CollabLine line, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            line.refuse("more than " + MAX_BYTES + " bytes at once", CloseStatus.TOO_BIG_TO_PROCESS);
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        // frames of one line are taken one after the other, whatever a browser does with its requests
        synchronized (line) {
            frames(new String(bytes, UTF_8)).forEach(frame -> lines.receive(line, frame));
        }
    }

    /** What is no array counts as one frame that cannot be read. */
    private static List<String> frames(String text) {
        return ClientFrame.Reader.split(text).orElse(List.of(text));
    }
}
