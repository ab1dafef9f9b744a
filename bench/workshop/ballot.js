/** One ballot from its draft to its result, measured: when phones saw the paper, when each vote was sent, acknowledged and shown on the console. */
import { meter, spread } from './figures.js';
import { kept } from './hall.js';

/** How late the console may be, at the 95th of 100 votes, in milliseconds. */
const SOON = 1_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @param room what is measured: server, hall, line to its database, console, phones
 * @param seconds within which all vote, at moments left to chance
 */
export async function ballot({ server, hall, line, console: desk, phones }, { name, secret, seconds, checks }) {
  phones.forEach((phone) => (phone.times = {}));
  await desk.draft(name, secret);
  const opened = await desk.openBallot();
  const seen = await Promise.all(phones.map((phone) => phone.until(() => phone.hasPaper, 120_000, 'the paper')));
  await pause(500);
  const voting = meter(server);
  await Promise.all(phones.map((phone, i) => voteOf(phone, i, seconds)));
  const used = voting();
  // the last of them on its way to the console
  await pause(2_000);
  const shown = await desk.votesShown();
  await counted(line, hall, phones, checks, name);
  const closed = await desk.closeBallot();
  const results = await Promise.all(phones.map((phone) => phone.until(() => phone.showsResult, 120_000, 'the result')));
  const { stage, papers } = await kept(line, hall);
  checks.that(stage === 'CLOSED' && papers === phones.length, `${name}: closed with all papers; it is ${stage} with ${papers}`);
  const times = phones.filter((phone) => shown[phone.name]).map((phone) => shown[phone.name] - phone.times.sent);
  const late = spread(times);
  checks.that(late.p95 <= SOON, `${name}: the console shows 95 of 100 votes within ${SOON} ms; it took ${late.p95}`);
  const unseen = phones.filter((phone) => !shown[phone.name]);
  checks.that(unseen.length === 0, `${name}: the console showed every vote; missing ${unseen.length}`);
  const sent = phones.map((phone) => phone.times.sent);
  return {
    name,
    phones: phones.length,
    papers,
    within: (Math.max(...sent) - Math.min(...sent)) / 1000,
    opening: spread(seen.map((at) => at - opened)),
    answer: spread(phones.map((phone) => phone.times.cast - phone.times.sent)),
    console: late,
    result: spread(results.map((at) => at - closed)),
    ...used,
  };
}

async function voteOf(phone, i, seconds) {
  await pause(Math.random() * seconds * 1000);
  await phone.castVote(i);
}

/** Everybody once, nobody twice, and nobody is shown as having voted whose vote is not there. */
export async function counted(line, hall, phones, checks, name) {
  const showing = phones.filter((phone) => phone.showsCast).map((phone) => phone.name);
  const { roll, voted, papers } = await kept(line, hall);
  checks.that(roll.length === phones.length, `${name}: all are on the roll; there are ${roll.length}`);
  checks.within(showing, voted, `${name}: who is shown as having voted is counted`);
  checks.that(voted.size === phones.length, `${name}: all are counted; there are ${voted.size}`);
  checks.that(papers === voted.size, `${name}: one paper for each who voted; there are ${papers} for ${voted.size}`);
}
