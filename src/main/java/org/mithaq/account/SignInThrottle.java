package org.mithaq.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords: after so many failures in a quarter of an hour, further attempts are refused unread until the
 * quarter is over. Counted in memory for the login at an address, for the address, and for the login from anywhere; the oldest
 * counters are forgotten first, so that memory stays bounded. A whole ministry may sit behind one address: who has signed in from
 * there before is neither counted against the address nor shut out with it.
 */
@Component
final class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int PAIR_LIMIT = 5;
    static final int ADDRESS_LIMIT = 40;
    static final int LOGIN_LIMIT = 60;

    static final int COUNTERS = 20_000;
    static final int AT_HOME = 20_000;

    private final Clock clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > COUNTERS;
        }
    };

    /** Logins that signed in at an address, those not seen for longest first. */
    private final Map<Key, Boolean> atHome = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > AT_HOME;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** Whether another attempt may be looked at. */
    synchronized boolean allows(String login, String address) {
        return keys(login, address).stream().allMatch(key -> count(key) < key.limit());
    }

    synchronized void failed(String login, String address) {
        for (var key : keys(login, address)) {
            var before = failures.remove(key);
            failures.put(
                    key,
                    before == null || isOver(before)
                            ? new Failures(clock.instant(), 1)
                            : new Failures(before.since(), before.count() + 1));
        }
    }

    /** Forgets the failures of the pair; those of the address stay, since one right password excuses no other guess. */
    synchronized void succeeded(String login, String address) {
        failures.remove(pair(login, address));
        atHome.put(pair(login, address), true);
    }

    synchronized int counters() {
        return failures.size();
    }

    synchronized int remembered() {
        return atHome.size();
    }

    private int count(Key key) {
        var known = failures.get(key);
        return known == null || isOver(known) ? 0 : known.count();
    }

    private boolean isOver(Failures known) {
        return known.since().plus(WINDOW).isBefore(clock.instant());
    }

    private List<Key> keys(String login, String address) {
        var pair = pair(login, address);
        var anywhere = new Key(Logins.comparable(login), "", LOGIN_LIMIT);
        return atHome.containsKey(pair)
                ? List.of(pair, anywhere)
                : List.of(pair, anywhere, new Key("", address, ADDRESS_LIMIT));
    }

    private static Key pair(String login, String address) {
        return new Key(Logins.comparable(login), address, PAIR_LIMIT);
    }

    private record Key(String login, String address, int limit) {}

    private record Failures(Instant since, int count) {}
}
