import { expect, it } from 'vitest';
import { acceptedOf, codesOf, readAs } from './read-file.ts';

const HEADER = 'id,date,notes\n';
const plain = Array.from({ length: 60_000 }, (_, at) => `${at},2022-02-16,heard to the south\n`);

it('finds out at the end of a long file that it is not the UTF-8 it was read as', async () => {
  const ascii = new TextEncoder().encode(HEADER + plain.join(''));
  expect(ascii.length).toBeGreaterThan(1 << 20);
  // "Щастя" in Windows-1251.
  const name = [0xd9, 0xe0, 0xf1, 0xf2, 0xff];
  const last = new Uint8Array([...new TextEncoder().encode('last,2022-02-17,'), ...name]);
  const read = await readAs('x.csv', new Uint8Array([...ascii, ...last]));
  expect([read.rows, read.table.length]).toEqual([60_001, 60_001]);
  expect(acceptedOf(read).at(-1)).toMatchObject({ id: 'last', description: 'Щастя' });
  expect(codesOf(read)).toContain('encoding-assumed');
  expect(read.questions).toContainEqual(
    expect.objectContaining({ option: 'encoding', assumed: 'windows-1251' }),
  );
});
