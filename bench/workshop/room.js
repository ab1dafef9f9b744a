/** The room as it is before a ballot: a running server, a console, and phones whose holders were let in. */
import { prepare } from '../clients/mithaq.js';
import { startMithaq } from '../targets/mithaq.js';
import { Console } from './console.js';
import { meter, spread } from './figures.js';
import { hall } from './hall.js';
import { Network } from './network.js';
import { PhonePage } from './phone-page.js';
import { Phone } from './phone.js';

/** How many are at the form of the door at the same time: people who look at the same square on the wall. */
const AT_ONCE = 20;

/** @param bad how bad the network of the phones is, if it is; pages: how many of them are browsers */
export async function room({ database, program, cores, phones: count, browser, options = [], bad, pages: browsers = 0 }) {
  const start = { database, core: cores.server, options, ...(program && { program }) };
  const server = await startMithaq(start);
  const line = await server.ask();
  const place = await hall(server, line, count + 20);
  const { cookie } = await prepare({ url: server.url, ...place.facilitator });
  const desk = new Console(browser, `${server.url}/${place.console}`, cookie);
  await desk.open();
  await desk.begin();
  const network = bad && new Network({ port: server.port, ...bad });
  const origin = network ? await network.open() : server.url;
  const everybody = Array.from({ length: count }, (_, i) => {
    const who = { name: `Guest ${String(i + 1).padStart(3, '0')}`, origin, seat: place.seat, browser };
    return i < count - browsers ? new Phone(who) : new PhonePage(who);
  });
  return {
    start, server, line, hall: place, console: desk, network,
    phones: everybody.slice(0, count - browsers),
    pages: everybody.slice(count - browsers),
    async leave() {
      await Promise.all(everybody.map((one) => one.leave()));
      await desk.close().catch(() => {});
      network?.close();
      await this.line.close();
      await this.server.stop();
    },
  };
}

/** All come in by the code, from one address, and are let in together. */
export async function enter({ server, hall: place, console: desk, phones, pages }) {
  const measured = meter(server);
  const began = Date.now();
  const took = [];
  const waiting = [...pages, ...phones];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let phone = waiting.shift(); phone; phone = waiting.shift()) {
        const at = Date.now();
        await phone.join(place.code);
        took.push(Date.now() - at);
      }
    }),
  );
  const seconds = (Date.now() - began) / 1000;
  await desk.sees(phones.length + pages.length);
  const admitted = await desk.admitAll();
  const inside = await Promise.all([
    ...phones.map((phone) => phone.until(() => phone.inside, 120_000, 'the room')),
    ...pages.map((page) => page.inside()),
  ]);
  return { joining: spread(took), joiningSeconds: seconds, admitting: spread(inside.map((at) => at - admitted)), entering: measured() };
}
