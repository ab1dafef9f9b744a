package org.mithaq.export;

/** Writes one format; equal models and wishes give equal bytes. */
public interface ExportWriter {

    ExportWish.Format format();

    byte[] write(ExportModel model, ExportWish wish);
}
