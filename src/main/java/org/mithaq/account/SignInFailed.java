package org.mithaq.account;

/**
 * Somebody tried to sign in and was refused. Published in a transaction of its own; listeners act after commit.
 *
 * @param login as typed, at most 60 characters; it may name nobody
 * @param throttled refused unread, because too many attempts came before
 */
public record SignInFailed(String login, String address, boolean throttled) {}
