package org.mithaq.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** The words of an upload field in the person's language. */
public final class UploadWords {

    private UploadWords() {}

    /** @param kind whose keys {@code drop}, {@code tooBig} and {@code type} say which files are taken, and how large they may be */
    public static UploadI18N of(Component where, String kind) {
        var tooBig = where.getTranslation(kind + ".tooBig");
        var drop = new UploadI18N.DropFiles();
        drop.setOne(where.getTranslation(kind + ".drop"));
        drop.setMany(where.getTranslation(kind + ".drop"));
        var add = new UploadI18N.AddFiles();
        add.setOne(where.getTranslation("library.upload.add"));
        add.setMany(where.getTranslation("library.upload.add"));
        return new UploadI18N()
                .setDropFiles(drop)
                .setAddFiles(add)
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(where.getTranslation("library.upload.tooMany"))
                        .setFileIsTooBig(tooBig)
                        .setIncorrectFileType(where.getTranslation(kind + ".type")))
                .setUploading(uploading(where, tooBig))
                .setFile(new UploadI18N.File()
                        .setRetry(where.getTranslation("library.upload.retry"))
                        .setStart(where.getTranslation("library.upload.start"))
                        .setRemove(where.getTranslation("library.upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }

    private static UploadI18N.Uploading uploading(Component where, String tooBig) {
        var failed = where.getTranslation("library.upload.failed");
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(where.getTranslation("library.upload.running"))
                        .setStalled(where.getTranslation("library.upload.running"))
                        .setProcessing(where.getTranslation("library.upload.running"))
                        .setHeld(where.getTranslation("library.upload.running")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(where.getTranslation("library.upload.remaining"))
                        .setUnknown(where.getTranslation("library.upload.running")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(failed)
                        .setUnexpectedServerError(failed)
                        .setForbidden(failed)
                        .setFileTooLarge(tooBig));
    }
}
