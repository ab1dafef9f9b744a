/** What the drafting screen costs somebody who opens it for the first time: bytes, requests, and how long until one can read and type. */

/** Runs in the page from its first moment: notes when the stored text is to be seen, when the line is open and when one can type. */
function watch(sample) {
  const seen = (window.firstLoad = {});
  const note = (name, now) => {
    if (now && !(name in seen)) seen[name] = Math.round(performance.now());
  };
  const Socket = window.WebSocket;
  window.WebSocket = class extends Socket {
    constructor(...all) {
      super(...all);
      if (String(all[0]).includes('/collab')) this.addEventListener('open', () => note('line', true));
    }
  };
  const look = () => {
    const body = document.body;
    note('readable', body && body.querySelector('policy-editor')?.innerText?.includes(sample));
    note('typable', body?.querySelector('.pe-doc[contenteditable="true"]'));
    note('panel', body?.querySelector('.desk-panel vaadin-tab'));
    if (seen.typable === undefined || seen.panel === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export async function firstLoad(context, address, sample) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  const requests = new Map();
  let lineBytes = 0;
  cdp.on('Network.responseReceived', ({ requestId, response, type }) => requests.set(requestId, { url: response.url, type, bytes: 0 }));
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  cdp.on('Network.webSocketFrameReceived', ({ response }) => (lineBytes += Buffer.byteLength(response.payloadData, response.opcode === 2 ? 'base64' : 'utf8')));
  await page.addInitScript(watch, sample);
  await page.goto(address);
  const doc = page.locator('.pe-doc[contenteditable="true"]');
  await doc.waitFor();
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => window.firstLoad);
  // Its first block is a heading without notes or citations
  await doc.locator('> :first-child').click();
  await page.keyboard.type('typed');
  await page.getByText('typed').first().waitFor();
  await page.close();
  const all = [...requests.values()];
  const bytes = all.reduce((sum, request) => sum + request.bytes, 0);
  return { ...seen, requests: all.length, kilobytes: Math.round(bytes / 1000), lineKilobytes: Math.round(lineBytes / 1000), all };
}
