/** Ukrainian: the words of time: the day card, periods and the timeline. */
export const ukTime = {
  'period.hours': '{hours} год',
  'period.own': 'Власний період…',
  'period.ownName': 'Власний період',
  'period.from': 'Від (після)',
  'period.to': 'До (включно)',
  'period.zone': 'Київський час, 24-годинний формат.',
  'period.wrong': 'Кінець має бути пізніше за початок, і обидва слід указати.',
  'period.show': 'Показати період',

  'day.noReport':
    'Жоден звіт не охоплює цього періоду. Це не означає, що порушень не було: перейдіть до наступного звіту або виберіть його зі списку.',
  'day.declared': 'Оголошено у звітах за цей період',
  'day.shown': 'у показаних спостереженнях',
  'day.liveFire':
    '{n, plural, one {# твердження} few {# твердження} many {# тверджень} other {# твердження}} про навчання з бойовою стрільбою',
  'day.noTotals': 'Звіти за цей період не подають підсумків за областями.',
  'day.reports':
    '{n, plural, one {# звіт} few {# звіти} many {# звітів} other {# звіту}} за цей період',
  'day.contradictory':
    'Звіти {reports} подають підсумок за той самий час. Вони суперечать один одному, тому їх не додано.',
  'day.partial':
    'Не враховано {n, plural, one {звіт} few {звіти} many {звіти} other {звіти}} {reports}, що належать до періоду лише частково. Підсумок не можна поділити.',
  'previous.short': 'раніше ({basis})',
  'previous.shortExplosions':
    '{n, plural, one {вибух} few {вибухи} many {вибухів} other {вибуху}} раніше ({basis})',
  'previous.is': 'Раніше: {basis}',
  'previous.title': 'Попереднє число',
  'previous.violations': 'Для порівняння ({basis}): порушень — {figure}',
  'previous.explosions': 'Для порівняння ({basis}): вибухів — {figure}',
  'standing.caption': 'Порушення за добу порівняно з попередніми періодами',
  'standing.median': 'Медіана останніх {count}',
  'standing.rank': '{rank, plural, =1 {найбільше з {of}} other {#-е місце з {of}}}',
  'standing.explained':
    'Середнє за порядком зі значень за добу {n, plural, one {за останній # період} few {за останні # періоди} many {за останні # періодів} other {за останні # періоду}}, для яких є число по області. Днів без звіту тут немає.',

  'reports.title': 'Звіти',
  'reports.none': 'Жодного звіту не вдалося прочитати.',
  'reports.noFigures': 'Не подає підсумків за областями.',
  'reports.show': 'Показати його період',
  'reports.shown': 'Показано зараз',
  'timeline.title': 'Час',
  'timeline.slider': 'Звіти на шкалі часу',
  'timeline.scale':
    'За добу: порушення або вибухи, де подано лише їх{of, plural, =0 {} =1 {} =2 {} other {; {drawn} з # регіонів}}',
  'timeline.scale.short': 'За добу',
  'timeline.recorded': 'Зафіксоване',
  'timeline.recorded.title': 'Стовпчики за показаними спостереженнями, а не за підсумками звітів',
  'timeline.recorded.scale':
    'Зафіксовано порушень за {days, plural, one {# день} few {# дні} many {# днів} other {# дня}}, з фільтрами',
  'rest.waits': 'Підсумки й списки оновляться, коли період зупиниться',
  'timeline.play': 'Програти',
  'timeline.pause': 'Зупинити',
  'timeline.zoom': 'Охоплення шкали часу',
  'timeline.zoom.all': 'Усе',
  'timeline.zoom.year': 'Рік',
  'timeline.zoom.days': '60 днів',
  'timeline.next': 'Наступний звіт',
  'timeline.previous': 'Попередній звіт',
  'timeline.list': 'Звіт',
  'estimate.reason':
    'Потрібно {required} від лінії, виходить приблизно {distance} ± {margin}. Тогочасних ліній не оприлюднено.',
  'estimate.noPlace': 'Потрібно {required} від лінії; місця не оприлюднено.',
  'estimate.noRule': 'Угоди не називають відстані для цього класу.',
  'estimate.disagrees': 'Слова місії й оцінка не збігаються; чинними є слова місії.',
} as const;
