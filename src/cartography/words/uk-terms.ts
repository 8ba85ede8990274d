import type { enTerms } from './en-terms.ts';

/** Ukrainian: the vocabulary of the data, as the mission's Ukrainian editions word it. */
export const ukTerms: Readonly<Record<keyof typeof enTerms, string>> = {
  'kind.explosion': 'Вибухи',
  'kind.impact': 'Вибухи: влучання',
  'kind.outgoing': 'Вибухи: вихідні',
  'kind.airburst': 'Вибухи: розриви в повітрі',
  'kind.projectile': 'Снаряди в польоті',
  'kind.tracer': 'Трасувальні снаряди',
  'kind.rocket': 'Ракети',
  'kind.muzzle-flash': 'Дульні спалахи',
  'kind.burst': 'Черги',
  'kind.shot': 'Постріли',
  'kind.flare': 'Освітлювальні ракети',
  'kind.violation': 'Порушення без зазначення виду',
  'kind.tank': 'Танки',
  'kind.self-propelled-howitzer': 'Самохідні гаубиці',
  'kind.towed-howitzer': 'Буксировані гаубиці',
  'kind.mlrs': 'Реактивні системи залпового вогню',
  'kind.mortar': 'Міномети',
  'kind.anti-tank-gun': 'Протитанкові гармати',
  'kind.anti-tank-missile': 'Протитанкові ракетні комплекси',
  'kind.surface-to-air-missile': 'Зенітні ракетні комплекси',
  'kind.anti-aircraft-gun': 'Зенітні установки',
  'kind.armoured-vehicle': 'Бойові броньовані машини',
  'kind.artillery': 'Артилерійські установки',
  'kind.weapon': 'Озброєння без зазначення класу',

  'counted.violations':
    '{figure} {n, plural, one {порушення} few {порушення} many {порушень} other {порушення}} режиму припинення вогню',
  'counted.explosions':
    '{figure} {n, plural, one {вибух} few {вибухи} many {вибухів} other {вибуху}}',
  'counted.explosion':
    '{figure} {n, plural, one {вибух} few {вибухи} many {вибухів} other {вибуху}}',
  'counted.impact':
    '{figure} {n, plural, one {влучання} few {влучання} many {влучань} other {влучання}}',
  'counted.outgoing':
    '{figure} {n, plural, one {вихідний вибух} few {вихідні вибухи} many {вихідних вибухів} other {вихідного вибуху}}',
  'counted.airburst':
    '{figure} {n, plural, one {розрив у повітрі} few {розриви в повітрі} many {розривів у повітрі} other {розриву в повітрі}}',
  'counted.projectile':
    '{figure} {n, plural, one {снаряд у польоті} few {снаряди в польоті} many {снарядів у польоті} other {снаряда в польоті}}',
  'counted.tracer':
    '{figure} {n, plural, one {трасувальний снаряд} few {трасувальні снаряди} many {трасувальних снарядів} other {трасувального снаряда}}',
  'counted.rocket':
    '{figure} {n, plural, one {ракета} few {ракети} many {ракет} other {ракети}}',
  'counted.muzzle-flash':
    '{figure} {n, plural, one {дульний спалах} few {дульні спалахи} many {дульних спалахів} other {дульного спалаху}}',
  'counted.burst': '{figure} {n, plural, one {черга} few {черги} many {черг} other {черги}}',
  'counted.shot':
    '{figure} {n, plural, one {постріл} few {постріли} many {пострілів} other {пострілу}}',
  'counted.flare':
    '{figure} {n, plural, one {освітлювальна ракета} few {освітлювальні ракети} many {освітлювальних ракет} other {освітлювальної ракети}}',
  'counted.violation':
    '{figure} {n, plural, one {порушення} few {порушення} many {порушень} other {порушення}} без зазначення виду',
  'counted.tank': '{figure} {n, plural, one {танк} few {танки} many {танків} other {танка}}',
  'counted.self-propelled-howitzer':
    '{figure} {n, plural, one {самохідна гаубиця} few {самохідні гаубиці} many {самохідних гаубиць} other {самохідної гаубиці}}',
  'counted.towed-howitzer':
    '{figure} {n, plural, one {буксирована гаубиця} few {буксировані гаубиці} many {буксированих гаубиць} other {буксированої гаубиці}}',
  'counted.mlrs':
    '{figure} {n, plural, one {реактивна система} few {реактивні системи} many {реактивних систем} other {реактивної системи}} залпового вогню',
  'counted.mortar':
    '{figure} {n, plural, one {міномет} few {міномети} many {мінометів} other {міномета}}',
  'counted.anti-tank-gun':
    '{figure} {n, plural, one {протитанкова гармата} few {протитанкові гармати} many {протитанкових гармат} other {протитанкової гармати}}',
  'counted.anti-tank-missile':
    '{figure} {n, plural, one {протитанковий ракетний комплекс} few {протитанкові ракетні комплекси} many {протитанкових ракетних комплексів} other {протитанкового ракетного комплексу}}',
  'counted.surface-to-air-missile':
    '{figure} {n, plural, one {зенітний ракетний комплекс} few {зенітні ракетні комплекси} many {зенітних ракетних комплексів} other {зенітного ракетного комплексу}}',
  'counted.anti-aircraft-gun':
    '{figure} {n, plural, one {зенітна установка} few {зенітні установки} many {зенітних установок} other {зенітної установки}}',
  'counted.armoured-vehicle':
    '{figure} {n, plural, one {бойова броньована машина} few {бойові броньовані машини} many {бойових броньованих машин} other {бойової броньованої машини}}',
  'counted.artillery':
    '{figure} {n, plural, one {артилерійська установка} few {артилерійські установки} many {артилерійських установок} other {артилерійської установки}}',
  'counted.weapon':
    '{figure} {n, plural, one {одиниця} few {одиниці} many {одиниць} other {одиниці}} озброєння без зазначення класу',

  'group.explosion': 'Вибухи',
  'group.other': 'Інші порушення',
  'group.weapon': 'Озброєння',

  'means.heard': 'Почуто',
  'means.saw': 'Побачено',
  'means.recorded': 'Зафіксовано',
  'means.camera': 'Зафіксовано камерою',
  'means.uav': 'Побачено за допомогою безпілотного літального апарата',
  'means.imagery': 'Видно на аерознімках',
  'means.unknown': 'Не зазначено',

  'state.violation': 'З порушенням ліній відведення',
  'state.beyond-lines-outside-storage':
    'За лініями відведення, але поза виділеними місцями зберігання (не порушення)',
  'state.at-storage': 'У місці зберігання',
  'state.missing-from-storage': 'Відсутнє в місці зберігання',
  'state.no-access': 'Доступу не надано',
  'state.security-zone': 'У зоні безпеки (відведення не стосується)',
  'state.withdrawing': 'Відводиться',
  'state.unstated': 'Стан не зазначено',
  'state.none': 'Не озброєння',

  'status.confirmed': 'Прочитано в оприлюдненій копії звіту',
  'status.supplied': 'Відомо з вторинного джерела, в оприлюдненому звіті не підтверджено',
  'status.synthetic': 'Вигадано для показу',
  'status.short.confirmed': 'підтверджено',
  'status.short.supplied': 'зі слів, не підтверджено',
  'status.short.synthetic': 'вигадано',

  'basis.previous-period': 'попередній звітний період',
  'basis.previous-24h': 'попередня доба',
  'basis.unknown': 'основу порівняння не зазначено',

  'trend.more': 'Більше, ніж раніше; числа не надруковано',
  'trend.fewer': 'Менше, ніж раніше; числа не надруковано',
  'trend.similar': 'Приблизно стільки ж, як раніше; числа не надруковано',
  'trend.none': 'Не зафіксовано',

  'precision.exact': 'Позицію вказано',
  'precision.place': 'Населений пункт',
  'precision.sector': 'Відстань і напрямок',
  'precision.fan': 'Відстань, кілька напрямків',
  'precision.ray': 'Лише напрямок',
  'precision.ring': 'Лише відстань',
  'precision.area': 'Названа ділянка',
  'precision.region': 'Не локалізовано',

  'wind.N': 'північ',
  'wind.NNE': 'північ-північний схід',
  'wind.NE': 'північний схід',
  'wind.ENE': 'схід-північний схід',
  'wind.E': 'схід',
  'wind.ESE': 'схід-південний схід',
  'wind.SE': 'південний схід',
  'wind.SSE': 'південь-південний схід',
  'wind.S': 'південь',
  'wind.SSW': 'південь-південний захід',
  'wind.SW': 'південний захід',
  'wind.WSW': 'захід-південний захід',
  'wind.W': 'захід',
  'wind.WNW': 'захід-північний захід',
  'wind.NW': 'північний захід',
  'wind.NNW': 'північ-північний захід',

  'verdict.violation': 'ближче, ніж дозволяють лінії',
  'verdict.probable-violation': 'ймовірно ближче, ніж дозволяють лінії',
  'verdict.within-tolerance': 'за лініями, але в межах похибки',
  'verdict.compliant': 'за лініями',
  'verdict.cannot-be-judged': 'оцінити неможливо',

  'issue.file-missing': 'Файл не вдалося прочитати',
  'issue.file-not-json': 'Файл не є правильним JSON',
  'issue.file-not-geojson': 'Файл має не ту будову, що очікується',
  'issue.feature-invalid': 'Об’єкт пропущено',
  'issue.report-invalid': 'Звіт пропущено',
  'issue.id-duplicate': 'Те саме позначення трапляється двічі; друге пропущено',
  'issue.period-invalid': 'Період не можна використати',
  'issue.position-invalid': 'Позиція не є довготою й широтою в градусах',
  'issue.region-unknown': 'Регіону немає в ієрархії',
  'issue.place-unknown': 'Місця немає в довіднику; його кількість не локалізовано',
  'issue.place-ambiguous': 'Місце може бути одним із кількох',
  'issue.place-contradiction': 'Місце лежить не там, де вказує звіт',
  'issue.side-contradiction': 'Бік суперечить іншому джерелу',
  'issue.total-contradiction': 'Підсумок суперечить своїм складовим',
  'issue.total-trend-only': 'Звіт подає лише тенденцію, без числа',
  'issue.total-missing': 'Звіт не подає підсумку',
  'issue.count-not-printed': 'Кількості не надруковано',
  'issue.sentence-not-understood': 'Речення не розпізнано',
  'issue.text-lost-ligatures': 'У тексті бракує літер, як-от «fi»; його скопійовано з пошкодженого PDF',
  'issue.text-not-a-report': 'Текст не розпізнано як звіт місії',
  'issue.date-ambiguous': 'Дату можна прочитати двояко',
  'issue.date-invalid': 'Такої дати не існує',
  'issue.number-invalid': 'Це не число, яке можна використати',
  'issue.file-unknown': 'Цей вид файлів тут невідомий',
  'issue.file-empty': 'Файл порожній',
  'issue.file-damaged': 'Файл пошкоджено',
  'issue.file-too-large': 'Файл завеликий',
  'issue.archive-suspicious': 'Архів розпаковується у значно більше, ніж мав би; його не відкрито',
  'issue.columns-too-many': 'У таблиці забагато стовпців',
  'issue.nesting-too-deep': 'Дані вкладено надто глибоко',
  'issue.cell-too-long': 'Клітинка задовга',
  'issue.xml-doctype': 'XML оголошує тип документа, що не приймається',
  'issue.encoding-unknown': 'Кодування тексту не вдалося визначити; виберіть його',
  'issue.encoding-assumed': 'Кодування тексту припущено',
  'issue.text-damaged': 'У тексті є знаки, втрачені в іншому кодуванні',
  'issue.row-cells': 'У рядку інша кількість клітинок, ніж у заголовку',
  'issue.date-missing': 'Немає дати',
  'issue.date-contradiction': 'Дві дати того самого рядка суперечать одна одній',
  'issue.position-missing': 'Немає позиції; кількість не локалізовано',
  'issue.position-swapped': 'Схоже, широту й довготу переставлено',
  'issue.geometry-unsupported': 'Цей вид геометрії не можна використати',
  'issue.not-an-observation': 'Це не спостереження',
  'issue.kind-assumed': 'Що саме спостерігали, прямо не сказано; вид припущено',
  'issue.count-assumed': 'Кількості не вказано; її припущено',
  'issue.id-repeated': 'Те саме позначення трапляється знову',
  'issue.side-unknown': 'Боку немає в ієрархії',
  'issue.column-unknown': 'Стовпець невідомий, його пропущено',
  'issue.issues-more': 'Таких проблем більше, ніж наведено тут',
  'issue.of': '{text}: {value}',
  'issue.expected': '(очікувалося: {expected})',
  'issue.against': '(проти: {expected})',
  'issue.row': 'рядок {row}',
  'severity.error': 'Пропущено',
  'severity.warning': 'Перевірте',
  'severity.note': 'Примітка',
};
