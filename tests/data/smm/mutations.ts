type Mutation = readonly [title: string, mutate: (text: string) => string];

/** Ways in which a report changes between its publisher and the person who pastes it, none of which changes what it says. */
export const mutations: readonly Mutation[] = [
  ['without bullets', (text) => text.replaceAll(/^\s*[•-] /gmu, '')],
  ['with stars for bullets', (text) => text.replaceAll(/^\s*[•-] /gmu, '* ')],
  ['with o for bullets', (text) => text.replaceAll(/^\s*[•-] /gmu, 'o ')],
  ['with a sign of a font for bullets', (text) => text.replaceAll(/^\s*[•-] /gmu, '\uF0B7 ')],
  ['with the marks of a reply', (text) => text.replaceAll(/^/gmu, '> ')],
  ['with no-break spaces alone', (text) => text.replaceAll(' ', '\u00A0')],
  ['with form feeds in mid-sentence', (text) => withBreaks(wrap(text, 60), () => '\f')],
  [
    'under its title on each page',
    (text) =>
      withBreaks(wrap(text, 60), () => `\nDaily Report ${/\d+\/20\d\d/u.exec(text)?.[0] ?? ''}\n`),
  ],
  [
    'with a hyphen that is lost',
    (text) =>
      text.replaceAll('self-propelled', 'self propelled').replaceAll('anti-tank', 'anti tank'),
  ],
  ['with an empty line after each line', (text) => text.replaceAll('\n', '\n\n')],
  ['in one paragraph', (text) => text.replaceAll(/\s*\n\s*/gu, ' ')],
  ['with carriage returns', (text) => text.replaceAll('\n', '\r\n')],
  ['wrapped at 70 characters', (text) => wrap(text, 70)],
  ['wrapped at 38 characters', (text) => wrap(text, 38)],
  [
    'with page breaks in mid-sentence',
    (text) => withBreaks(wrap(text, 60), (page) => `- ${page} -\n\f`),
  ],
  [
    'with soft hyphens',
    (text) =>
      text.replaceAll('explosions', 'explo\u00ADsions').replaceAll('ceasefire', 'cease\u00ADfire'),
  ],
  [
    'with words broken at the end of a line',
    (text) =>
      text.replaceAll('violations', 'viola-\ntions').replaceAll('north-east', 'north-\neast'),
  ],
  [
    'with no-break spaces and non-breaking hyphens',
    (text) =>
      text
        .replaceAll('ceasefire violations', 'ceasefire\u00A0violations')
        .replaceAll('government-controlled', 'government\u2011controlled'),
  ],
  ['with dashes for ranges', (text) => text.replaceAll(/(\d)-(\d[\d.,]*km)/gu, '$1\u2013$2')],
  [
    'with footnote marks',
    (text) =>
      text
        .replaceAll('ceasefire violations,', 'ceasefire violations[1],')
        .replaceAll('km north-east.', 'km north-east.[2]'),
  ],
  [
    'between the furniture of a page',
    (text) =>
      `Ukraine\nAttachments\n\n${text}\n\nRelated Content\n\nOSCE Special Monitoring Mission to Ukraine (SMM) Daily Report 400/2019 issued on 1 January 2019\n`,
  ],
];

function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = [''];
      for (const word of line.split(' ')) {
        const last = lines.at(-1) ?? '';
        if (last.length + word.length > width) lines.push(word);
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
      }
      return lines.join('\n');
    })
    .join('\n');
}

function withBreaks(text: string, breakOf: (page: number) => string): string {
  let page = 0;
  return text
    .split('\n')
    .map((line, index) => {
      if (index % 9 !== 8) return line;
      page += 1;
      return `${line}\n${breakOf(page)}`;
    })
    .join('\n');
}
