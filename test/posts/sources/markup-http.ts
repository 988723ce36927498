import { parseHtml } from '../../../server/src/http/client/markup.js';
import { parseXml } from '../../../server/src/http/client/xml.js';
import { fakeHttp, type FakeHttp } from '../../support/fake-http.js';

/** A fake `Http` that parses markup as the server does. */
export const markupHttp = (answers: Parameters<typeof fakeHttp>[0]): FakeHttp => ({
  ...fakeHttp(answers),
  html: parseHtml,
  xml: parseXml,
});
