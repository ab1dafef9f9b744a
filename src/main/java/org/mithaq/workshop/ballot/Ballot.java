package org.mithaq.workshop.ballot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;

/**
 * What is put to the vote, and by which rules; cannot exist with rules that do not work. Once open it stays as it is, and its hash says so.
 *
 * @param question at most 500 characters, in at least one language
 * @param options at most 100, with different ids, in the order in which everybody sees them
 */
public record Ballot(
        Bilingual question,
        List<Option> options,
        Method method,
        Electorate electorate,
        Secrecy secrecy,
        QuorumRule quorum) {

    static final int LONGEST_QUESTION = 500;
    static final int MOST_OPTIONS = 100;

    public Ballot {
        question = Checked.required(question, LONGEST_QUESTION);
        options = List.copyOf(options);
        if (options.size() < method.leastOptions() || options.size() > MOST_OPTIONS) {
            throw new Invalid("workshop.ballot.refusal.options", method.leastOptions(), MOST_OPTIONS);
        }
        if (options.stream().map(Option::id).distinct().count() < options.size()) {
            throw new Invalid("workshop.ballot.refusal.sameOption");
        }
        method.check(options);
    }

    /** Whether everybody can read all of it in their language. */
    public boolean isInBothLanguages() {
        return Stream.concat(Stream.of(question), options.stream().map(Option::title))
                .noneMatch(text -> text.ar().isBlank() || text.en().isBlank());
    }

    public Optional<Option> option(OptionId id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /** The one spelling of this ballot, as JSON; equal ballots have equal texts. Also the form in which it is stored. */
    public String canonical() {
        return Canonical.of(BallotJson.write(this));
    }

    /** SHA-256 of {@link #canonical()}: changes with every word and every rule. */
    public String hash() {
        return Canonical.hash(canonical());
    }

    /** Reads what {@link #canonical()} wrote; anything else is refused. */
    public static Ballot parse(String json) {
        return BallotJson.read(json);
    }

    /** The paper as it will be counted; refused with the rule that it breaks. */
    public Paper check(Paper paper) {
        return paper instanceof Paper.Abstention ? paper : method.check(paper, options);
    }

    /** The same in the second round of a Delphi ballot, whose papers answer to what the first came to. */
    public Paper checkAgain(Paper paper, Outcome.Estimates feedback) {
        if (!(method instanceof Delphi delphi)) {
            throw new Invalid("workshop.ballot.refusal.move");
        }
        return paper instanceof Paper.Abstention ? paper : delphi.checkAgain(paper, options, feedback);
    }

    /** What the first round of a Delphi ballot came to, to be shown before the second. */
    public Outcome.Estimates feedback(List<Paper> first) {
        if (!(method instanceof Delphi)) {
            throw new Invalid("workshop.ballot.refusal.move");
        }
        return (Outcome.Estimates) method.count(List.of(chosen(first)), new Counting(options, true, ""));
    }

    /**
     * Counts. The order of papers does not matter.
     *
     * @param eligible how many stand on the roll
     * @param rounds the papers of each round as they were checked, abstentions among them; the last round decides
     */
    public Result count(int eligible, List<List<Paper>> rounds) {
        if (rounds.size() != method.rounds()) {
            throw new IllegalArgumentException(rounds.size() + " rounds for " + method.code());
        }
        var voted = rounds.getLast().size();
        if (voted > eligible) {
            throw new IllegalArgumentException(voted + " papers for a roll of " + eligible);
        }
        var papers = papersHash(rounds);
        var counting = new Counting(options, quorum.met(voted, eligible), hash() + " " + papers);
        var outcome = method.count(rounds.stream().map(Ballot::chosen).toList(), counting);
        var abstained = (int) rounds.getLast().stream()
                .filter(Paper.Abstention.class::isInstance)
                .count();
        return new Result(this, eligible, voted, abstained, papers, outcome);
    }

    private static List<Paper> chosen(List<Paper> papers) {
        return papers.stream()
                .filter(paper -> !(paper instanceof Paper.Abstention))
                .toList();
    }

    /** SHA-256 of the papers of each round, sorted, so that it does not tell in which order they came. */
    private static String papersHash(List<List<Paper>> rounds) {
        var json = Canonical.JSON.arrayNode();
        for (var papers : rounds) {
            var round = json.addArray();
            papers.stream()
                    .sorted(Comparator.comparing(Paper::canonical))
                    .forEach(paper -> round.add(PaperJson.write(paper)));
        }
        return Canonical.hash(Canonical.of(json));
    }
}
