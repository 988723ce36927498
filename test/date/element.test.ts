import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { dateStates } from '../../src/date/states.js';
import { InlayDate } from '../../src/date/index.js';
import { counted } from '../support/counted.js';
import { consoleWarnings, moveClock, part, words } from '../support/shown.js';
import { waitUntil } from '../support/until.js';

describe('<inlay-date>', () => {
  it('shows today in a time element that machines read', async () => {
    const element = await fixture<InlayDate>(html`<inlay-date lang="en" time-zone="UTC"></inlay-date>`);
    const now = new Date();
    const said = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' }).format(now);
    expect(words(element)).to.equal(said);
    expect(part(element, 'time')!.getAttribute('datetime')).to.equal(now.toISOString().slice(0, 10));
    expect(element.matches(':state(ready)')).to.be.true;
  });

  it('speaks the nearest language, and follows its own lang attribute', async () => {
    const holder = await fixture(html`<div lang="nb"><inlay-date value="2024-05-26"></inlay-date></div>`);
    const element = holder.querySelector('inlay-date')!;
    expect(words(element)).to.equal('søndag 26. mai 2024');
    element.lang = 'de';
    await element.updateComplete;
    expect(words(element)).to.equal('Sonntag, 26. Mai 2024');
  });

  it('turns over at midnight in its zone without a reload', async () => {
    const before = new Date();
    const midnight = Date.UTC(before.getUTCFullYear(), before.getUTCMonth(), before.getUTCDate() + 1);
    moveClock(midnight - before.getTime() - 2000);
    const element = await fixture(html`<inlay-date lang="en" time-zone="UTC"></inlay-date>`);
    const said = new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' }).format(midnight);
    await waitUntil(() => words(element) === said, 'the next day');
  });

  it('ticks: a relative time grows old, with one timer for all of them', async () => {
    const value = new Date(Date.now() - 10_200).toISOString();
    const open = counted();
    const holder = await fixture(html`
      <div lang="en">
        ${Array.from({ length: 50 }, () => html`<inlay-date relative value=${value}></inlay-date>`)}
      </div>
    `);
    const all = [...holder.querySelectorAll('inlay-date')];
    const first = words(all[49]!);
    expect(first).to.match(/^\d+ seconds ago$/);
    await waitUntil(() => words(all[49]!) !== first, 'it ticks');
    expect(new Set(all.map(words)).size).to.equal(1);
    expect(open().timers).to.equal(1);
  });

  it('keeps the words in the tag when the value is no date, and tells the owner once', async () => {
    const said = consoleWarnings();
    const holder = await fixture(html`
      <p>
        <inlay-date value="Sunday">On Sunday</inlay-date>
        <inlay-date value="Sunday">On Sunday</inlay-date>
      </p>
    `);
    const element = holder.querySelector('inlay-date')!;
    expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('On Sunday');
    expect(element.matches(':state(error)')).to.be.true;
    expect(said).to.deep.equal([
      '<inlay-date> cannot read value="Sunday". Write a date such as 2024-05-26 or 2024-05-26T14:30+02:00.',
    ]);
  });

  it('names a wrong zone or style and shows the date all the same', async () => {
    const said = consoleWarnings();
    const element = await fixture(
      html`<inlay-date lang="en" value="2024-05-26" time-zone="Mars/Olympus" date-style="huge"></inlay-date>`,
    );
    expect(words(element)).to.equal('Sunday, May 26, 2024');
    expect(said.join('\n')).to.contain('time-zone="Mars/Olympus"').and.contain('date-style="huge"');
  });

  it('leaves no timer behind', async () => {
    const element = await fixture<InlayDate>(html`<inlay-date lang="en"></inlay-date>`);
    const before = words(element);
    element.remove();
    moveClock(48 * 3600_000);
    document.dispatchEvent(new Event('visibilitychange'));
    await aTimeout(50);
    expect(words(element)).to.equal(before);
    document.body.append(element);
    await element.updateComplete;
    expect(words(element)).not.to.equal(before);
    element.remove();
  });

  for (const state of dateStates)
    for (const theme of ['light', 'dark'])
      for (const dir of ['ltr', 'rtl'])
        it(`is accessible: ${state.name}, ${theme}, ${dir}`, async () => {
          const element = document.createElement('inlay-date');
          for (const [name, value] of Object.entries(state.attributes)) element.setAttribute(name, value);
          element.append(state.content ?? '');
          const holder = await fixture<HTMLElement>(html`<div lang="en" dir=${dir}>${element}</div>`);
          holder.style.colorScheme = theme;
          holder.style.background = 'Canvas';
          holder.style.color = 'CanvasText';
          await element.updateComplete;
          expect(element.matches(`:state(${state.state})`)).to.be.true;
          await expect(holder).to.be.accessible();
        });
});
