/**
 * Units that `Intl` cannot write, as words of the languages that do not use the international sign. Source: CLDR 48,
 * short unit patterns.
 */
import type { PressureUnit, WindUnit } from './units.js';

type Unit = PressureUnit | Extract<WindUnit, 'kn'>;

const words: Record<string, Partial<Record<Unit, string>>> = {
  ar: { hPa: 'هكتوباسكال', mbar: 'م. بار', mmHg: 'ملم زئبقي', inHg: 'ب. زئبقية', kn: 'عقدة' },
  da: { inHg: 'tommer Hg', kn: 'knob' },
  el: { kn: 'κμβ' },
  fa: { hPa: 'هکتوپاسکال', mbar: 'میلی‌بار', mmHg: 'م‌م جیوه', inHg: 'اینچ جیوه', kn: 'گره' },
  fr: { kn: 'nd' },
  hi: { kn: 'नॉट' },
  hr: { kn: 'čv' },
  hu: { mmHg: 'Hgmm' },
  nl: { kn: 'kt' },
  pl: { kn: 'w.' },
  pt: { kn: 'nós' },
  ru: { hPa: 'гПа', mbar: 'мбар', mmHg: 'мм рт. ст.', inHg: 'д. рт. ст.', kn: 'уз' },
  sv: { inHg: 'tum Hg', kn: 'knop' },
  th: { hPa: 'เฮกโตปาสกาล', mbar: 'มิลลิบาร์', mmHg: 'มม. ปรอท', inHg: 'นิ้วปรอท', kn: 'นอต' },
  uk: { hPa: 'гПа', mbar: 'мбар', mmHg: 'мм рт. ст.', inHg: 'дюйма рт. ст.', kn: 'вуз.' },
  'zh-Hant': { hPa: '百帕', mbar: '毫巴', mmHg: '毫米汞柱', inHg: '英寸汞柱', kn: '節' },
};

/** The unit as the locale writes it. */
export function unitName(unit: Unit, locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return (words[`${language}-${script}`] ?? words[language])?.[unit] ?? unit;
}
