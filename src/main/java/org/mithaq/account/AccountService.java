package org.mithaq.account;

import org.mithaq.account.PersonChanged.Kind;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Checked;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account. */
@Service
@Transactional
public class AccountService {

    static final int NAME_MAX = 120;

    private final AccessPolicy policy;
    private final JdbcPeople people;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    AccountService(AccessPolicy policy, JdbcPeople people, Passwords passwords, ApplicationEventPublisher events) {
        this.policy = policy;
        this.people = people;
        this.passwords = passwords;
        this.events = events;
    }

    /** @throws Denied when nobody is signed in */
    @Transactional(readOnly = true)
    public Person me(Actor actor) {
        return people.find(policy.requireSignedIn(actor)).orElseThrow(NotFound::new);
    }

    public Person rename(Actor actor, long expected, Bilingual name) {
        var me = me(actor);
        var renamed = people.update(me.withVersion(expected).withName(Checked.required(name, NAME_MAX)));
        events.publishEvent(new PersonChanged(me.id(), Kind.NAME, me.id()));
        return renamed;
    }

    /** Chooses the language of the interface; the last choice wins. */
    public Person language(Actor actor, Language language) {
        var me = me(actor);
        return me.language() == language ? me : people.update(me.withLanguage(language));
    }

    /** @throws Invalid when the old password is not right or the new one breaks a rule */
    public void password(Actor actor, String old, String chosen) {
        var me = me(actor);
        passwords.require(me.id(), old);
        passwords.put(me.id(), me.login(), chosen);
        events.publishEvent(new PersonChanged(me.id(), Kind.PASSWORD, me.id()));
    }
}
