/** What no screen offers and a program could send: a second vote, the same vote again, a vote while the ballot closes and after it. */
import { randomUUID } from 'node:crypto';
import { kept } from './hall.js';

const LATE = 10;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const paper = (level) => JSON.stringify({ kind: 'stands', on: { 1: { level, reason: '' } } });

export async function raw({ hall, line, console: desk, phones }, { name, secret, checks }) {
  await desk.draft(name, secret);
  await desk.openBallot();
  await Promise.all(phones.map((phone) => phone.until(() => phone.hasPaper, 60_000, 'the paper')));
  const twice = phones[0].raw();
  const act = randomUUID();
  const first = await twice('cast', act, paper('AGREE'), false);
  const second = await twice('cast', randomUUID(), paper('STAND_ASIDE'), false);
  const same = await twice('cast', act, paper('AGREE'), false);
  const before = await kept(line, hall);
  checks.that(first.state === 'cast', `${name}: the first vote is taken; it is ${first.state}`);
  checks.that(second.state !== 'cast', `${name}: a second vote is refused; it is ${second.state}`);
  checks.that(same.state === 'cast', `${name}: the same act of voting, sent again, is accepted; it is ${same.state}`);
  checks.that(before.papers === 1 && before.voted.size === 1, `${name}: and all that is one paper; there are ${before.papers}`);

  const late = phones.slice(1, 1 + LATE);
  const senders = late.map((phone) => phone.raw());
  await desk.closeBallot();
  const votes = late.map(async (phone, i) => {
    const send = senders[i];
    await pause(i * 30);
    return { phone, answer: await Promise.race([send('cast', randomUUID(), paper('AGREE'), false), pause(5_000)]).catch(() => undefined) };
  });
  const answers = await Promise.all(votes);
  const told = new Set(answers.filter(({ answer }) => answer?.state === 'cast').map(({ phone }) => phone.name));
  const after = await Promise.race([twice('cast', randomUUID(), paper('BLOCK'), true), pause(2_000)]).catch(() => undefined);
  checks.that(after?.state !== 'cast', `${name}: a vote after closing is refused; it is ${after?.state}`);
  const end = await kept(line, hall);
  const there = [...end.voted].filter((each) => each !== phones[0].name);
  checks.that(end.stage === 'CLOSED' && end.papers === end.voted.size, `${name}: closed with a paper for each who voted; ${end.papers} for ${end.voted.size}`);
  checks.within(told, end.voted, `${name}: who was told so while it closed is counted`);
  checks.within(there, told, `${name}: who was not told so while it closed is not counted`);
  return { name, second: second.state, whileClosing: told.size, of: LATE };
}
