/** How long a key takes to be seen: from the moment the browser got it to the end of the frame that paints it. */

function listen() {
  const times = (window.keyToPaint = []);
  const longest = (window.eventTiming = []);
  // After the frame: the task that follows its rendering
  const painted = new MessageChannel();
  const waiting = [];
  painted.port1.onmessage = () => times.push(performance.now() - waiting.shift());
  document.addEventListener(
    'keydown',
    (event) => requestAnimationFrame(() => (waiting.push(event.timeStamp), painted.port2.postMessage(0))),
    { capture: true },
  );
  // What the browser says itself, in steps of 8 ms; faster than 16 ms it does not say
  new PerformanceObserver((list) => list.getEntries().forEach(({ name, duration }) => name === 'keydown' && longest.push(duration)))
    .observe({ type: 'event', durationThreshold: 16 });
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A key press as the browser gets it from a keyboard of any language. */
async function press(cdp, letter) {
  const key = letter === '\b' ? { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 } : { key: letter, text: letter };
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

const asItIs = (work) => work();

/** Types into paragraphs at the start, in the middle and at the end of the text, in Arabic and English. */
export async function typing(context, address, { keys, pace, around = asItIs }) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await page.goto(address);
  await page.locator('.pe-doc[contenteditable="true"]').waitFor();
  await page.waitForLoadState('networkidle');
  const paragraphs = page.locator('.pe-doc > p');
  const count = await paragraphs.count();
  await page.evaluate(listen);
  const parts = [];
  for (const [place, letters] of [[0.02, 'policy '], [0.5, 'سياسة '], [0.52, 'policy '], [0.98, 'سياسة ']]) {
    const paragraph = paragraphs.nth(Math.floor(place * count));
    await paragraph.scrollIntoViewIfNeeded();
    await paragraph.click();
    await pause(1000);
    await page.evaluate(() => (window.keyToPaint.length = window.eventTiming.length = 0));
    await around(async () => {
      for (let i = 0; i < keys; i++) {
        await press(cdp, i % 23 === 22 ? '\b' : letters[i % letters.length]);
        await pause(pace * (0.5 + Math.random()));
      }
    }, page);
    await pause(500);
    parts.push({ place, letters, ...(await page.evaluate(() => ({ painted: [...window.keyToPaint], browser: [...window.eventTiming] }))) });
  }
  await page.close();
  return parts;
}
