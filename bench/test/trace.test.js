import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arabic, edits, typist } from '../trace.js';

test('the Arabic trace has the same lengths as the trace it comes from', () => {
  const english = edits('en');
  const other = edits('ar');
  assert.equal(other.length, english.length);
  assert.ok(other.every(([, , words], i) => words.length === english[i][2].length));
  assert.ok(/[\u0621-\u064a]/.test(other.map((edit) => edit[2]).join('').slice(0, 500)));
});

test('capitals stay Latin between Arabic letters', () => {
  assert.equal(arabic('UN gge'), 'UN ففد');
});

test('an edit always fits the paragraph it is made for, and deletions are among them', () => {
  const one = typist(edits('en'), 3);
  let text = 'x'.repeat(50);
  let deleted = 0;
  for (let i = 0; i < 5000; i++) {
    const edit = one.next(text.length);
    assert.ok(edit.from >= 0 && edit.from + edit.deleted <= text.length && edit.inserted.length > 0);
    text = text.slice(0, edit.from) + edit.inserted + text.slice(edit.from + edit.deleted);
    deleted += edit.deleted;
  }
  assert.ok(deleted > 100);
});
