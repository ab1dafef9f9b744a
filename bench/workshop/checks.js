/** What must be true, collected while it runs: one that is not fails the command at its end, and the rest is still measured. */
export class Checks {
  failed = [];

  that(holds, said) {
    if (!holds) {
      this.failed.push(said);
      console.error(`NOT SO: ${said}`);
    }
  }

  /** Names of one list that are not in the other. */
  within(some, all, said) {
    const outside = [...some].filter((name) => !all.has(name));
    this.that(outside.length === 0, `${said}: ${outside.length} are not, as ${outside.slice(0, 5).join(', ')}`);
  }
}
