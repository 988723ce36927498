import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { InlayErrorEvent, InlayLoadEvent } from '../../src/core/events.js';
import { InlayWeather } from '../../src/weather/index.js';
import { iconFor } from '../../src/weather/icon.js';
import { conditions, type Weather } from '../../src/weather/model.js';
import { exampleWeather, weatherStates } from '../../src/weather/states.js';
import { contrast, stopsOf } from '../support/contrast.js';
import { readBelow } from '../support/mount.js';
import { json, serve, silence, type Answering } from '../support/network.js';
import { moveClock, part, warnings, words } from '../support/shown.js';
import { undo } from '../support/undo.js';
import { waitUntil } from '../support/until.js';
import { isTogether } from '../support/written.js';

const whole = exampleWeather();
let endpoints = 0;

/** An element on an endpoint of its own, in English. */
async function card(attributes: Record<string, string> = {}, content = ''): Promise<InlayWeather> {
  const element = document.createElement('inlay-weather');
  const all = { endpoint: `/weather-${endpoints++}/`, loading: 'eager', lang: 'en', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  element.append(content);
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  holder.style.inlineSize = '320px';
  holder.append(element);
  return element;
}

/** The card with all its details. */
async function loaded(attributes?: Record<string, string>): Promise<InlayWeather> {
  const element = await card(attributes);
  await waitUntil(() => part(element, 'footer') ?? part(element, 'temperature'), 'first view');
  if (attributes?.layout !== 'line') await waitUntil(() => part(element, 'image'), 'details');
  await element.updateComplete;
  return element;
}

/** The card of an answer that has no facts. */
async function loadedBare(): Promise<InlayWeather> {
  const element = await card();
  await waitUntil(() => part(element, 'image'), 'details');
  return element;
}

const facts = (element: Element): Record<string, string> =>
  Object.fromEntries(
    [...element.shadowRoot!.querySelectorAll('dl div')].map((row) => [
      row.querySelector('dt')!.textContent!.trim(),
      row.querySelector('dd')!.textContent!.trim(),
    ]),
  );

describe('<inlay-weather>', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    document.querySelectorAll('inlay-weather').forEach((element) => element.remove());
  });

  describe('what it shows', () => {
    for (const width of [250, 307])
      it(`whole names of days in large text, ${width} px wide`, async () => {
        serve(whole);
        const element = await loaded({ lang: 'ar' });
        Object.assign(element.parentElement!.style, { inlineSize: `${width}px`, fontSize: '34px' });
        for (const day of element.shadowRoot!.querySelectorAll<HTMLElement>('[part=day]')) {
          const range = document.createRange();
          range.selectNodeContents(day);
          expect(range.getClientRects().length, day.textContent!).to.equal(1);
          const numbers = ['low', 'high'].map((name) => day.parentElement!.querySelector(`[part=${name}]`)!);
          const [low, high] = numbers.map((number) => number.getBoundingClientRect());
          expect(high!.top, 'numbers beside each other').to.be.closeTo(low!.top, 1);
        }
      });

    it('place, temperature, condition, high and low, and who made the data', async () => {
      serve(whole);
      const element = await loaded();
      expect(part(element, 'title')!.textContent!.trim()).to.equal('Grønnvik');
      expect(part(element, 'temperature')!.textContent).to.equal('14°C');
      expect(part(element, 'condition')!.textContent).to.equal('Showers');
      expect(words(element))
        .to.contain('↑ 16° ↓ 9°')
        .and.match(/Updated 3\d minutes ago/);
      const link = part(element, 'link') as HTMLAnchorElement;
      expect(link.href).to.equal('https://weather.example.org/');
    });

    it('the values that matter most on a card, and all that are known where it is full', async () => {
      serve(whole);
      const most = {
        Wind: '22 km/h W',
        Rain: '80%, 2.4 mm',
        Gusts: '42 km/h',
        Humidity: '71%',
        'UV index': '3',
        'Air quality': '34',
        Clouds: '62%',
        Pressure: '1,009\u00a0hPa',
        Sunrise: '5:12 AM',
        Sunset: '8:47 PM',
      };
      expect(facts(await loaded())).to.deep.equal(most);
      expect(facts(await loaded({ layout: 'full' }))).to.deep.equal({
        ...most,
        'Dew point': '9°',
        Visibility: '24 km',
      });
    });

    it('how warm it feels where that reads differently, in whole degrees with a real minus sign', async () => {
      const at = (temperature: number, feelsLike: number) => ({
        ...whole,
        current: { ...whole.current, temperature, feelsLike },
      });
      serve(at(-0.6, -3.4));
      const cold = await loaded();
      expect(part(cold, 'temperature')!.textContent).to.equal('−1°C');
      expect(part(cold, 'body')!.textContent).to.contain('Feels like −3°');
      serve(at(14.4, 13.6));
      expect(part(await loaded(), 'body')!.textContent).not.to.contain('Feels like');
    });

    it('the place, condition, temperatures as one sentence for screen readers', async () => {
      serve(whole);
      const element = await loaded();
      expect(element.shadowRoot!.querySelector('p.hidden')!.textContent).to.equal(
        'Grønnvik: Showers, 14°C, High 16°C, Low 9°C',
      );
    });

    it('no row for what is unknown, and zero is known', async () => {
      const current = { ...whole.current, temperature: 0, feelsLike: null, humidity: 0, cloudCover: null };
      current.wind = { speed: 0, gust: null, direction: 0 };
      serve({
        ...whole,
        current,
        daily: [{ ...whole.daily[0], precipitation: 0, precipitationProbability: 0, low: 0, sunset: null }],
      });
      const element = await loaded();
      expect(part(element, 'temperature')!.textContent).to.equal('0°C');
      expect(words(element)).to.contain('↓ 0°');
      const rows = facts(element);
      expect(rows).to.include({ Wind: '0 km/h N', Rain: '0%, 0 mm', Humidity: '0%' });
      expect(rows).not.to.have.any.keys('Gusts', 'Clouds');
      expect(rows, 'the sun’s pair stays whole').to.include({ Sunrise: '5:12 AM', Sunset: '–' });
    });

    it('never "-0"', async () => {
      serve({ ...whole, current: { ...whole.current, temperature: -0.04 } });
      expect(part(await loaded(), 'temperature')!.textContent).to.equal('0°C');
    });

    it('the days from the place’s today on, with icons that screen readers skip', async () => {
      const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
      serve({ ...whole, daily: [{ ...whole.daily[0], date: yesterday, high: 99 }, ...whole.daily] });
      const element = await loaded();
      const items = [...element.shadowRoot!.querySelectorAll('[part=list] > li')];
      expect(items.map((item) => item.querySelector('[part=day]')!.textContent!.trim())[0]).to.equal('Today');
      expect(items).to.have.length(5);
      expect(words(element)).not.to.contain('99');
      element.days = 3;
      await waitUntil(() => element.shadowRoot!.querySelectorAll('[part=list] > li').length === 3);
      for (const icon of element.shadowRoot!.querySelectorAll('svg'))
        expect(icon.closest('[aria-hidden=true], [role=img]')).to.exist;
    });

    it('times of the place’s zone, not of the reader’s', async () => {
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kathmandu' }).format(Date.now());
      const daily = whole.daily.map((day, index) => (index ? day : { ...day, date: today }));
      serve({ ...whole, daily, place: { ...whole.place, timeZone: 'Asia/Kathmandu' } });
      const element = await loaded();
      expect(facts(element)['Sunrise']).to.equal('10:57 AM');
      expect(part(element, 'hours')!.textContent).to.match(/:45/);
    });

    it('no time of day where the zone is unknown', async () => {
      const bare = { ...whole, place: { ...whole.place, timeZone: null } };
      serve({ ...bare, current: { ...bare.current, time: whole.current.time!.replace('Z', '') } });
      expect(facts(await loaded())).not.to.have.any.keys('Sunrise', 'Sunset');
    });

    it('warnings that have not ended, the gravest first, in one line that opens', async () => {
      const alert = { description: 'Stay in.', onset: null, sender: 'Met', url: 'javascript:alert(1)' };
      serve({
        ...whole,
        alerts: [
          { ...alert, event: 'Rain', severity: 'minor', headline: null, expires: null },
          { ...alert, event: 'Storm', severity: 'extreme', headline: null, expires: null },
          { ...alert, event: 'Old', severity: 'extreme', headline: null, expires: '2020-01-01T00:00:00Z' },
        ],
      });
      const element = await loaded();
      const notice = part(element, 'notice')!;
      const words = (selector: string) => notice.querySelector(`summary ${selector}`)!.textContent!.trim();
      expect([words('b'), words('[part=more]')], 'for the eye').to.deep.equal(['Storm', '+1']);
      expect(words('.hidden'), 'for screen readers').to.equal('2 warnings: Storm');
      for (const seen of notice.querySelectorAll('summary b')) expect(seen.ariaHidden).to.equal('true');
      expect(
        [...notice.querySelectorAll('li')].map((one) => one.textContent!.replace(/\s+/g, ' ').trim()),
      ).to.deep.equal(['Storm Stay in. Extreme · Met', 'Rain Stay in. Minor · Met']);
      expect(notice.querySelector('a')).to.be.null;
    });

    it('a warning’s words in their own language and direction', async () => {
      const alert = {
        event: 'Gale',
        lang: 'en',
        severity: 'severe',
        description: 'Secure boats.',
        headline: null,
      };
      serve({ ...whole, alerts: [alert, { ...alert, event: 'أمطار', lang: null }] });
      const element = await loaded();
      const [first, second] = part(element, 'alert')!.querySelectorAll('li');
      for (const words of [first!.querySelector('bdi')!, first!.querySelector('p')!])
        expect(words.getAttribute('lang')).to.equal('en');
      expect(first!.querySelector('p')!.dir).to.equal('auto');
      expect(second!.querySelector('bdi')!.hasAttribute('lang')).to.equal(false);
      serve({ ...whole, alerts: [alert] });
      expect(part(await loaded(), 'alert')!.querySelector('summary [lang=en]')!.textContent).to.equal('Gale');
    });

    it('made-up data says so', async () => {
      serve({ ...whole, sample: true });
      expect(part(await loaded(), 'notice')!.textContent).to.equal('Sample data');
    });

    it('all values beside a warning too, unless the card would grow by them before a reader’s eyes', async () => {
      const alerts = [{ event: 'Gale', severity: 'severe', description: 'Secure boats.' }];
      serve({ ...whole, alerts });
      const values = (element: Element) =>
        [...element.shadowRoot!.querySelectorAll('dd')].filter((one) => one.checkVisibility()).length;
      const unseen = await loaded();
      const above = document.createElement('div');
      above.style.blockSize = '200vh';
      unseen.before(above);
      await waitUntil(() => values(unseen) === 10, 'all values');
      above.remove();
      const first = await card({});
      readBelow(first);
      await oneEvent(first, 'inlay-load');
      await waitUntil(() => first.shadowRoot!.querySelector('dd'));
      await aTimeout(100);
      expect(values(first)).to.equal(6);
    });

    it('a warning said twice is said once', async () => {
      const alert = {
        ...whole.alerts[0],
        event: 'Gale',
        severity: 'severe',
        description: 'Secure boats.',
        expires: null,
      };
      serve({ ...whole, alerts: [alert, { ...alert, sender: 'Another office' }] });
      const element = await loaded();
      expect(element.shadowRoot!.querySelector('summary')!.textContent!.trim()).to.equal('Gale');
      const said = [...part(element, 'alert')!.querySelectorAll('li')].map(({ textContent }) => textContent);
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('Secure boats.').and.not.to.contain('Gale');
    });

    it('the level of the UV index and of the air as a colour beside the number', async () => {
      const levels = async (uvIndex: number, airQuality: number) => {
        serve({ ...whole, current: { ...whole.current, uvIndex, airQuality } });
        const marked = [...(await loaded()).shadowRoot!.querySelectorAll('.level')];
        return marked.map((one) => one.className.replace(/\D+/g, ''));
      };
      expect(await levels(2.4, 19)).to.deep.equal(['0', '0']);
      expect(await levels(2.5, 20)).to.deep.equal(['1', '1']);
      expect(await levels(11, 120)).to.deep.equal(['4', '4']);
    });

    it('a day’s range as a bar on the scale of all days, and a dash for an unknown end', async () => {
      const [today, ...rest] = whole.daily;
      serve({ ...whole, daily: [{ ...today, high: null }, ...rest] });
      const element = await loaded();
      const rows = [...element.shadowRoot!.querySelectorAll('[part=item]')];
      expect(rows[0]!.querySelector('.span'), 'no bar without both ends').to.be.null;
      expect(rows[0]!.querySelector('[part=high]')!.textContent).to.contain('–');
      // 13° and −3° are the ends of the other days
      expect(rows[1]!.querySelector('.span')!.getAttribute('d')).to.match(/H100$/);
      expect(rows[4]!.querySelector('.span')!.getAttribute('d')).to.match(/^M0 /);
    });

    describe('the hours', () => {
      const columns = (element: Element) =>
        [...element.shadowRoot!.querySelectorAll('figure li')].filter((one) => one.checkVisibility());
      const middle = (one: Element) => {
        const { left, width } = one.getBoundingClientRect();
        return left + width / 2;
      };

      for (const [count, width, shown] of [
        [26, 240, 4],
        [26, 320, 7],
        [26, 900, 7],
        [26, 1280, 13],
        [24, 320, 7],
        [9, 320, 7],
        [5, 320, 5],
        [2, 320, 2],
      ] as const)
        it(`of ${count} entries in ${width} px have ${shown} columns, whose middles are the curve’s points`, async () => {
          serve({ ...whole, hourly: whole.hourly.slice(0, count) });
          const element = await loaded();
          element.parentElement!.style.inlineSize = `${width}px`;
          await element.updateComplete;
          const all = columns(element);
          expect(all).to.have.length(shown);
          expect(all[0]!.querySelector('[part=axis]')!.textContent).to.equal('now');
          const curve = element.shadowRoot!.querySelector('.curve')!.getBoundingClientRect();
          expect(curve.left, 'its beginning').to.be.closeTo(middle(all[0]!), 1.5);
          expect(curve.right, 'its end').to.be.closeTo(middle(all.at(-1)!), 1.5);
          for (const one of all) {
            const [box, icon, words] = [one, ...one.querySelectorAll('svg, [part=axis]')].map(middle);
            expect(icon, 'the icon').to.be.closeTo(box!, 1);
            expect(words, 'the time').to.be.closeTo(box!, 1);
          }
        });

      it('say how many there are, and what is in each: time, condition, temperature, chance of rain', async () => {
        serve(whole);
        const element = await loaded();
        expect(part(element, 'hours')!.getAttribute('aria-label')).to.match(/next 24 hours: from 9° to 16°/);
        const [now] = columns(element).map((one) => one.textContent!.replace(/\s+/g, ' ').trim());
        expect(now).to.equal('now Showers 14° , Rain 50%');
        expect(
          part(element, 'curve')!.querySelector('.curve')!.getAttribute('d')!.match(/C/g),
        ).to.have.length(24);
      });

      it('show a bar of rain as high as the chance that stands at its foot, and none where there is none', async () => {
        serve({
          ...whole,
          hourly: whole.hourly.map((one, index) => ({ ...one, precipitationProbability: index ? 0 : 40 })),
        });
        const element = await loaded();
        const bars = element.shadowRoot!.querySelectorAll('.rain-bar');
        const { height } = part(element, 'curve')!.getBoundingClientRect();
        expect(bars).to.have.length(1);
        expect(bars[0]!.getBoundingClientRect().height).to.be.closeTo(0.4 * height, 0.5);
        const [first, second] = columns(element).map((one) => one.querySelector('[part=chance]')!);
        expect(first!.textContent).to.contain('40%');
        expect(middle(first!)).to.be.closeTo(middle(bars[0]!), 1);
        expect(second!.textContent!.trim()).to.equal('');
      });

      it('answer the pointer for every hour, also those without a column', async () => {
        serve(whole);
        const element = await loaded();
        part(element, 'curve')!.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = part(element, 'curve')!.getBoundingClientRect();
        const reading = part(element, 'reading')!;
        const pointAt = (hours: number) => {
          const x = left + ((right - left) * hours) / 24;
          const hour = element.shadowRoot!.elementFromPoint(x, (top + bottom) / 2)!;
          hour.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
          return reading.textContent;
        };
        const at = (index: number) => whole.hourly[index]!.temperature!.toFixed(0);
        expect(reading.checkVisibility({ visibilityProperty: true })).to.equal(false);
        expect(pointAt(0)).to.match(/ · Showers · 14° · Rain 50%$/);
        expect(reading.checkVisibility({ visibilityProperty: true })).to.equal(true);
        expect(pointAt(5)).to.contain(`${at(5)}°`);
        expect(pointAt(23.9)).to.contain(`${at(24)}°`);
        const row = reading.closest('[role=slider]')!;
        const edges = [reading, row].map((one) => one.getBoundingClientRect().right);
        expect(edges[0]! - edges[1]!, 'px beyond the row').to.be.lessThan(1);
        row.dispatchEvent(new PointerEvent('pointerleave'));
        expect(reading.textContent).to.equal('');
      });
    });

    for (const lang of ['ar', 'ar-EG', 'he', 'fa', 'ur'])
      it(`in ${lang} each unit and sign beside its number`, async () => {
        serve({
          ...whole,
          current: { ...whole.current, temperature: -14.4, feelsLike: -20, dewPoint: -3 },
          daily: whole.daily.map((day) => ({ ...day, high: day.high! - 14, low: day.low! - 14 })),
        });
        for (const layout of ['full', 'line']) {
          const element = await loaded({ lang, layout });
          element.parentElement!.dir = 'rtl';
          await waitUntil(() => element.shadowRoot!.querySelector('svg'), 'the rest');
          const values = [
            ...element.shadowRoot!.querySelectorAll(
              'bdi, [part=temperature], [part=hour], [part=chance], [part=axis]',
            ),
          ].filter((one) => one.checkVisibility());
          expect(
            values.filter((one) => !isTogether(one)).map(({ textContent }) => textContent),
          ).to.deep.equal([]);
        }
      });

    it('sunrise and sunset by their names at any width', async () => {
      serve(whole);
      for (const width of [230, 288, 300, 320, 375]) {
        const element = await loaded();
        element.parentElement!.style.inlineSize = `${width}px`;
        for (const name of ['sunrise', 'sunset'])
          expect(
            element.shadowRoot!.querySelector(`.${name} dt span`)!.getBoundingClientRect().width,
            `${name} at ${width} px`,
          ).to.be.greaterThan(30);
      }
    });

    it('the same for now in the hours as above them, until an hour has passed', async () => {
      const first = async (answer: unknown) => {
        serve(answer);
        const element = await loaded();
        return part(element, 'hours')!.querySelector('[part=hour]')!.textContent;
      };
      const hourly = whole.hourly.map((one) => ({ ...one, temperature: 12 }));
      expect(await first({ ...whole, hourly })).to.equal('14°');
      expect(await first({ ...whole, hourly, current: { ...whole.current, temperature: null } })).to.equal(
        '12°',
      );
      moveClock(90 * 60_000);
      expect(await first({ ...whole, hourly })).to.equal('12°');
    });

    it('the age of the data with the full date as its title, and never ahead of now', async () => {
      serve({ ...whole, updatedAt: new Date(Date.now() + 59 * 60_000).toISOString() });
      const element = await loaded();
      expect(part(element, 'time')!.textContent).to.equal('Updated now');
      expect(part(element, 'time')!.title).to.match(/\b20\d\d\b.*:\d\d/);
    });

    for (const [lang, pressure, rain, wind] of [
      ['ru', '757 мм рт. ст.', '2,4 мм', '6 м/с З'],
      ['uk', '1 009 гПа', '2,4 мм', '22 км/год Зх'],
      ['zh-TW', '1,009百帕', '2.4公釐', '22公里/小時 西'],
    ] as const)
      it(`units as words of ${lang}, each value by itself`, async () => {
        serve(whole);
        const element = await loaded({ lang, layout: 'full' });
        const values = [...element.shadowRoot!.querySelectorAll('dd')].map((value) =>
          [...value.querySelectorAll('bdi')].map((one) => one.textContent!.replaceAll('\u00a0', ' ')),
        );
        expect(values.flat()).to.include(pressure).and.include(rain);
        expect(values[0]!.join(' ')).to.equal(wind);
      });

    it('an icon for every condition, by day and by night', async () => {
      for (const name of conditions.filter((one) => one !== 'unknown'))
        for (const isDay of [true, false]) expect(iconFor(name, isDay), `${name} ${isDay}`).to.be.a('string');
      expect(iconFor('unknown', true)).to.be.null;
    });

    it('the header’s line has an icon, and the place where the page gives it room', async () => {
      serve(whole);
      const element = await card({ layout: 'line' });
      await waitUntil(() => element.shadowRoot!.querySelector('svg'), 'the icon');
      expect(part(element, 'temperature')!.textContent).to.equal('14°C');
      expect(element.getBoundingClientRect().height).to.be.lessThan(30);
      expect(part(element, 'title')!.getBoundingClientRect().width).to.equal(0);
      element.style.inlineSize = '14em';
      expect(part(element, 'title')!.getBoundingClientRect().width).to.be.greaterThan(20);
    });

    it('the header’s line shows nothing when the endpoint fails', async () => {
      const console = warnings();
      undo(console.restore);
      serve(() => new Response('', { status: 500 }));
      const element = await card({ layout: 'line' });
      await oneEvent(element, 'inlay-error');
      await element.updateComplete;
      expect(words(element)).to.equal('');
      expect(part(element, 'button')).to.be.null;
    });

    for (const [known, current, words] of [
      ['nothing', {}, ['Grønnvik', 'No weather data right now']],
      ['the sky', { condition: 'rain' }, ['Grønnvik', 'Rain']],
      ['the temperature', { temperature: 3 }, ['Grønnvik', '°F', '3', '°C']],
      ['the humidity', { humidity: 71 }, ['Grønnvik', 'Humidity', '71%']],
    ] as const)
      it(`little that is known makes a small card without a dash: ${known}`, async () => {
        serve({ place: { name: 'Grønnvik' }, current, daily: [] });
        const element = await loadedBare();
        expect(element.getBoundingClientRect().height).to.be.lessThan(170);
        const seen = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.card *')]
          .filter((one) => one.checkVisibility() && !one.closest('.hidden'))
          .flatMap((one) => [...one.childNodes])
          .filter((node) => node instanceof Text && node.data.trim())
          .map((node) => node.textContent!.trim());
        expect(seen).to.deep.equal(words);
      });

    it('a sky behind the card on which every text has its contrast', async () => {
      for (const condition of ['clear', 'rain', 'snow', 'thunderstorm'])
        for (const isDay of [true, false]) {
          serve({ ...whole, current: { ...whole.current, condition, isDay } });
          const element = await loaded({ background: '' });
          const { backgroundImage, color } = getComputedStyle(element.shadowRoot!.querySelector('.frame')!);
          const quiet = getComputedStyle(element.shadowRoot!.querySelector('.quiet')!).color;
          const stops = stopsOf(backgroundImage);
          expect(stops, condition).to.have.length(2);
          for (const stop of stops)
            for (const text of [color, quiet])
              expect(contrast(text, stop), `${text} on ${stop}, ${condition}`).to.be.at.least(4.5);
          const chance = getComputedStyle(part(element, 'chance')!).color;
          expect(contrast(chance, stops[0]!), `the chance of rain, ${condition}`).to.be.at.least(4.5);
        }
    });
  });

  describe('units', () => {
    for (const [attributes, temperature, wind] of [
      [{}, '14°C', '22 km/h W'],
      [{ lang: 'en-US' }, '58°F', '14 mph W'],
      [{ lang: 'en-GB' }, '14°C', '14 mph W'],
      [{ lang: 'nb-NO' }, '14 °C', '6 m/s W'],
      [{ lang: 'en-US-u-mu-celsius' }, '14°C', '14 mph W'],
      [{ units: 'us' }, '58°F', '14 mph W'],
      [{ units: 'si', lang: 'en-US' }, '14°C', '6 m/s W'],
      [{ lang: 'en-US', 'temperature-unit': 'celsius', 'wind-unit': 'kn' }, '14°C', '12 kn W'],
    ] as const)
      it(`${JSON.stringify(attributes)} says ${temperature} and ${wind}`, async () => {
        serve(whole);
        const element = await loaded(attributes);
        expect(part(element, 'temperature')!.textContent!.replaceAll('\u00a0', ' ')).to.equal(temperature);
        const said = Object.values(facts(element)).map((value) => value.replaceAll('\u00a0', ' '));
        expect(said.some((value) => value.startsWith(wind.split(' ').slice(0, 2).join(' ')))).to.be.true;
      });

    it('the reader’s choice holds for every card on the page, and for the next page', async () => {
      serve(whole);
      const [first, second, settled] = [await loaded(), await loaded(), await loaded({ units: 'metric' })];
      const button = part(first, 'button')!;
      expect(button.textContent).to.contain('Show in °F');
      button.click();
      await waitUntil(() => part(second, 'temperature')!.textContent === '58°F');
      expect(part(first, 'temperature')!.textContent).to.equal('58°F');
      expect(part(settled, 'temperature')!.textContent).to.equal('14°C');
      expect(part(settled, 'button')).to.be.null;
      expect(localStorage.getItem('inlay:units')).to.equal('us');
      button.click();
      await waitUntil(() => part(second, 'temperature')!.textContent === '14°C');
      expect(localStorage.getItem('inlay:units'), 'the region decides again').to.be.null;
    });
  });

  describe('place', () => {
    it('asks for the coordinates and days written', async () => {
      const net = serve(whole);
      await loaded({ latitude: '0', longitude: '-71.06', days: '3' });
      expect(Object.fromEntries(net.asked[0]!.searchParams)).to.deep.equal({
        lat: '0',
        lon: '-71.06',
        days: '3',
      });
    });

    it('asks for the endpoint’s first place without coordinates, and with wrong ones says which is wrong', async () => {
      const console = warnings();
      undo(console.restore);
      const net = serve(whole);
      await loaded({ latitude: '91', longitude: 'east' });
      expect(net.asked[0]!.searchParams.has('lat')).to.be.false;
      expect(
        console.said.filter((line) => /latitude.*-90 to 90|longitude.*-180 to 180/.test(line)),
      ).to.have.length(2);
    });

    it('asks for the first place where the coordinates are left empty, and says that one alone is no place', async () => {
      const console = warnings();
      undo(console.restore);
      const net = serve(whole);
      await loaded({ latitude: '', longitude: '', source: 'inlay' });
      await loaded({ latitude: '0' });
      expect(net.asked.map((url) => url.search)).to.deep.equal(['?days=5', '?days=5']);
      expect(console.said.filter((line) => line.includes('alone'))).to.have.length(1);
    });

    it('offers a button for the reader’s position only where any place is served, and rounds it', async () => {
      const net = serve((url: URL) => json({ ...whole, anywhere: url.pathname.includes('any') }));
      const fixed = await loaded({ locate: '' });
      expect(words(fixed)).not.to.contain('Use my location');
      const element = await loaded({ locate: '', endpoint: '/any/' });
      const real = navigator.geolocation.getCurrentPosition;
      undo(() => void (navigator.geolocation.getCurrentPosition = real));
      let asked = 0;
      navigator.geolocation.getCurrentPosition = (success) => {
        asked++;
        success({ coords: { latitude: 60.123456, longitude: -5.987654 } } as GeolocationPosition);
      };
      expect(asked).to.equal(0);
      element.shadowRoot!.querySelector<HTMLElement>('[title="Use my location"]')!.click();
      await waitUntil(() => net.asked.at(-1)!.searchParams.get('lat') === '60.12');
      expect(net.asked.at(-1)!.searchParams.get('lon')).to.equal('-5.99');
    });
  });

  describe('the reader’s places', () => {
    const bergen = {
      name: 'Bergen, Vestland, Norway',
      latitude: 60.39,
      longitude: 5.32,
      timeZone: 'Europe/Oslo',
    };
    const any = { ...whole, anywhere: true, search: true };
    const answers = (url: URL) =>
      json(
        url.pathname.endsWith('/places')
          ? { places: url.searchParams.get('q') === 'Bergen' ? [bergen] : [] }
          : any,
      );
    const panel = (element: Element) => element.shadowRoot!.querySelector<HTMLDetailsElement>('.places')!;
    const find = async (element: InlayWeather, words: string) => {
      panel(element).open = true;
      const input = part(element, 'input') as HTMLInputElement;
      input.value = words;
      input.form!.requestSubmit();
      await waitUntil(
        () => panel(element).querySelector('[role=option], [role=status]:not(:empty)'),
        'an answer',
      );
    };

    it('are offered only where the page asks, any place is served, and the endpoint finds them', async () => {
      for (const answer of [whole, { ...whole, anywhere: true }, { ...whole, search: true }]) {
        serve(answer);
        expect(panel(await loaded({ places: '' }))).to.be.null;
      }
      serve(any);
      expect(panel(await loaded())).to.be.null;
      expect(panel(await loaded({ places: '' }))).to.exist;
    });

    it('are found by name, shown, and remembered on the device for this endpoint alone', async () => {
      const net = serve(answers);
      const element = await loaded({ places: '', endpoint: '/places/' });
      await find(element, 'Bergen');
      const asked = net.asked.at(-1)!;
      expect([asked.pathname, asked.searchParams.get('lang')]).to.deep.equal([
        '/places/v1/weather/places',
        'en',
      ]);
      panel(element).querySelector<HTMLElement>('[role=option]')!.click();
      await waitUntil(() => net.asked.at(-1)!.searchParams.get('lat') === '60.39', 'its weather');
      await waitUntil(() => part(element, 'title')!.textContent!.trim() === bergen.name, 'its name');
      expect(panel(element).open).to.be.false;
      element.remove();
      const next = await loaded({ places: '', endpoint: '/places/' });
      await waitUntil(() => next.latitude === bergen.latitude, 'the place of the last visit');
      await waitUntil(() => net.asked.at(-1)!.searchParams.get('lon') === '5.32', 'its weather');
      await loaded({ places: '', endpoint: '/another/' });
      expect(net.asked.at(-1)!.searchParams.has('lon')).to.be.false;
    });

    it('can be removed, and one that is not found is said', async () => {
      serve(answers);
      const element = await loaded({ places: '', endpoint: '/removed/' });
      await find(element, 'Atlantis');
      expect(panel(element).textContent).to.contain('No place found');
      await find(element, 'Bergen');
      await waitUntil(() => panel(element).querySelector('[role=option]'));
      panel(element).querySelector<HTMLElement>('[role=option]')!.click();
      await waitUntil(
        () => panel(element).querySelector('[title="Remove Bergen, Vestland, Norway"]'),
        'saved',
      );
      panel(element).querySelector<HTMLElement>('[title^="Remove"]')!.click();
      await waitUntil(() => !panel(element).querySelector('li'), 'removed');
    });

    it('close with Escape, and the focus returns to their button', async () => {
      serve(any);
      const element = await loaded({ places: '' });
      panel(element).open = true;
      part(element, 'input')!.focus();
      part(element, 'input')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      expect(panel(element).open).to.be.false;
      expect(element.shadowRoot!.activeElement!.localName).to.equal('summary');
    });
  });

  describe('when the endpoint', () => {
    const page = '<!doctype html><title>Not Found</title>';
    const nulls = { place: null, current: {}, hourly: null, daily: null, alerts: null, attribution: null };
    const wrong = {
      place: 7,
      current: { temperature: '14', wind: [], condition: 12 },
      hourly: {},
      daily: ['x', null, { date: 5 }],
      alerts: 'no',
      attribution: [3],
    };

    for (const [fault, answer] of [
      ['answers 404', () => new Response(page, { status: 404 })],
      ['answers 500', () => new Response('', { status: 500 })],
      ['asks to come back later', () => new Response('', { status: 503, headers: { 'Retry-After': '60' } })],
      ['cannot be reached, or refuses this origin', () => Promise.reject(new TypeError('Failed to fetch'))],
      ['sends half an answer', () => new Response('{"place": {"name": "Grø')],
      ['sends a page instead of JSON', () => new Response(page)],
      ['sends far too much', () => new Response('x'.repeat(1_000_001))],
      ['sends a list', () => json([])],
    ] as [string, Answering][]) {
      it(`${fault}, the words in the tag stay and the owner is told`, async () => {
        const console = warnings();
        undo(console.restore);
        serve(answer);
        const element = await card({}, 'See page 12.');
        const event = (await oneEvent(element, 'inlay-error')) as Event as InlayErrorEvent;
        expect(event.bubbles).to.be.false;
        expect(element.matches(':state(error)')).to.be.true;
        expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal(
          'See page 12.',
        );
        expect(console.said.filter((line) => line.includes('could not load'))).to.have.length(1);
      });

      it(`${fault}, the last good answer stays and says how old it is`, async () => {
        const console = warnings();
        undo(console.restore);
        let good = true;
        serve((url: URL, init: RequestInit) => (good ? json(whole) : answer(url, init)));
        const element = await loaded();
        good = false;
        void element.reload();
        await oneEvent(element, 'inlay-error');
        await element.updateComplete;
        expect(element.matches(':state(stale)')).to.be.true;
        expect(part(element, 'temperature')!.textContent).to.equal('14°C');
        expect(part(element, 'time')!.textContent).to.match(/^Updated 3\d minutes ago$/);
        good = true;
        void element.reload();
        await waitUntil(() => element.matches(':state(ready)'), 'it recovers');
      });
    }

    for (const [kind, answer] of [
      ['nothing but null', nulls],
      ['fields of wrong types', wrong],
      ['empty lists', { ...whole, hourly: [], daily: [], alerts: [], attribution: [] }],
    ] as const)
      it(`sends ${kind}, it shows what it can`, async () => {
        serve(answer);
        const element = await loaded();
        expect(element.matches(':state(ready)')).to.be.true;
        expect(words(element)).not.to.match(/null|undefined|NaN|\[object/);
      });

    it('is lost and found again, it recovers by itself', async () => {
      const console = warnings();
      undo(console.restore);
      let online = false;
      serve(() => (online ? json(whole) : Promise.reject(new TypeError('Failed to fetch'))));
      const element = await card();
      await oneEvent(element, 'inlay-error');
      online = true;
      const load = oneEvent(element, 'inlay-load');
      dispatchEvent(new Event('online'));
      const event = (await load) as Event as InlayLoadEvent<Weather>;
      expect(event.model.current.temperature).to.equal(14.4);
      expect(event.bubbles).to.be.false;
    });

    it('is not named, the error says what to write', async () => {
      const console = warnings();
      undo(console.restore);
      const element = await card({ endpoint: 'ftp://weather.example.org/' });
      await oneEvent(element, 'inlay-error');
      await waitUntil(() => console.said.join().includes('cannot use'), 'the explanation');
      expect(console.said.join(' ')).to.contain('cannot use endpoint="ftp://weather.example.org/"');
    });
  });

  it('brings the rest of the card when a line becomes one', async () => {
    serve(whole);
    const element = await loaded({ layout: 'line' });
    element.layout = null;
    await waitUntil(() => element.shadowRoot!.querySelector('dl'), 'details');
  });

  it('asks anew when the source is another', async () => {
    const net = serve(whole);
    const element = await loaded({ latitude: '59.3', longitude: '5.2' });
    element.source = 'open-meteo';
    await waitUntil(() => net.asked.at(-1)!.searchParams.get('latitude') === '59.3');
  });

  it('names a wrong word once, and shows what it can', async () => {
    const console = warnings();
    undo(console.restore);
    serve(whole);
    const element = await loaded({ layout: 'poster', units: 'furlongs' });
    await loaded({ layout: 'poster', units: 'furlongs' });
    expect(part(element, 'temperature')!.textContent).to.equal('14°C');
    await waitUntil(() => console.said.length > 1, 'the explanations');
    expect(console.said.filter((line) => line.includes('layout="poster"'))).to.deep.equal([
      '<inlay-weather> does not know layout="poster". Write one of: line, strip, card, full.',
    ]);
    expect(console.said.filter((line) => line.includes('units="furlongs"'))).to.have.length(1);
  });

  it('refuses a provider whose key the page would show', async () => {
    const console = warnings();
    undo(console.restore);
    const net = serve(whole);
    const element = await card({ source: 'openweather', endpoint: 'https://api.example.org/' });
    await oneEvent(element, 'inlay-error');
    expect(net.asked).to.be.empty;
    expect(console.said[0])
      .to.match(/key/)
      .and.match(/inlay-server/);
  });

  it('keeps its size from the first moment to the last', async () => {
    for (const layout of [null, 'line', 'strip', 'card', 'full']) {
      const net = serve(silence);
      const element = await card(layout ? { layout } : {});
      readBelow(element);
      await waitUntil(() => net.asked.length);
      const before = element.getBoundingClientRect().height;
      serve(whole);
      void element.reload();
      await oneEvent(element, 'inlay-load');
      if (layout !== 'line') await waitUntil(() => element.shadowRoot!.querySelector('[part~=hero]'));
      await element.updateComplete;
      expect(element.getBoundingClientRect().height, String(layout)).to.be.closeTo(before, 1);
      element.remove();
    }
  });

  for (const state of weatherStates)
    for (const theme of ['light', 'dark'])
      for (const dir of ['ltr', 'rtl'])
        it(`is accessible: ${state.name}, ${theme}, ${dir}`, async () => {
          const console = warnings();
          undo(console.restore);
          const net = serve(state.answer);
          const element = await card(state.attributes, state.content);
          const holder = element.parentElement!;
          Object.assign(holder.style, { colorScheme: theme, background: 'Canvas', color: 'CanvasText' });
          holder.dir = dir;
          if (state.answer === 'pending') await waitUntil(() => net.asked.length);
          else await oneEvent(element, state.state === 'error' ? 'inlay-error' : 'inlay-load');
          if (state.state === 'ready' && state.attributes.layout !== 'line')
            await waitUntil(() => element.shadowRoot!.querySelector('[part~=hero]'), 'details');
          await element.updateComplete;
          expect(element.matches(`:state(${state.state})`)).to.be.true;
          await expect(holder).to.be.accessible();
        });
});
