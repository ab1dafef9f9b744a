package org.mithaq.export;

/** Reads a machine-readable document; a hostile or damaged file is refused with the place and the reason. */
public interface StrategyReader {

    /** The most bytes that a file may have; most of them are images. */
    int MAX_BYTES = 48 * 1024 * 1024;

    /** @throws org.mithaq.common.Invalid with a message for the person who brought the file */
    ImportedStrategy read(byte[] file);
}
