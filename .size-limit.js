import { readFileSync } from 'node:fs';

/** What the built page loads before its figures are there: every script and style that its HTML names. */
const html = readFileSync('dist/index.html', 'utf8');
const first = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/gu)];

export default [
  {
    name: 'what the figures need',
    path: first.map(([, file]) => `dist/${file}`),
    limit: '180 kB',
    gzip: true,
  },
  {
    name: 'the map, loaded after the figures',
    path: 'dist/assets/create-map-view-*.js',
    limit: '330 kB',
    gzip: true,
  },
];
