/** English: the words of time: the day card, periods and the timeline. */
export const enTime = {
  'period.hours': '{hours} h',
  'period.own': 'Own period…',
  'period.ownName': 'Own period',
  'period.from': 'From (after)',
  'period.to': 'To (and including)',
  'period.zone': 'Time of Kyiv, 24-hour clock.',
  'period.wrong': 'The end must be after the beginning, and both must be given.',
  'period.show': 'Show the period',

  'day.noReport':
    'No report covers this period. That is not the same as no violations: step to the next report or choose one from the list.',
  'day.declared': 'Declared by the reports in this period',
  'day.shown': 'in the observations shown',
  'day.liveFire': '{n, plural, one {# statement} other {# statements}} on live-fire exercises',
  'day.noTotals': 'The reports of this period print no totals by region.',
  'day.reports': '{n, plural, one {# report} other {# reports}} in this period',
  'day.contradictory':
    'Reports {reports} both print a total for this time. They contradict each other, so they are not added.',
  'day.partial':
    'Not in the figures: {n, plural, one {report} other {reports}} {reports}, only partly in this period. A total cannot be cut.',
  'previous.short': 'before ({basis})',
  'previous.shortExplosions': '{n, plural, one {explosion} other {explosions}} before ({basis})',
  'previous.is': 'Before: {basis}',
  'previous.title': 'The figure before',
  'previous.violations': 'In the {basis}: {figure} {n, plural, one {violation} other {violations}}',
  'previous.explosions': 'In the {basis}: {figure} {n, plural, one {explosion} other {explosions}}',
  'standing.caption': 'Violations per 24 h against earlier periods',
  'standing.median': 'Median of the last {count}',
  'standing.rank':
    '{rank, plural, =1 {highest of {of}} other {{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} highest of {of}}}',
  'standing.explained':
    'The middle of the rates per 24 h of the last {n, plural, one {# earlier period that prints} other {# earlier periods that print}} a figure for the region. Days without a report are not in it.',

  'reports.title': 'Reports',
  'reports.none': 'No report could be read.',
  'reports.noFigures': 'Prints no totals by region.',
  'reports.show': 'Show its period',
  'reports.shown': 'Shown now',
  'timeline.title': 'Time',
  'timeline.slider': 'Reports along time',
  'timeline.scale':
    'Per 24 h: violations, or explosions where only they are printed{of, plural, =0 {} =1 {} =2 {} other {; {drawn} of # regions}}',
  'timeline.scale.short': 'Per 24 h',
  'timeline.recorded': 'Recorded',
  'timeline.recorded.title':
    'Bars of what the shown observations count, instead of what reports declare',
  'timeline.recorded.scale':
    'Violations recorded per {days, plural, one {day} other {# days}}, as filtered',
  'rest.waits': 'Totals and lists follow when the period rests',
  'timeline.play': 'Play',
  'timeline.pause': 'Stop',
  'timeline.zoom': 'Span of the timeline',
  'timeline.zoom.all': 'All',
  'timeline.zoom.year': 'Year',
  'timeline.zoom.days': '60 days',
  'timeline.next': 'Next report',
  'timeline.previous': 'Previous report',
  'timeline.list': 'Report',
  'estimate.reason':
    'Required {required} from the line, found about {distance} ± {margin}. The lines of the time were not published.',
  'estimate.noPlace': 'Required {required} from the line; no place is published.',
  'estimate.noRule': 'The agreements name no distance for this class.',
  'estimate.disagrees': 'The mission’s word and the estimate disagree; the mission’s word stands.',
} as const;
