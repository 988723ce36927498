import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readableAddress } from '../../admin/parts/web-link.js';

describe('a page without a title', () => {
  for (const [address, shown] of [
    ['https://www.news.example/2026/%C3%A5lesund-story/', 'news.example/2026/ålesund-story'],
    ['http://xn--lesund-huf.example/%E6%9D%B1%E4%BA%AC?page=2', 'xn--lesund-huf.example/東京?page=2'],
    ['https://news.example/', 'news.example'],
    ['https://news.example/a%20b%2Fc%3Fd', 'news.example/a%20b%2Fc%3Fd'],
    ['https://news.example/%E2%80%AEgpj.exe', 'news.example/%E2%80%AEgpj.exe'],
    ['https://news.example/%ff', 'news.example/%ff'],
  ] as const)
    it(`is shown as ${shown}`, () => assert.equal(readableAddress(address), shown));
});
