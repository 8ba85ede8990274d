/** The colours of one theme. Sides are near-greys: no flag colours, no red against blue. */
export interface Palette {
  readonly land: string;
  readonly outsideLand: string;
  readonly sea: string;
  readonly river: string;
  readonly border: string;
  readonly sideLeft: string;
  readonly sideRight: string;
  readonly sideHatch: string;
  readonly line: string;
  readonly lineCasing: string;
  readonly lineBand: string;
  readonly zone: string;
  readonly explosion: string;
  readonly other: string;
  readonly hairline: string;
  readonly weapon: string;
  readonly weaponPlate: string;
  readonly observer: string;
  readonly classes: readonly [string, string, string, string, string];
  readonly hatch: string;
  readonly mapText: string;
  readonly mapTextQuiet: string;
  readonly mapHalo: string;
  readonly page: string;
  readonly panel: string;
  readonly text: string;
  readonly textQuiet: string;
  readonly rule: string;
  readonly focus: string;
  readonly warning: string;
  readonly selected: string;
}

const LIGHT: Palette = {
  land: '#f4f1eb',
  outsideLand: '#ebe8e1',
  sea: '#d3dfe6',
  river: '#b4c9d4',
  border: '#a9a297',
  sideLeft: '#f7f5f0',
  sideRight: '#e9e5dd',
  sideHatch: '#d9d4ca',
  line: '#20242a',
  lineCasing: '#ffffff',
  lineBand: '#20242a',
  zone: '#6b6459',
  explosion: '#c8401a',
  other: '#4f8496',
  hairline: '#ffffff',
  weapon: '#20242a',
  weaponPlate: '#ffffff',
  observer: '#4b4a46',
  classes: ['#f3e3c3', '#e6c88f', '#d3a75f', '#b5833c', '#8c5f22'],
  hatch: '#b9b2a6',
  mapText: '#33322e',
  mapTextQuiet: '#625e56',
  mapHalo: '#f7f5f0',
  page: '#faf8f4',
  panel: '#fffdf9',
  text: '#1f1e1b',
  textQuiet: '#5d5a53',
  rule: '#ddd8ce',
  focus: '#1d4f91',
  warning: '#8a3b00',
  selected: '#1d4f91',
};

const DARK: Palette = {
  land: '#222b37',
  outsideLand: '#1d2530',
  sea: '#141b24',
  river: '#35475a',
  border: '#56616f',
  sideLeft: '#26303d',
  sideRight: '#1f2731',
  sideHatch: '#303b49',
  line: '#f3efe6',
  lineCasing: '#10151c',
  lineBand: '#f3efe6',
  zone: '#8f98a5',
  explosion: '#ff7846',
  other: '#74adc0',
  hairline: '#10151c',
  weapon: '#f3efe6',
  weaponPlate: '#10151c',
  observer: '#b9c0c9',
  classes: ['#4a4433', '#6b5a36', '#8d733c', '#b08d45', '#d6ab52'],
  hatch: '#4d5866',
  mapText: '#e6e3dc',
  mapTextQuiet: '#a9b0b9',
  mapHalo: '#1b232d',
  page: '#161d26',
  panel: '#1a222c',
  text: '#eeebe4',
  textQuiet: '#a9b0b9',
  rule: '#343f4c',
  focus: '#8ab8f2',
  warning: '#ffb27a',
  selected: '#8ab8f2',
};

/** Print: the light theme on white paper. */
const PRINT: Palette = { ...LIGHT, page: '#ffffff', panel: '#ffffff' };

export const PALETTES = { light: LIGHT, dark: DARK, print: PRINT } as const;
