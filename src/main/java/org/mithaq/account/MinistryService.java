package org.mithaq.account;

import java.util.List;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Checked;
import org.mithaq.common.MinistryId;
import org.mithaq.common.NotFound;
import org.mithaq.common.StaleVersion;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of ministries: everybody signed in reads it, administrators keep it. */
@Service
@Transactional
public class MinistryService {

    private static final int NAME_MAX = 200;

    private final AccessPolicy policy;
    private final JdbcMinistries ministries;

    MinistryService(AccessPolicy policy, JdbcMinistries ministries) {
        this.policy = policy;
        this.ministries = ministries;
    }

    @Transactional(readOnly = true)
    public List<Ministry> all(Actor actor) {
        policy.requireSignedIn(actor);
        return ministries.all();
    }

    public Ministry add(Actor actor, Bilingual name) {
        policy.require(actor, SystemRole.ADMINISTRATOR);
        var ministry = new Ministry(MinistryId.random(), 1, Checked.required(name, NAME_MAX));
        ministries.insert(ministry);
        return ministry;
    }

    /** @throws StaleVersion when somebody else changed the name since {@code expected} */
    public Ministry rename(Actor actor, MinistryId id, long expected, Bilingual name) {
        policy.require(actor, SystemRole.ADMINISTRATOR);
        ministries.find(id).orElseThrow(NotFound::new);
        return ministries.update(new Ministry(id, expected, Checked.required(name, NAME_MAX)));
    }
}
