package org.mithaq.workshop;

import org.mithaq.common.Language;

/**
 * What somebody proposes to a line.
 *
 * @param textVersion of the text in which the person saw the line
 */
public record Proposal(
        Language language,
        long textVersion,
        int block,
        int sentence,
        Amendment.Kind kind,
        String text,
        String reason) {}
