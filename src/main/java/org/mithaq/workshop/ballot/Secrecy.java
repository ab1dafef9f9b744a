package org.mithaq.workshop.ballot;

/** Whether it is kept who cast which paper. */
public enum Secrecy {
    OPEN,
    SECRET
}
