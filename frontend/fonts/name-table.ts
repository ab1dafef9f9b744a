const WINDOWS = { platform: 3, encoding: 1, language: 0x409 };
const LICENCE = 'This Font Software is licensed under the SIL Open Font License, Version 1.1.';
const LICENCE_URL = 'https://openfontlicense.org';

export interface FontNames {
  readonly family: string;
  readonly style: string;
  readonly copyright: string;
  readonly version: string;
}

function nameTable({ family, style, copyright, version }: FontNames): Buffer {
  const postscript = `${family.replaceAll(' ', '')}-${style}`;
  const said: [number, string][] = [
    [0, copyright], [1, style === 'Regular' ? family : `${family} ${style}`], [2, 'Regular'], [3, `${version}; ${postscript}`], [4, `${family} ${style}`],
    [5, version], [6, postscript], [13, LICENCE], [14, LICENCE_URL], [16, family], [17, style],
  ];
  const names = said.map(([id, text]) => [id, Buffer.from(text, 'utf16le').swap16()] as const);
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(([id, text], at) => {
    const { platform, encoding, language } = WINDOWS;
    [platform, encoding, language, id, text.length, offset].forEach((value, field) => head.writeUInt16BE(value, 6 + 12 * at + 2 * field));
    offset += text.length;
  });
  return Buffer.concat([head, ...names.map(([, text]) => text)]);
}

/** The tables of a TrueType font by their tags. */
export function tablesOf(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const entry = 12 + 16 * at;
      const start = font.readUInt32BE(entry + 8);
      return [font.toString('latin1', entry, entry + 4), font.subarray(start, start + font.readUInt32BE(entry + 12))] as const;
    }),
  );
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The same font under another name: the licence of the original keeps its own for what is unchanged. */
export function renamed(font: Buffer, names: FontNames): Buffer {
  const tables = tablesOf(font).set('name', nameTable(names));
  const head = Buffer.from(tables.get('head') ?? Buffer.alloc(0));
  head.writeUInt32BE(0, 8);
  tables.set('head', head);
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  font.copy(directory, 0, 0, 4);
  const power = Math.floor(Math.log2(sorted.length));
  [sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)].forEach((value, at) => directory.writeUInt16BE(value, 4 + 2 * at));
  let offset = directory.length;
  const bodies = sorted.map(([tag, table], at) => {
    const body = padded(table);
    const entry = 12 + 16 * at;
    directory.write(tag, entry, 'latin1');
    [checksum(body), offset, table.length].forEach((value, field) => directory.writeUInt32BE(value, entry + 4 + 4 * field));
    offset += body.length;
    return body;
  });
  const made = Buffer.concat([directory, ...bodies]);
  const place = sorted.findIndex(([tag]) => tag === 'head');
  made.writeUInt32BE((0xb1b0afba - checksum(made)) >>> 0, directory.readUInt32BE(12 + 16 * place + 8) + 8);
  return made;
}
