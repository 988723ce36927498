import { expect, oneEvent } from '@open-wc/testing';
import { parseHtml, parseXml } from '../../../src/core/parse/markup.js';
import { undo } from '../../support/undo.js';

const hostile = [
  '<p style="color: red" onclick="x()">Text</p>',
  '<STYLE>p { color: red }</STYLE>',
  '<img src="/x.png" ONERROR = "y()" alt="a style = b">',
  '<svg xmlns="http://www.w3.org/2000/svg" onload="z()"><style>p {}</style></svg>',
].join('');

describe('foreign markup', () => {
  it('causes no report to a strict policy, and keeps its words', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc =
      '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'; style-src \'self\'"><p>page</p>';
    undo(() => frame.remove());
    const load = oneEvent(frame, 'load');
    document.body.append(frame);
    await load;
    const reports: string[] = [];
    frame.contentDocument!.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      reports.push(effectiveDirective),
    );
    const { DOMParser: ours } = window;
    undo(() => (window.DOMParser = ours));
    window.DOMParser = (frame.contentWindow as unknown as typeof globalThis).DOMParser;
    // the check is one: the bare parser does report
    new DOMParser().parseFromString('<p style="color: red">', 'text/html');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reports).to.include('style-src-attr');
    const before = reports.length;
    const page = parseHtml(hostile);
    parseXml(
      `<r xmlns:h="http://www.w3.org/1999/xhtml"><h:p style="color: red">a</h:p><h:style>p {}</h:style></r>`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reports.length).to.equal(before);
    expect(page.querySelector('p')!.textContent).to.equal('Text');
    expect(page.querySelector('img')!.getAttribute('src')).to.equal('/x.png');
  });
});
