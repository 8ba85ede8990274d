/** Ukrainian: the words of overlays. */
export const ukOverlay = {
  'overlay.title': 'Накладення',
  'overlay.none':
    'Перетягніть звіти, таблиці чи файли карт будь-куди на сторінку або вставте текст звіту. Нічого не залишає цей пристрій.',
  'overlay.addFiles': 'Додати звіти…',
  'overlay.paste': 'Вставити текст…',
  'overlay.pasteWhat': 'Текст звіту або таблиця із заголовком',
  'overlay.pasted': 'Вставлений текст',
  'overlay.characters':
    '{n, plural, one {{count} знак} few {{count} знаки} many {{count} знаків} other {{count} знака}}',
  'overlay.read': 'Прочитати текст',
  'overlay.drop': 'Відпустіть, щоб прочитати',
  'overlay.dropKinds':
    'Звіти як текст, HTML або PDF; CSV, Excel, GeoJSON, KML, GPX, shapefile; збережений робочий простір. Нічого не залишає цей пристрій.',
  'overlay.waiting':
    '{n, plural, one {# файл чекає на ваше рішення} few {# файли чекають на ваше рішення} many {# файлів чекають на ваше рішення} other {# файлу чекають на ваше рішення}}',
  'overlay.edits':
    '{n, plural, one {# спостереження змінено або додано вручну} few {# спостереження змінено або додано вручну} many {# спостережень змінено або додано вручну} other {# спостереження змінено або додано вручну}}',
  'overlay.loading': 'Завантаження…',
  'overlay.loadFailed':
    'Цю частину сторінки не вдалося завантажити. Перезавантажте сторінку, щоб спробувати ще раз.',
  'overlay.history': 'Скасування та повернення',
  'overlay.undo': 'Скасувати',
  'overlay.redo': 'Повернути',
  'overlay.undoStep': 'Скасувати: {step}',
  'overlay.redoStep': 'Повернути: {step}',
  'overlay.details': 'Докладно',
  'overlay.remove': 'Вилучити',
  'overlay.move.up': 'Вище: {name}',
  'overlay.move.down': 'Нижче: {name}',
  'overlay.export-too-many':
    'У ньому понад {most, number} спостережень — забагато для GeoJSON: зберігайте його файл.',
  'overlay.export':
    '{n, plural, one {Експорт у GeoJSON} few {Експорт у GeoJSON (# файли, по одному на звіт)} many {Експорт у GeoJSON (# файлів, по одному на звіт)} other {Експорт у GeoJSON (# файлу, по одному на звіт)}}',
  'overlay.open.duplicates': 'Можливі повтори…',
  'overlay.open.ledger': 'Облік за звітами…',
  'overlay.open.add': 'Додати спостереження…',
  'overlay.title.duplicates': 'Можливі повтори',
  'overlay.title.ledger': 'Облік за звітами',
  'overlay.title.add': 'Нове спостереження',
  'overlay.title.paste': 'Вставлення тексту',
  'overlay.workspace.save': 'Зберегти робочий простір',
  'overlay.workspace.open': 'Відкрити робочий простір…',
  'overlay.snapshot.opened': 'Показано вигляд, який містить {name}; дані ті самі.',
  'overlay.snapshot.changed':
    'Показано вигляд, який містить {name}, але дані за ним уже не ті, що були тоді.',
  'overlay.snapshot.missing':
    '{name} не містить вигляду: файл зроблено не тут або його зберегла інша програма.',
  'overlay.snapshot.newer':
    '{name} створено новішою версією «Лінії зіткнення»; його вигляд тут не прочитати.',
  'overlay.snapshot.damaged': 'Вигляд, який містить {name}, пошкоджено, показати його неможливо.',
  'overlay.regions.taken': 'Тепер можна рахувати за регіонами з {name} ({n}): див. рівні таблиці.',
  'overlay.workspace.opened': 'Робочий простір {name} відкрито замість того, що було тут.',
  'overlay.fault.workspace-unreadable': '{name} не вдається прочитати як робочий простір.',
  'overlay.fault.workspace-too-large': '{name} більший, ніж сторінка може відкрити.',
  'overlay.fault.workspace-foreign': '{name} не є збереженим робочим простором.',
  'overlay.fault.workspace-newer':
    '{name} збережено пізнішою версією ({detail}), ця його не відкриє.',
  'overlay.fault.workspace-damaged':
    '{name} пошкоджено в місці {detail}; його не відкрито, нічого не змінено.',
  'overlay.count.accepted':
    '{n, plural, one {прийнято {accepted} з {rows} рядка} few {прийнято {accepted} з {rows} рядків} many {прийнято {accepted} з {rows} рядків} other {прийнято {accepted} з {rows} рядка}}',
  'overlay.count.rejected': 'відхилено {count}',
  'overlay.count.warned':
    '{n, plural, one {{count} застереження} few {{count} застереження} many {{count} застережень} other {{count} застереження}}',
  'overlay.count.errors':
    '{n, plural, one {{count} помилка} few {{count} помилки} many {{count} помилок} other {{count} помилки}}',
  'overlay.count.notes':
    '{n, plural, one {{count} примітка} few {{count} примітки} many {{count} приміток} other {{count} примітки}}',
  'overlay.count.unlocated': 'без місця {count}',
  'overlay.reading': 'Читання: {name}',
  'overlay.adding': 'Додавання: {name}',
  'overlay.counting': 'Спостереження розподіляються за регіонами {name}',
  'overlay.queued':
    '{n, plural, one {{name} чекає своєї черги.} few {# файли чекають своєї черги.} many {# файлів чекають своєї черги.} other {# файлу чекають своєї черги.}}',
  'overlay.cancel': 'Припинити',
  'size.B': '{size} Б',
  'size.kB': '{size} кБ',
  'size.MB': '{size} МБ',
  'overlay.reader': 'Читати як',
  'overlay.reader.none': 'визначити за вмістом',
  'overlay.readAgain': 'Прочитати знову',
  'overlay.rejected':
    '{n, plural, one {{count} відхилений рядок} few {{count} відхилені рядки} many {{count} відхилених рядків} other {{count} відхиленого рядка}}',
  'overlay.saveRejected': 'Зберегти відхилені рядки',
  'overlay.import.title': 'Файли для читання',
  'overlay.import.open':
    '{n, plural, one {Опрацьовується # файл.} few {Опрацьовуються # файли.} many {Опрацьовуються # файлів.} other {Опрацьовуються # файлу.}}',
  'overlay.import.done':
    '{n, plural, =0 {Жоден файл не чекає на рішення.} one {# файл чекає на ваше рішення.} few {# файли чекають на ваше рішення.} many {# файлів чекають на ваше рішення.} other {# файлу чекають на ваше рішення.}}',
  'overlay.import.add': 'Додати на карту',
  'overlay.import.addAll': 'Додати на карту всі {n}',
  'overlay.import.leave': 'Решту не додавати',
  'overlay.import.leaveOne': 'Не додавати',
  'overlay.import.clear': 'Прибрати',
  'overlay.state.waiting': 'Чекає своєї черги.',
  'overlay.state.cancelled': 'Припинено; нічого з нього не додано.',
  'overlay.state.refused': 'Не прочитано.',
  'overlay.state.unchanged': 'Нічого з нього не додано; решта залишилася, як була.',
  'overlay.state.nothing': 'У ньому нема чого додавати: ні спостережень, ні підсумків.',
  'overlay.outcome.added': 'Додано на карту.',
  'overlay.outcome.read-again': 'Прочитано інакше, замість першого прочитання.',
  'overlay.outcome.already-there': 'Це вже є тут; нічого не додано.',
  'overlay.said.added':
    '{name}: додано {n, plural, =0 {лише підсумки, без спостережень} one {# спостереження} few {# спостереження} many {# спостережень} other {# спостереження}}{unlocated, plural, =0 {} other {, без місця #}}{warned, plural, =0 {} one {, # застереження} few {, # застереження} many {, # застережень} other {, # застереження}}.',
  'overlay.said.addedElsewhere':
    '{name}: додано {n, plural, =0 {лише підсумки, без спостережень} one {# спостереження} few {# спостереження} many {# спостережень} other {# спостереження}}{unlocated, plural, =0 {} other {, без місця #}}{warned, plural, =0 {} one {, # застереження} few {, # застереження} many {, # застережень} other {, # застереження}}. Сторінка тепер показує їхній період.',
  'overlay.said.already': '{name} уже є тут; нічого не додано.',
  'overlay.said.removed': '{name} вилучено.',
  'overlay.text.title': 'Текст, як його прочитано',
  'overlay.text.marks':
    '{n, plural, one {Використано {used} уривок.} few {Використано {used} уривки.} many {Використано {used} уривків.} other {Використано {used} уривка.}}',
  'overlay.text.missed':
    '{n, plural, =0 {Нічого схожого на спостереження не залишилося.} one {Не зрозуміло {count} уривок, схожий на спостереження.} few {Не зрозуміло {count} уривки, схожі на спостереження.} many {Не зрозуміло {count} уривків, схожих на спостереження.} other {Не зрозуміло {count} уривка, схожого на спостереження.}}',
  'overlay.text.cut': 'Показано лише перші {count} знаків.',
  'overlay.text.head': 'Використано для заголовка звіту або його підсумків.',
  'overlay.fact.name': 'Назва',
  'overlay.fact.source': 'Джерело',
  'overlay.fact.licence': 'Ліцензія',
  'overlay.fact.imported': 'Додано',
  'overlay.fact.reader': 'Прочитано як',
  'overlay.fact.period': 'Період',
  'overlay.fact.reports': 'Звіти',
  'overlay.fact.unstated': 'не зазначено',

  'step.overlay-added': 'додати {detail}',
  'step.overlay-read-again': 'прочитати знову {detail}',
  'step.overlay-renamed': 'перейменувати на {detail}',
  'step.overlay-shown': 'показати {detail}',
  'step.overlay-hidden': 'приховати {detail}',
  'step.overlay-moved': 'перемістити {detail}',
  'step.overlay-removed': 'вилучити {detail}',
  'step.rows-merged': 'об’єднати два рядки',
  'step.rows-kept-apart': 'залишити два рядки окремо',
  'step.decision-withdrawn': 'відкликати рішення про два рядки',
  'step.observation-added': 'додати спостереження',
  'step.observation-changed': 'змінити спостереження',
  'step.edit-withdrawn': 'відновити спостереження',
  'step.workspace-opened': 'відкрити {detail}',

  'storage.opening': 'Читання збереженого на цьому пристрої…',
  'storage.saving': 'Збереження на цьому пристрої…',
  'storage.stored': 'Збережено на цьому пристрої.',
  'storage.fault.unavailable':
    'Є лише в цій вкладці: браузер не дає цій сторінці сховища. Збережіть робочий простір, перш ніж піти.',
  'storage.fault.full':
    'Є лише в цій вкладці: на пристрої бракує місця. Збережіть робочий простір, перш ніж піти.',
  'storage.fault.elsewhere':
    'Є лише в цій вкладці: інше вікно змінило збережене. Збережіть робочий простір, а тоді прочитайте збережене.',
  'storage.fault.newer':
    'Є лише в цій вкладці: збережене записала пізніша версія цієї сторінки. Збережіть робочий простір, перш ніж піти.',
  'storage.fault.failed':
    'Є лише в цій вкладці: браузерові не вдалося зберегти. Збережіть робочий простір, перш ніж піти.',
  'storage.readAgain': 'Прочитати збережене',
  'storage.lost': 'Збережене пошкоджено, тому пропущено: {names}',

  'additions.title': 'Що це додає',
  'additions.before': 'До',
  'additions.after': 'Після',
  'additions.declared': 'Заявлено',
  'additions.places':
    '{n, plural, =0 {Нових місць немає: кожне лежить у межах 1 км від відомого.} one {{count} нове місце, далі ніж за 1 км від усіх відомих.} few {{count} нові місця, далі ніж за 1 км від усіх відомих.} many {{count} нових місць, далі ніж за 1 км від усіх відомих.} other {{count} нового місця, далі ніж за 1 км від усіх відомих.}}',
  'additions.noContradictions': 'Його підсумки не суперечать іншим звітам.',
  'additions.more': 'і ще {count}: див. облік.',

  'contradiction.copy':
    '{region}, {field}: копія звіту {report} називає {value}, а та, що враховується, – {expected}.',
  'contradiction.periods':
    '{region}, {field}: дві копії звіту {report} ділять час по-різному ({value} проти {expected}).',
  'contradiction.another-period':
    '{region}, {field}: інший звіт із номером {report} називає {value} за інший період. Його відкладено; перевірте номер.',
  'contradiction.previous':
    '{region}, {field}: звіт {report} називає попереднім числом {value}, а сам звіт {other} – {expected}.',
  'contradiction.parts':
    '{region}: види вибухів у звіті {report} дають разом {expected}, а його підсумок – {value}.',
  'contradiction.explosions':
    '{region}: звіт {report} називає вибухів {value}, а порушень лише {expected}.',

  'ledger.explained':
    'Що заявляє кожен звіт і що пояснюють його спостереження. «Без переліку» – заявлено, але ніде у звіті не описано.',
  'ledger.scope': 'Показати',
  'ledger.scope.period': 'вибраний період',
  'ledger.scope.flagged': 'лише суперечності ({count})',
  'ledger.scope.all': 'усі звіти',
  'ledger.empty': 'Жоден звіт тут не друкує чисел.',
  'ledger.report': 'Звіт і регіон',
  'ledger.declared': 'Заявлено',
  'ledger.located': 'З місцем',
  'ledger.unlocated': 'Без місця',
  'ledger.notItemised': 'Без переліку',
  'ledger.liveFire': 'Навчання',
  'ledger.majority': 'більшість',
  'ledger.contradiction': 'Суперечність:',
  'ledger.flag.exceeded': 'Суперечність: перелічено більше, ніж заявлено.',
  'ledger.flag.perhaps-exceeded':
    'Можлива суперечність: перелічено, мабуть, більше, ніж заявлено, залежно від того, де саме у своїх ділянках лежать спостереження.',
  'ledger.flag.contradicted': 'Суперечність між числами:',
  'ledger.flag.overlapping':
    'Суперечність: за той самий час підсумки заявлено двічі, тому їх не додано.',

  'duplicates.explained':
    'Рядки різних звітів чи файлів, що можуть бути одним і тим самим. Нічого не об’єднується без вашого рішення, обидва оригінали залишаються.',
  'duplicates.found':
    '{n, plural, =0 {Жодна пара не схожа на повтор.} one {{count} пара може бути повтором.} few {{count} пари можуть бути повторами.} many {{count} пар можуть бути повторами.} other {{count} пари можуть бути повторами.}}',
  'duplicates.capped': 'Наведено перші {count}.',
  'duplicates.kept': 'Залишається',
  'duplicates.absorbed': 'Вливається в нього',
  'duplicates.shipped': 'постачається зі сторінкою',
  'duplicates.gone': 'Його накладення тут немає.',
  'duplicates.reasons': 'Підстави: {reasons}.',
  'duplicates.merge': 'Об’єднати',
  'duplicates.mergeOther': 'Об’єднати навпаки',
  'duplicates.apart': 'Залишити окремо',
  'duplicates.merged':
    '{n, plural, =0 {Нічого не об’єднано} one {# об’єднана пара} few {# об’єднані пари} many {# об’єднаних пар} other {# об’єднаної пари}}',
  'duplicates.unmerge': 'Скасувати об’єднання',
  'duplicates.keptApart':
    '{n, plural, one {# пару залишено окремо} few {# пари залишено окремо} many {# пар залишено окремо} other {# пари залишено окремо}}',
  'duplicates.proposeAgain': 'Запропонувати знову',
  'edit.open': 'Змінити…',
  'edit.isChanged': 'Змінено або додано вручну; оригінал збережено.',
  'edit.title': 'Зміна вручну',
  'edit.asRead': 'Як прочитано',
  'edit.original': 'Оригінал',
  'edit.byHand': 'Додано вручну; оригіналу немає.',
  'edit.changed': 'Змінено {time}. {note}',
  'edit.count': 'Кількість (порожньо: немає числа)',
  'edit.where.same': 'як є',
  'edit.where.position': 'за координатами',
  'edit.where.none': 'без місця',
  'edit.lat': 'Широта',
  'edit.lng': 'Довгота',
  'edit.pick': 'Вказати на карті…',
  'edit.pickHow':
    'Клацніть або торкніться місця; або пересуньте карту так, щоб місце було під хрестиком, і натисніть Enter.',
  'edit.pickBack': 'Назад без координат',
  'edit.side': 'Сторона, за словами звіту',
  'edit.side.none': 'не вказано',
  'edit.description': 'Опис',
  'edit.note': 'Примітка: чому й за чиїм словом',
  'edit.save': 'Зберегти зміну',
  'edit.withdraw': 'Відновити оригінал',
  'edit.remove': 'Прибрати спостереження',
  'edit.add': 'Додати спостереження',
  'edit.wrong.count': 'Кількість має бути цілим числом або порожньою, якщо числа немає.',
  'edit.wrong.position': 'Широта й довгота мають бути числами в градусах.',
  'edit.said.changed': 'Спостереження змінено; оригінал залишається поруч.',
  'edit.said.added': 'Спостереження додано.',
} as const;
