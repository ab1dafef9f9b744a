package org.mithaq.workshop.ballot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mithaq.common.Bilingual;

/** Ballots and papers for the tests: small ones by name, and random ones of every method. */
final class Ballots {

    static final List<String> METHODS = List.of("dots", "scoring", "moscow", "ranking", "delphi", "consensus");

    private Ballots() {}

    static OptionId id(String text) {
        return new OptionId(text);
    }

    static List<Option> options(String... ids) {
        return Arrays.stream(ids)
                .map(one -> new Option(id(one), new Bilingual("الخيار " + one, "Option " + one)))
                .toList();
    }

    static Ballot ballot(Method method, String... ids) {
        return new Ballot(
                new Bilingual("ما الذي نبدأ به؟", "What do we begin with?"),
                options(ids),
                method,
                Electorate.MINISTRY,
                Secrecy.OPEN,
                QuorumRule.NONE);
    }

    static Ballot with(Ballot ballot, QuorumRule quorum) {
        return new Ballot(
                ballot.question(), ballot.options(), ballot.method(), ballot.electorate(), ballot.secrecy(), quorum);
    }

    static Paper.Dots dots(Object... pairs) {
        var map = new HashMap<OptionId, Integer>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(id((String) pairs[i]), (Integer) pairs[i + 1]);
        }
        return new Paper.Dots(map);
    }

    static Paper.Ranked ranked(String order) {
        return new Paper.Ranked(
                order.chars().mapToObj(c -> id(Character.toString(c))).toList());
    }

    static Paper.Scores scores(String option, int impact, int feasibility) {
        return new Paper.Scores(Map.of(id(option), new Paper.Score(impact, feasibility)));
    }

    static Paper.Ratings ratings(String option, int value, String reason) {
        return new Paper.Ratings(Map.of(id(option), new Paper.Rating(value, reason)));
    }

    static Paper.Stands stands(String option, Consensus.Level level, String reason) {
        return new Paper.Stands(Map.of(id(option), new Paper.Stand(level, reason)));
    }

    static Result count(Ballot ballot, Paper... papers) {
        return ballot.count(100, List.of(List.of(papers)));
    }

    /** A ballot that may be opened, of the method and otherwise of any form. */
    static Ballot random(String method, Random random) {
        var ids = IntStream.range(0, 2 + random.nextInt(6))
                .mapToObj(i -> Character.toString('a' + i))
                .toArray(String[]::new);
        var selection = new Selection(
                1 + random.nextInt(ids.length), TieRule.values()[random.nextInt(TieRule.values().length)]);
        var dots = 1 + random.nextInt(6);
        var rules =
                switch (method) {
                    case "dots" -> new DotVoting(dots, 1 + random.nextInt(dots), selection);
                    case "scoring" -> new Scoring(3 + random.nextInt(8), selection);
                    case "moscow" -> new Moscow(1 + random.nextInt(ids.length));
                    case "ranking" -> new Ranking(selection);
                    case "delphi" -> new Delphi(3 + random.nextInt(8));
                    default -> new Consensus(random.nextInt(2), random.nextInt(101));
                };
        return new Ballot(
                new Bilingual("سؤال", "Question"),
                options(ids),
                rules,
                Electorate.values()[random.nextInt(2)],
                Secrecy.values()[random.nextInt(2)],
                new QuorumRule(random.nextInt(4), random.nextInt(60)));
    }

    /** A valid paper for the first round of that ballot; one in eight abstains. */
    static Paper paper(Ballot ballot, Random random) {
        if (random.nextInt(8) == 0) {
            return new Paper.Abstention();
        }
        var ids = new ArrayList<>(ballot.options().stream().map(Option::id).toList());
        Collections.shuffle(ids, random);
        var some = ids.subList(0, 1 + random.nextInt(ids.size()));
        return ballot.check(
                switch (ballot.method()) {
                    case DotVoting rule -> randomDots(rule, ids, random);
                    case Scoring rule ->
                        new Paper.Scores(each(
                                some,
                                () -> new Paper.Score(1 + random.nextInt(rule.top()), 1 + random.nextInt(rule.top()))));
                    case Moscow rule -> randomClasses(rule, some, random);
                    case Ranking ignored -> new Paper.Ranked(some);
                    case Delphi rule -> ratings(rule, some, random);
                    case Consensus ignored ->
                        new Paper.Stands(
                                each(some, () -> new Paper.Stand(Consensus.Level.values()[random.nextInt(4)], "لأن")));
                });
    }

    static Paper ratings(Delphi rule, List<OptionId> some, Random random) {
        return new Paper.Ratings(
                each(some, () -> new Paper.Rating(1 + random.nextInt(rule.top()), "because " + random.nextInt(3))));
    }

    private static Paper randomDots(DotVoting rule, List<OptionId> ids, Random random) {
        var map = new HashMap<OptionId, Integer>();
        for (var left = rule.dots(); left > 0; left--) {
            var on = ids.get(random.nextInt(ids.size()));
            if (map.getOrDefault(on, 0) < rule.perOption()) {
                map.merge(on, 1, Integer::sum);
            }
        }
        return new Paper.Dots(map);
    }

    private static Paper randomClasses(Moscow rule, List<OptionId> some, Random random) {
        var map = new HashMap<OptionId, Moscow.Priority>();
        var musts = 0;
        for (var on : some) {
            var priority = Moscow.Priority.values()[random.nextInt(4)];
            if (priority == Moscow.Priority.MUST && ++musts > rule.mostMusts()) {
                priority = Moscow.Priority.COULD;
            }
            map.put(on, priority);
        }
        return new Paper.Classes(map);
    }

    private static <V> Map<OptionId, V> each(List<OptionId> ids, Supplier<V> value) {
        var map = new HashMap<OptionId, V>();
        ids.forEach(one -> map.put(one, value.get()));
        return map;
    }

    static List<Paper> papers(Ballot ballot, int count, Random random) {
        return IntStream.range(0, count).mapToObj(i -> paper(ballot, random)).toList();
    }

    /** As many rounds of papers as the method has, at most twelve papers each. */
    static List<List<Paper>> rounds(Ballot ballot, Random random) {
        return IntStream.range(0, ballot.method().rounds())
                .mapToObj(round -> papers(ballot, random.nextInt(13), random))
                .toList();
    }
}
