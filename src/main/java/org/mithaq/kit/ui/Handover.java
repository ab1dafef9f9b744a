package org.mithaq.kit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.mithaq.common.Refusal;
import org.mithaq.kit.KitService.KitFile;

/** A link that makes a package when it is followed. */
final class Handover extends Anchor {

    /** @param taken called once the package has left, in the session of the page */
    Handover(String text, Supplier<KitFile> file, Runnable taken) {
        super(
                DownloadHandler.fromInputStream(request -> {
                    try {
                        var made = file.get();
                        var owner = request.getOwningElement().getComponent();
                        owner.flatMap(component -> component.getUI()).ifPresent(ui -> ui.access(taken::run));
                        return new DownloadResponse(
                                new ByteArrayInputStream(made.bytes()),
                                made.name(),
                                "application/octet-stream",
                                made.bytes().length);
                    } catch (Refusal refused) {
                        return DownloadResponse.error(HttpStatusCode.FORBIDDEN);
                    }
                }),
                text);
        addClassName("action");
    }
}
