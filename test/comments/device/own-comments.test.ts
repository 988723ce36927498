import { expect } from '@open-wc/testing';
import * as own from '../../../src/comments/device/own-comments.js';
import { comment } from '../../support/comments.js';

const endpoint = 'https://inlay.example.com/';
const page = 'https://www.example.com/own/';
const day = 24 * 3600_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

describe('comments of this device', () => {
  beforeEach(() => localStorage.clear());

  it('are found by endpoint and id, and listed by page', () => {
    const createdAt = ago(0);
    own.saveOwn(endpoint, page, 'k', comment('7', { createdAt, replies: [comment('8')] }));
    own.saveOwn(endpoint, `${page}other/`, 'l', comment('9', { createdAt }));
    own.saveOwn('https://other.example.com/', page, 'm', comment('7', { createdAt }));
    expect(own.listOwn(endpoint, page).map(({ key }) => key)).to.deep.equal(['k']);
    expect(own.findOwn(endpoint, '7')!.comment.replies, 'others’ replies are not stored').to.be.empty;
    own.removeOwn(endpoint, '7');
    expect(own.findOwn(endpoint, '7')).to.equal(null);
    expect(own.findOwn('https://other.example.com/', '7')!.key).to.equal('m');
  });

  it('are removed after thirty days', () => {
    own.saveOwn(endpoint, page, 'old', comment('1', { createdAt: ago(31 * day) }));
    own.saveOwn(endpoint, page, 'new', comment('2', { createdAt: ago(29 * day) }));
    expect(own.listOwn(endpoint, page).map(({ key }) => key)).to.deep.equal(['new']);
    expect(own.findOwn(endpoint, '1')).to.equal(null);
  });

  it('can be changed within the endpoint’s edit window', () => {
    const mine = { key: 'k', page, comment: comment('1', { createdAt: ago(60_000) }) };
    expect(own.isEditable(mine, 61)).to.equal(true);
    expect(own.isEditable(mine, 59)).to.equal(false);
    expect(own.isEditable(mine, 0), 'never').to.equal(false);
    expect(own.isEditable(mine, null), 'the system does not say').to.equal(true);
  });
});
