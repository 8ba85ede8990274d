import { ukOverlay } from './uk-overlay.ts';
import { ukPage } from './uk-page.ts';
import { ukReading } from './uk-reading.ts';
import { ukSnapshot } from './uk-snapshot.ts';
import { ukTerms } from './uk-terms.ts';
import { ukTime } from './uk-time.ts';
import type { Catalogue } from './words.ts';

/** Ukrainian. */
export const uk: Catalogue = {
  ...ukTerms,
  ...ukPage,
  ...ukTime,
  ...ukReading,
  ...ukOverlay,
  ...ukSnapshot,
  'app.title': 'Лінія зіткнення',
  // map and legend
  'map.title': 'Карта зафіксованих порушень режиму припинення вогню та виявленого озброєння',
  'map.zoom-in': 'Наблизити',
  'map.zoom-out': 'Віддалити',
  'map.no-webgl':
    'Для карти потрібен WebGL 2, якого цей браузер не має. Таблиці працюють і без неї.',
  'map.context-lost':
    'Браузер забрав у карти поверхню для малювання. Перезавантажте сторінку, щоб знову її побачити; таблиці й далі працюють.',
  'map.about': 'близько',
  'map.at-least': 'щонайменше',
  'map.explosions': '{count, plural, one {вибух} few {вибухи} many {вибухів} other {вибуху}}',
  'map.no-figure': 'без числа',
  'map.distance': '{km} км',
  'map.area-approximate': 'межі приблизні',
  'legend.count': '{count, number}',
  'legend.explosions':
    '{count, plural, one {# вибух} few {# вибухи} many {# вибухів} other {# вибуху}}',
  'legend.violations':
    '{count, plural, one {# інше порушення} few {# інші порушення} many {# інших порушень} other {# іншого порушення}}',
  'legend.nested-gathered': 'Всередині вибухи, у кільці інші порушення; число — їхня сума',
  'legend.gathered':
    'Числа сусідніх місць в одному колі (+: є й без числа); наблизьте мапу, щоб побачити кожне місце',
  'legend.sampled': 'Доки період рухається: оцінка за одним спостереженням із {each}',
  'legend.weapons-gathered': 'Важке озброєння поблизу, усі класи та стани',
  'legend.no-number': 'Зафіксовано, число не вказано',
  'legend.nested': 'В одному місці: вибухи всередині, інші порушення — кільце навколо них',
  'legend.open': 'Лише контур: напрямок або відстань невідомі',
  'legend.hollow-explosions':
    '{unit, plural, one {# вибух} few {# вибухи} many {# вибухів} other {# вибуху}} без оприлюдненого місця',
  'legend.hollow-others':
    '{unit, plural, one {# інше порушення} few {# інші порушення} many {# інших порушень} other {# іншого порушення}} без оприлюдненого місця',
  'legend.hollow-caveat': 'Порожні кружечки: кількість справжня, розташування умовне',
  'legend.sector': 'Де це могло бути: відстань і напрямок від спостерігача',
  'legend.ray': 'Напрямок без відстані',
  'legend.ring': 'Відстань без напрямку',
  'legend.place': 'Біля населеного пункту',
  'legend.patrol': 'Спостерігач',
  'legend.camera': 'Камера',
  'legend.line-band': 'Неточність лінії: 90 % її — у межах {km} км',
  'legend.zone': 'Відстані відведення від лінії: {list} км (допоміжні лінії)',
  'legend.area': 'Ділянка розведення, межі приблизні',
  'legend.area-named': 'Ділянка розведення зі спостереженнями за період',
  'legend.class': 'від {from} до {to}',
  'legend.class-figures':
    '{n, plural, one {# регіон} few {# регіони} many {# регіонів} other {# регіону}} з числом: найменше {smallest}, найбільше {largest}',
  'legend.weapon-violation': 'З порушенням ліній відведення',
  'legend.weapon-beyond': 'За лініями відведення, поза місцями зберігання',
  'legend.weapon-other': 'На зберіганні або не є порушенням',
};
