package org.mithaq.account;

/** The actor behind the current request or UI. Only views and web endpoints ask; services take an {@link Actor}. */
public interface CurrentActor {

    /** {@link Actor#ANONYMOUS} when nobody is signed in. */
    Actor get();
}
