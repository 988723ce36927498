import { expect } from '@open-wc/testing';
import '../src/comments/index.js';
import '../src/weather/index.js';
import { exampleWeather } from '../src/weather/states.js';
import { mount } from './support/mount.js';
import { json, serve } from './support/network.js';
import { part, words } from './support/shown.js';
import { waitUntil } from './support/until.js';

interface Said {
  condition: string;
  high: string;
  humidity: string;
  wind: RegExp;
}

const expected: Record<string, Said> = {
  ar: { condition: 'زخات مطر', high: 'العظمى', humidity: 'الرطوبة', wind: /غرب$/ },
  ja: { condition: 'にわか雨', high: '最高', humidity: '湿度', wind: /西$/ },
  pl: { condition: 'Przelotny deszcz', high: 'Najwyższa', humidity: 'Wilgotność', wind: /W$/ },
  nn: { condition: 'Regnbyger', high: 'Høyest', humidity: 'Luftfuktighet', wind: /V$/ },
  'zh-HK': { condition: '陣雨', high: '最高', humidity: '濕度', wind: /西$/ },
  'pt-BR': { condition: 'Pancadas de chuva', high: 'Máxima', humidity: 'Umidade', wind: /O$/ },
  hu: { condition: 'Zápor', high: 'Maximum', humidity: 'Páratartalom', wind: /Ny$/ },
  'sr-Latn-RS': { condition: 'Pljuskovi kiše', high: 'Najviša', humidity: 'Vlažnost', wind: /Z$/ },
  fa: { condition: 'رگبار باران', high: 'بیشینه', humidity: 'رطوبت', wind: /غرب$/ },
  tlh: { condition: 'Showers', high: 'High', humidity: 'Humidity', wind: /W$/ },
};

describe('the weather card', () => {
  beforeEach(() => {
    localStorage.clear();
    serve(() => json(exampleWeather()));
  });

  for (const [lang, { condition, high, humidity, wind }] of Object.entries(expected))
    it(`speaks ${lang}${lang === 'tlh' ? ', which nobody translated, as English' : ''}`, async () => {
      const card = mount('inlay-weather', { lang });
      await waitUntil(() => card.shadowRoot!.querySelector('dl'), 'details');
      expect(part(card, 'condition')!.textContent).to.equal(condition);
      expect(words(card)).to.contain(high);
      const facts = [...card.shadowRoot!.querySelectorAll('dl div')];
      expect(facts.map((row) => row.querySelector('dt')!.textContent!.trim())).to.include(humidity);
      expect(facts.some((row) => wind.test(row.querySelector('dd')!.textContent!.trim()))).to.equal(true);
    });

  it('writes Polish degrees as Polish forecasts do', async () => {
    const card = mount('inlay-weather', { lang: 'pl' });
    await waitUntil(() => part(card, 'temperature'), 'first view');
    expect(part(card, 'temperature')!.textContent).to.equal('14°C');
    expect(words(card)).to.contain('↑ 16° ↓ 9°');
  });

  it('shows a long condition whole, on a second line', async () => {
    const card = mount('inlay-weather', { lang: 'pt-BR' }, '', 320);
    await waitUntil(() => part(card, 'condition'), 'first view');
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = part(card, 'condition')!;
    expect(scrollWidth).to.be.at.most(clientWidth);
    expect(scrollHeight).to.be.at.most(clientHeight);
  });

  it('speaks each language beside the others', async () => {
    const cards = ['pl', 'ja'].map((lang) => mount('inlay-weather', { lang }));
    await waitUntil(() => cards.every((card) => part(card, 'condition')), 'first view');
    expect(cards.map((card) => part(card, 'condition')!.textContent)).to.deep.equal([
      'Przelotny deszcz',
      'にわか雨',
    ]);
  });
});

describe('the notice above the comments', () => {
  for (const [lang, between] of [
    ['de', /[.] \S/],
    ['zh', /。\S/],
    ['ja', /。\S/],
  ] as const)
    it(`joins its sentences as ${lang} does`, async () => {
      serve(() =>
        json({
          page: 'https://news.example/',
          count: 0,
          comments: [],
          form: { moderation: 'all', automaticChecks: true, maxLength: 500 },
        }),
      );
      const comments = mount('inlay-comments', { lang });
      await waitUntil(() => part(comments, 'notice'), 'the notice');
      for (const place of ['summary', 'p']) {
        const sentences = part(comments, 'notice')!.querySelector(place)!.textContent!;
        expect(sentences).to.match(between);
        expect(/。\s/.test(sentences)).to.equal(false);
      }
    });
});
