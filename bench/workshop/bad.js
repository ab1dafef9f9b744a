/** A ballot over a bad network: whatever is lost, no phone shows as cast what is not counted, and in the end everybody is counted once. */
import { counted } from './ballot.js';
import { spread } from './figures.js';
import { kept } from './hall.js';

const LONG = 180_000;
const EVERY = 200;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function bad({ hall, line, console: desk, phones, pages, network }, { name, secret, seconds, checks }) {
  await desk.draft(name, secret);
  const opened = await desk.openBallot();
  const seen = await Promise.all([
    ...phones.map((phone) => phone.until(() => phone.hasPaper, LONG, 'the paper')),
    ...pages.map((page) => page.paper()),
  ]);
  network.cutting = true;
  let looking = true;
  let looks = 0;
  const honest = (async () => {
    for (; looking; looks++) {
      const showing = phones.filter((phone) => phone.showsCast).map((phone) => phone.name);
      for (const page of pages) if (page.times.cast) showing.push(page.name);
      const { voted } = await kept(line, hall);
      checks.within(showing, voted, `${name}: who is shown as having voted is counted at that moment`);
      await pause(EVERY);
    }
  })();
  await Promise.all([...phones.map((phone, i) => byPhone(phone, i, seconds)), ...pages.map((page) => byPage(page, seconds))]);
  looking = false;
  await honest;
  network.cutting = false;
  await pause(2_000);
  const shown = await desk.votesShown();
  for (const page of pages) checks.that(await page.showsCast(), `${name}: ${page.name} shows in its browser that the vote is cast`);
  const everybody = [...phones, ...pages.map((page) => ({ name: page.name, showsCast: true }))];
  await counted(line, hall, everybody, checks, name);
  const closed = await desk.closeBallot();
  const results = await Promise.all([
    ...phones.map((phone) => phone.until(() => phone.showsResult, LONG, 'the result')),
    ...pages.map((page) => page.result()),
  ]);
  const { papers } = await kept(line, hall);
  const all = [...phones, ...pages];
  checks.that(papers === all.length, `${name}: closed with all papers; there are ${papers}`);
  return {
    name,
    phones: all.length,
    browsers: pages.length,
    papers,
    looks,
    network: { ...network.counts },
    again: phones.reduce((sum, phone) => sum + phone.again, 0),
    reloads: phones.reduce((sum, phone) => sum + phone.reloads, 0),
    opening: spread(seen.map((at) => at - opened)),
    answer: spread(all.map((one) => one.times.cast - one.times.sent)),
    console: spread(all.map((one) => shown[one.name] - one.times.sent)),
    result: spread(results.map((at) => at - closed)),
  };
}

async function byPhone(phone, i, seconds) {
  await pause(Math.random() * seconds * 1000);
  await phone.castVote(i);
  await phone.until(() => phone.showsCast, LONG, 'that the vote is cast');
}

async function byPage(page, seconds) {
  await pause(Math.random() * seconds * 1000);
  await page.vote();
  await page.insist();
}
