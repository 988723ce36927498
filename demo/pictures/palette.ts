/** The inks of a print: seven colours for each light of the day. */
export interface Palette {
  /** sky above and at the horizon */
  sky: string;
  horizon: string;
  /** sun or moon, lit windows, lamps */
  light: string;
  /** land and water, the farther the paler */
  far: string;
  middle: string;
  near: string;
  /** outlines and what stands in front */
  ink: string;
  /** sails, foam, walls, snow */
  pale: string;
  /** one warm colour for a thing that should catch the eye */
  warm: string;
}

export const palettes = {
  dawn: {
    sky: '#e9b9a0',
    horizon: '#fae6cf',
    light: '#e4694a',
    far: '#b7bfc0',
    middle: '#7795a0',
    near: '#3f6270',
    ink: '#22394a',
    pale: '#fff3e0',
    warm: '#c7502f',
  },
  day: {
    sky: '#a9d0d8',
    horizon: '#eef2e2',
    light: '#f0b93f',
    far: '#9dbfb2',
    middle: '#5f958f',
    near: '#38706f',
    ink: '#1c4148',
    pale: '#fffaf0',
    warm: '#cf5b35',
  },
  dusk: {
    sky: '#54507a',
    horizon: '#f0a273',
    light: '#fbd27e',
    far: '#84607a',
    middle: '#5a4a69',
    near: '#3b3652',
    ink: '#201e33',
    pale: '#ffe2bd',
    warm: '#d9643f',
  },
  night: {
    sky: '#12202f',
    horizon: '#35546b',
    light: '#f6d98d',
    far: '#2d475a',
    middle: '#213747',
    near: '#172833',
    ink: '#0b151c',
    pale: '#d7e0dc',
    warm: '#c65a38',
  },
  grey: {
    sky: '#aeb9bb',
    horizon: '#e3e4dc',
    light: '#f4f1e3',
    far: '#9aa8aa',
    middle: '#6f8187',
    near: '#4b5e66',
    ink: '#2a3940',
    pale: '#f6f3e8',
    warm: '#b4563a',
  },
  mist: {
    sky: '#d5d8d2',
    horizon: '#f0ece0',
    light: '#f7dfae',
    far: '#c6ccc6',
    middle: '#a6b1ae',
    near: '#7b8c8d',
    ink: '#4a5b61',
    pale: '#fbf8ef',
    warm: '#bb6e50',
  },
} as const satisfies Record<string, Palette>;

export type Light = keyof typeof palettes;
