package org.mithaq.strategy;

/** A step of the configured national classification; its label is the text {@code marking.<id>}. */
public record Marking(String id, boolean allowed) {}
