import { Drafts, newSubmission, type Draft } from './paper-draft';
import { fitting, nothing, type Marks, type Rules } from './paper-marks';

/**
 * Where a paper is: being filled in; on its way; without an answer, so perhaps arrived; refused, so not cast; refused because the line
 * has voted, where that may be replaced; cast, which only the server can say.
 */
export type Stand = 'filling' | 'sending' | 'unsure' | 'refused' | 'taken' | 'cast';

/** What the server says of a vote. */
export interface Answer {
  state: 'cast' | 'refused' | 'taken';
  said: string;
}

export type Send = (submission: string, paper: string, again: boolean) => Promise<Answer>;

export const PATIENCE = 8_000;

/** The way of one paper into the box. It shows as cast what the server has said is cast, and nothing else. */
export class PaperCourse {
  stand: Stand = 'filling';
  said = '';
  private draft: Draft;

  /**
   * @param name under which the draft is kept: this seat, this ballot, this round
   * @param keep whether marks are kept when cast, to be changed later: never those of a secret paper
   */
  constructor(
    private readonly name: string,
    private readonly rules: Rules,
    private readonly keep: boolean,
    private readonly drafts: Drafts,
    private readonly send: Send,
    private readonly changed: () => void,
  ) {
    const kept = drafts.read(name);
    this.draft = { ...kept, marks: fitting(kept.marks, rules) };
  }

  get marks(): Marks {
    return this.draft.marks;
  }

  /** Whether marks may be changed: not while the paper may be in the box already. */
  get open(): boolean {
    return this.stand === 'filling' || this.stand === 'refused' || this.stand === 'taken';
  }

  mark(marks: Marks): void {
    if (!this.open) {
      return;
    }
    this.stand = 'filling';
    this.said = '';
    this.draft = { marks };
    this.drafts.write(this.name, this.draft);
    this.changed();
  }

  /** Sends anew what was on its way when the page was left. */
  resume(): void {
    if (this.draft.sent && this.draft.submission) {
      void this.deliver();
    }
  }

  cast(paper: string, again: boolean): void {
    if (this.open) {
      this.draft = { marks: this.marks, submission: newSubmission(), sent: paper, again };
      this.drafts.write(this.name, this.draft);
      void this.deliver();
    }
  }

  /** Sends the same once more; harmless if it had arrived. */
  retry(): void {
    if (this.stand === 'unsure') {
      void this.deliver();
    }
  }

  private async deliver(): Promise<void> {
    const { submission, sent, again } = this.draft;
    if (!submission || !sent) {
      return;
    }
    this.show('sending', '');
    const impatient = setTimeout(() => {
      if (this.stand === 'sending' && this.draft.submission === submission) {
        this.show('unsure', '');
      }
    }, PATIENCE);
    try {
      // an answer that comes late is an answer
      this.answered(submission, await this.send(submission, sent, again ?? false));
    } catch {
      if (this.draft.submission === submission && this.stand !== 'cast') {
        this.show('unsure', '');
      }
    } finally {
      clearTimeout(impatient);
    }
  }

  private answered(submission: string, answer: Answer): void {
    if (this.draft.submission !== submission || this.stand === 'cast') {
      return;
    }
    if (answer.state === 'cast') {
      this.draft = { marks: this.keep ? this.marks : nothing() };
      if (this.keep) {
        this.drafts.write(this.name, this.draft);
      } else {
        this.drafts.forget(this.name);
      }
    } else {
      this.draft = { marks: this.marks };
      this.drafts.write(this.name, this.draft);
    }
    this.show(answer.state, answer.said);
  }

  private show(stand: Stand, said: string): void {
    this.stand = stand;
    this.said = said;
    this.changed();
  }
}
