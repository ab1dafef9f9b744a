import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Checks } from '../workshop/checks.js';
import { Drafts, nothing, paper, PaperCourse, Store } from '../workshop/course.js';
import { quantile } from '../workshop/figures.js';
import { Tree } from '../workshop/flow/tree.js';

const screen = () => {
  const tree = new Tree();
  tree.apply([
    { node: 1, type: 'put', key: 'tag', feat: 0, value: 'body' },
    { node: 1, type: 'splice', feat: 24, index: 0, addNodes: [2] },
    { node: 2, type: 'attach' },
    { node: 2, type: 'put', key: 'tag', feat: 0, value: 'main' },
    { node: 2, type: 'splice', feat: 2, index: 0, addNodes: [3, 4] },
    { node: 3, type: 'put', key: 'id', feat: 3, value: 'said' },
    { node: 3, type: 'splice', feat: 2, index: 0, addNodes: [5] },
    { node: 5, type: 'put', key: 'text', feat: 7, value: 'Please wait' },
    { node: 4, type: 'put', key: 'tag', feat: 0, value: 'workshop-paper' },
  ]);
  return tree;
};

test('a screen is what the changes say: texts, ids and tags in their order', () => {
  const tree = screen();
  assert.equal(tree.text(tree.byTag('main')), 'Please wait');
  assert.equal(tree.byId('said').id, 3);
  assert.equal(tree.byTag('workshop-paper').id, 4);
});

test('what is hidden, or taken away, is not on the screen', () => {
  const tree = screen();
  tree.apply([{ node: 3, type: 'put', key: 'visible', feat: 0, value: false }]);
  assert.equal(tree.byId('said'), undefined);
  tree.apply([{ node: 2, type: 'splice', feat: 2, index: 1, remove: 1 }, { node: 4, type: 'detach' }]);
  assert.equal(tree.byTag('workshop-paper'), undefined);
});

test('a quantile is one of the values, and nobody is left out of the last', () => {
  assert.equal(quantile([5, 1, 3, 2, 4], 0.5), 3);
  assert.equal(quantile([5, 1, 3, 2, 4], 0.95), 5);
});

test('phones vote by the source of the page: not cast before the server says so, and the same act of voting after a reload', async () => {
  const rules = { method: 'consensus', options: [{ id: '1', title: 'Agreed?' }], dots: 0, perOption: 0, top: 0, musts: 0 };
  const drafts = new Drafts(new Store());
  const acts = [];
  const lost = new PaperCourse('seat/ballot/1', rules, true, drafts, (...vote) => (acts.push(vote), Promise.reject(new Error('cut'))), () => {});
  const marks = { ...nothing(), on: { 1: { choice: 'AGREE' } } };
  lost.mark(marks);
  lost.cast(paper(rules, marks), false);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(lost.stand, 'unsure');
  const again = new PaperCourse('seat/ballot/1', rules, true, drafts, async (...vote) => (acts.push(vote), { state: 'cast', said: '' }), () => {});
  again.resume();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(again.stand, 'cast');
  assert.deepEqual(acts[0], acts[1]);
});

test('what is not so is kept until the end', (t) => {
  t.mock.method(console, 'error', () => {});
  const checks = new Checks();
  checks.within(['a', 'b'], new Set(['a']), 'who is shown as having voted is counted');
  checks.that(true, 'fine');
  assert.equal(checks.failed.length, 1);
  assert.match(checks.failed[0], /1 are not, as b/);
});
