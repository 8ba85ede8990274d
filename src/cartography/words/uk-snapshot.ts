import type { enSnapshot } from './en-snapshot.ts';

/** Ukrainian: the words of exported pages. */
export const ukSnapshot: Readonly<Record<keyof typeof enSnapshot, string>> = {
  'snapshot.title-day': 'Порушення режиму припинення вогню, зафіксовані станом на вечір {day}',
  'snapshot.title-period': 'Зафіксовані порушення режиму припинення вогню, {days}',
  'snapshot.period': '{period}, за київським часом ({hours} год)',
  'snapshot.reports': '{n, plural, one {Звіт {ids}} few {Звіти {ids}} many {Звіти {ids}} other {Звіти {ids}}}',
  'snapshot.many-reports': '{n, plural, one {# звіт} few {# звіти} many {# звітів} other {# звіту}}',
  'snapshot.no-report': 'Жоден звіт не охоплює цей період. Це не означає, що порушень не було.',
  'snapshot.filtered': 'Відфільтровано: {filters}',
  'snapshot.filter': '{filter}: {values}',
  'snapshot.alt': 'Карта. {figures} {shown} {caveat}',
  'snapshot.alt-figures': '{region}: порушень — {violations}, вибухів — {explosions}.',
  'snapshot.legend': 'Умовні позначення',
  'snapshot.declared': 'За даними звітів',
  'snapshot.counted': 'Підсумовано за показаними спостереженнями',
  'snapshot.basis': 'Раніше: {basis}',
  'snapshot.region': 'Область',
  'snapshot.counts': 'Від найменшого до найбільшого, де місце належить кільком.',
  'snapshot.unlocated-cell': '+{count} без місця',
  'snapshot.outside': 'За межами всіх',
  'snapshot.unassigned': 'Не віднесено',
  'snapshot.line-figures':
    '{region}: порушень — {violations}, вибухів — {explosions}; раніше: {previous}.',
  'snapshot.shown':
    'Показано {shown} з {of} {n, plural, one {спостереження} few {спостережень} many {спостережень} other {спостереження}}, без оприлюдненого місця: {unlocated}.',
  'snapshot.unplaced':
    '{n, plural, one {# порушення не має} few {# порушення не мають} many {# порушень не мають} other {# порушення не має}} оприлюдненого місця.',
  'snapshot.timeline': 'Порушення за 24 год, за звітами',
  'snapshot.timeline-none': 'проміжок: звіту немає; позначка внизу: без числа',
  'snapshot.locator': 'Де це',
  'snapshot.scale': '{km} км',
  'snapshot.scale-m': '{m} м',
  'snapshot.scale-at': 'на {lat}° пн. ш.; проєкція Web Mercator',
  'snapshot.credits': 'Дані карти: {credits}.',
  'snapshot.dated': 'Дані станом на {date}; SHA-256 показаних даних: {hash}',
  'snapshot.made': '«Лінія зіткнення». Файл містить свій вигляд: перетягніть його на сторінку, щоб відкрити знову.',
  'snapshot.atlas-title': 'Зафіксовані порушення режиму припинення вогню',
  'snapshot.atlas-contents': 'Зміст',
  'snapshot.atlas-pages': '{n, plural, one {# сторінка} few {# сторінки} many {# сторінок} other {# сторінки}}: по одній на кожний звітний період.',
  'snapshot.csv-of': 'Показані дані',
};
