package org.mithaq.workshop.ballot;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mithaq.common.Checked;

/**
 * What somebody put into the box. It has no place for a voter, a time or a number, so that a secret paper cannot carry one; two equal
 * papers cannot be told apart.
 */
public sealed interface Paper {

    /** At most so many characters of a reason. */
    int LONGEST_REASON = 500;

    /** The one spelling of this paper; equal papers have equal texts. Also the form in which it is stored. */
    default String canonical() {
        return Canonical.of(PaperJson.write(this));
    }

    /** Reads what {@link #canonical()} wrote; anything else is refused. */
    static Paper parse(String json) {
        return PaperJson.read(json);
    }

    /** Took part and chose nothing; counted and shown. */
    record Abstention() implements Paper {}

    /** How many dots on which option. */
    record Dots(Map<OptionId, Integer> dots) implements Paper {
        public Dots {
            dots = sorted(dots);
        }
    }

    /** Impact and feasibility of options; those left out are not scored by this voter. */
    record Scores(Map<OptionId, Score> scores) implements Paper {
        public Scores {
            scores = sorted(scores);
        }
    }

    record Score(int impact, int feasibility) {}

    /** A class for each option, or for some. */
    record Classes(Map<OptionId, Moscow.Priority> classes) implements Paper {
        public Classes {
            classes = sorted(classes);
        }
    }

    /** Options from the best down; those left out come after all named and are equal to each other. */
    record Ranked(List<OptionId> order) implements Paper {
        public Ranked {
            order = List.copyOf(order);
        }
    }

    /** Estimates of a Delphi round. */
    record Ratings(Map<OptionId, Rating> ratings) implements Paper {
        public Ratings {
            ratings = sorted(ratings);
        }
    }

    /** @param reason why, in the voter's words; may be empty */
    record Rating(int value, String reason) {
        public Rating {
            reason = Checked.optional(reason, LONGEST_REASON);
        }
    }

    /** Where the voter stands on each proposal, or on some. */
    record Stands(Map<OptionId, Stand> stands) implements Paper {
        public Stands {
            stands = sorted(stands);
        }
    }

    /** @param reason in the voter's words; may be empty where the level asks for none */
    record Stand(Consensus.Level level, String reason) {
        public Stand {
            reason = Checked.optional(reason, LONGEST_REASON);
        }
    }

    private static <V> Map<OptionId, V> sorted(Map<OptionId, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
