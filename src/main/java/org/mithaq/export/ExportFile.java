package org.mithaq.export;

/** A finished file, small enough to be held in memory. */
public record ExportFile(String name, String mime, byte[] bytes) {}
