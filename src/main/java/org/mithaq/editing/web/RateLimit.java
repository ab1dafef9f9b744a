package org.mithaq.editing.web;

/** So many things a second, with bursts of one second's worth. Used by one connection. */
final class RateLimit {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private double left;
    private long at = System.nanoTime();

    RateLimit(int perSecond) {
        this.perSecond = perSecond;
        this.left = perSecond;
    }

    synchronized boolean admits() {
        var now = System.nanoTime();
        left = Math.min(perSecond, left + (now - at) / NANOS * perSecond);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
