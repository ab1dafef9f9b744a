package org.mithaq.review;

import java.util.Map;
import org.mithaq.account.Role;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;

/** A party answered, for the text with these hashes. */
public record ReviewAnswered(
        StrategyId strategy,
        SectionId section,
        PersonId by,
        Role role,
        Party party,
        Outcome outcome,
        String remark,
        Map<Language, String> hashes)
        implements ReviewEvent {}
