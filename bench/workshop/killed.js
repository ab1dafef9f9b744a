/** The server is killed while a hall votes, and the facilitator's browser is closed: what was acknowledged is there, and nobody is lost. */
import { prepare } from '../clients/mithaq.js';
import { startMithaq } from '../targets/mithaq.js';
import { counted } from './ballot.js';
import { kept } from './hall.js';

const LONG = 180_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export async function killed(there, { name, secret, seconds, checks }) {
  const { hall, console: desk, phones } = there;
  phones.forEach((phone) => (phone.times = {}));
  await desk.draft(name, secret);
  await desk.openBallot();
  await Promise.all(phones.map((phone) => phone.until(() => phone.hasPaper, LONG, 'the paper')));
  const voting = Promise.all(
    phones.map(async (phone, i) => {
      await pause(Math.random() * seconds * 1000);
      await phone.castVote(i);
      await phone.until(() => phone.showsCast, LONG, 'that the vote is cast');
    }),
  );
  await pause(seconds * 150);
  await desk.close();
  await pause(seconds * (150 + Math.random() * 400));
  // not the database's to decide: what holds it open must not keep it over the death of the server
  await there.line.close();
  await there.server.stop('SIGKILL');
  const acknowledged = phones.filter((phone) => phone.showsCast).map((phone) => phone.name);
  const dead = Date.now();
  there.server = await startMithaq({ ...there.start, folder: there.server.folder, port: there.server.port });
  const down = Date.now() - dead;
  there.line = await there.server.ask();
  const { stage, voted } = await kept(there.line, hall);
  checks.that(stage === 'OPEN', `${name}: the ballot is open after the server's death; it is ${stage}`);
  checks.within(acknowledged, voted, `${name}: whoever was told so before the server died is counted`);
  const { cookie } = await prepare({ url: there.server.url, ...hall.facilitator });
  await desk.open(cookie);
  await voting;
  const all = Date.now() - dead - down;
  await pause(1_000);
  await counted(there.line, hall, phones, checks, name);
  const turnout = await desk.turnout();
  checks.that(turnout.startsWith(`${phones.length} of ${phones.length}`), `${name}: the console, opened again, shows all; it shows ${turnout}`);
  await desk.closeBallot();
  await Promise.all(phones.map((phone) => phone.until(() => phone.showsResult, LONG, 'the result')));
  const end = await kept(there.line, hall);
  checks.that(end.stage === 'CLOSED' && end.papers === phones.length, `${name}: closed with all papers; it is ${end.stage} with ${end.papers}`);
  return {
    name,
    phones: phones.length,
    papers: end.papers,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((each) => !voted.has(each)).length,
    down,
    recovered: all,
    again: phones.reduce((sum, phone) => sum + phone.again, 0),
  };
}
