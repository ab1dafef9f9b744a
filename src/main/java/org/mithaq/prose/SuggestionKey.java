package org.mithaq.prose;

/** Names a suggestion: an id is its author's own affair, so two people may have chosen the same one. */
public record SuggestionKey(String author, String id) {}
