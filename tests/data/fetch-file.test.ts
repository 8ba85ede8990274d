import { describe, expect, test, vi } from 'vitest';
import { fetchFile, ownFileUrl } from '../../src/data/fetch-file.ts';

const PAGE = 'https://maps.example/line/index.html?archive=x';

describe('the address of a file', () => {
  test.each([
    ['archives/all.arrow', 'https://maps.example/line/archives/all.arrow'],
    ['/all.arrow.gz', 'https://maps.example/all.arrow.gz'],
    ['https://maps.example/all.arrow', 'https://maps.example/all.arrow'],
  ])('%s is one of the page’s own site', (path, url) => {
    expect(ownFileUrl(path, PAGE)?.href).toBe(url);
  });

  test.each([
    '',
    'https://maps.example.org/all.arrow',
    'http://maps.example/all.arrow',
    '//other.example/all.arrow',
    '\\\\other.example/all.arrow',
    'https://user@maps.example/all.arrow',
    'https://maps.example:8443/all.arrow',
    'data:text/plain,hello',
    'blob:https://maps.example/1',
    'javascript:alert(1)',
    'https://',
  ])('%s is none', (path) => {
    expect(ownFileUrl(path, PAGE)).toBeNull();
  });
});

describe('fetching', () => {
  const url = new URL('https://maps.example/all.arrow');
  const { signal } = new AbortController();
  const answer = (body: BodyInit | null, init: ResponseInit): void => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));
  };

  test('gives the bytes and tells how far it is', async () => {
    answer('abcdef', { headers: { 'Content-Length': '6' } });
    const told: number[] = [];
    const blob = await fetchFile(url, (done) => told.push(done), signal);
    expect(await blob.text()).toBe('abcdef');
    expect(told.at(-1)).toBe(1);
  });

  test('tells how far it is at most some fifty times, however small the pieces are', async () => {
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start(controller) {
        for (let i = 0; i < 1000; i++) controller.enqueue(new Uint8Array(3));
        controller.close();
      },
    });
    answer(body, { headers: { 'Content-Length': '3000' } });
    const told: number[] = [];
    const blob = await fetchFile(url, (done) => told.push(done), signal);
    expect(blob.size).toBe(3000);
    expect(told.length).toBeLessThanOrEqual(51);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test('rejects what is missing, what is a page instead, and what is too large', async () => {
    const silent = (): void => undefined;
    answer('', { status: 404 });
    await expect(fetchFile(url, silent, signal)).rejects.toThrow('HTTP 404');
    answer('<html>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
    await expect(fetchFile(url, silent, signal)).rejects.toThrow('HTTP 404');
    answer('a', { headers: { 'Content-Length': '2000000000' } });
    await expect(fetchFile(url, silent, signal)).rejects.toThrow('1000 MB');
  });
});
