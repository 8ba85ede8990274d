/** Words of the body of a report in another language, as sources of regular expressions without capturing groups. */
export interface ForeignWords {
  /** Beginnings of the words for the four winds, with the English. */
  readonly winds: readonly (readonly [stem: string, english: string])[];
  /** A wind as a noun in any case: "северо-востоку". */
  readonly wind: string;
  /** "южном". */
  readonly windAdjective: string;
  /** "южнее". */
  readonly windComparative: string;
  readonly towards: string;
  readonly of: string;
  readonly fromWind: string;
  readonly toWind: string;
  readonly and: string;
  readonly direction: string;
  /** "in the sector from ... ": what stands in front of the first wind of an arc. */
  readonly sector: string;
  readonly until: string;
  /** "на южной окраине". */
  readonly edge: string;
  /** "of its position", behind the word for "of". */
  readonly ownPosition: string;
  /** Phrases with the English words that the reader of prose knows; the first that fits wins. */
  readonly phrases: readonly (readonly [pattern: string, english: string])[];
}

/** Weapons by their Cyrillic names; the Latin ones are those of the English reports. */
export const MODEL_NAMES: readonly (readonly [cyrillic: string, latin: string])[] = [
  ['2С1', '2S1'],
  ['2С3', '2S3'],
  ['2С5', '2S5'],
  ['2С7', '2S7'],
  ['2С9', '2S9'],
  ['2С19', '2S19'],
  ['2А65', '2A65'],
  ['2А36', '2A36'],
  ['2А29', '2A29'],
  ['2Б9', '2B9'],
  ['2Б11', '2B11'],
  ['2Б16', '2B16'],
  ['9К33', '9K33'],
  ['9К35', '9K35'],
  ['9П140', '9P140'],
  ['Д-30', 'D-30'],
  ['Д-20', 'D-20'],
  ['Д-44', 'D-44'],
  ['Д-48', 'D-48'],
  ['МТ-12', 'MT-12'],
  ['БМ-21', 'BM-21'],
  ['Т-64', 'T-64'],
  ['Т-72', 'T-72'],
  ['Т-80', 'T-80'],
  ['БМП-1', 'BMP-1'],
  ['БМП-2', 'BMP-2'],
  ['БТР-60', 'BTR-60'],
  ['БТР-70', 'BTR-70'],
  ['БТР-80', 'BTR-80'],
  ['БРДМ-2', 'BRDM-2'],
  ['МТ-ЛБ', 'MT-LB'],
  ['МТЛБ', 'MT-LB'],
  ['ЗУ-23(?:-2)?', 'ZU-23'],
  ['СПГ-9', 'SPG-9'],
  ['Гвоздик[аи]', 'Gvozdika'],
  ['Акаци[яи]|Акація', 'Akatsiya'],
  ['Гиацинт-Б|Гіацинт-Б', 'Giatsint-B'],
  ['Гиацинт|Гіацинт', 'Giatsint'],
  ['Мста-Б', 'Msta-B'],
  ['Мста-С', 'Msta-S'],
  ['Лягушка|Жаба', 'Lyagushka'],
  ['Рапира|Рапіра', 'Rapira'],
  ['Град', 'Grad'],
  ['Ураган', 'Uragan'],
  ['Смерч', 'Smerch'],
  ['Торнадо-С', 'Tornado-S'],
  ['Точка-У', 'Tochka-U'],
  ['Стрела-10|Стріла-10', 'Strela-10'],
  ['Оса', 'Osa'],
  ['Сани', 'Sani'],
  ['Вас[иі]л[её]к|Васильок', 'Vasilek'],
];
