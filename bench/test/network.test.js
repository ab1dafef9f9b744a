import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { Network } from '../workshop/network.js';

/** A server that counts what reached it, behind a network that is as bad as asked. */
async function behind(network, act) {
  let arrived = 0;
  const server = createServer((request, response) => {
    arrived++;
    response.end('stored');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bad = new Network({ port: server.address().port, delay: 1, loss: 0, cut: 0, ...network });
  const url = await bad.open();
  try {
    return await act({ url, bad, arrived: () => arrived });
  } finally {
    bad.close();
    server.close();
  }
}

const ask = async (url) => (await fetch(url)).text();

test('what is sent arrives, and its answer comes back', () =>
  behind({}, async ({ url, bad, arrived }) => {
    assert.equal(await ask(url), 'stored');
    assert.deepEqual([arrived(), bad.counts.lines], [1, 1]);
  }));

test('a line that is cut before has not brought it, one that is cut after has', () =>
  behind({ cut: 0.5 }, async ({ url, bad, arrived }) => {
    const fate = (cuts) => (bad.chance = () => (cuts.shift() ? 0 : 1));
    bad.cutting = true;
    fate([true]);
    await assert.rejects(ask(url));
    assert.deepEqual([arrived(), bad.counts.cutBefore, bad.counts.cutAfter], [0, 1, 0]);
    // neither the way up nor its lateness, then the way down
    fate([false, false, true]);
    await assert.rejects(ask(url));
    assert.deepEqual([arrived(), bad.counts.cutBefore, bad.counts.cutAfter], [1, 1, 1]);
  }));

test('a piece that was lost comes a retransmission later, and is there', () => {
  const chances = [0, 1];
  return behind({ loss: 0.5, chance: () => chances.shift() ?? 1 }, async ({ url, bad }) => {
    assert.equal(await ask(url), 'stored');
    assert.equal(bad.counts.late, 1);
  });
});
