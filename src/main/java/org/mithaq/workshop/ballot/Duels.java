package org.mithaq.workshop.ballot;

import java.util.Arrays;
import java.util.List;

/** Each option against each other: {@code wins[a][b]} voters put {@code a} before {@code b}. */
final class Duels {

    private final int[][] wins;

    private Duels(int[][] wins) {
        this.wins = wins;
    }

    static Duels of(List<OptionId> ids, List<List<OptionId>> orders) {
        var n = ids.size();
        var wins = new int[n][n];
        for (var order : orders) {
            var place = new int[n];
            for (var i = 0; i < n; i++) {
                var at = order.indexOf(ids.get(i));
                place[i] = at < 0 ? n : at;
            }
            for (var a = 0; a < n; a++) {
                for (var b = 0; b < n; b++) {
                    if (place[a] < place[b]) {
                        wins[a][b]++;
                    }
                }
            }
        }
        return new Duels(wins);
    }

    /** How many voters put this option before each of the others, in the order of the ballot; 0 against itself. */
    List<Integer> against(int option) {
        return Arrays.stream(wins[option]).boxed().toList();
    }

    /** One point for each option that a voter put after this one. */
    int points(int option) {
        return Arrays.stream(wins[option]).sum();
    }

    /**
     * For each option by how many others it is beaten on the strongest chains of duels. Being beaten is transitive, so an option that beats
     * another has always the smaller number.
     */
    int[] beatenBy() {
        var n = wins.length;
        var strength = new int[n][n];
        for (var a = 0; a < n; a++) {
            for (var b = 0; b < n; b++) {
                strength[a][b] = wins[a][b] > wins[b][a] ? wins[a][b] : 0;
            }
        }
        for (var via = 0; via < n; via++) {
            for (var a = 0; a < n; a++) {
                for (var b = 0; b < n; b++) {
                    if (a != b && a != via && b != via) {
                        strength[a][b] = Math.max(strength[a][b], Math.min(strength[a][via], strength[via][b]));
                    }
                }
            }
        }
        var beaten = new int[n];
        for (var a = 0; a < n; a++) {
            for (var b = 0; b < n; b++) {
                if (strength[b][a] > strength[a][b]) {
                    beaten[a]++;
                }
            }
        }
        return beaten;
    }
}
