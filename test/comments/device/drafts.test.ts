import { expect } from '@open-wc/testing';
import { discardDraft, followDrafts, readDraft, saveDraft } from '../../../src/comments/device/drafts.js';
import { undo } from '../../support/undo.js';

const page = 'https://www.example.com/drafts/';
const stored = () => Object.keys(localStorage).filter((key) => key.startsWith('inlay:draft:'));

/** Switches to a tab of that name. */
const inTab = (name: string) => sessionStorage.setItem('inlay:tab', name);

describe('a draft', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    undo(() => sessionStorage.clear());
  });

  it('belongs to a page and a form', () => {
    saveDraft(page, '', 'A comment');
    saveDraft(page, '4', 'A reply');
    expect(readDraft(page, '')).to.equal('A comment');
    expect(readDraft(page, '4')).to.equal('A reply');
    expect(readDraft(`${page}other/`, '')).to.equal('');
    saveDraft(page, '', '');
    expect(stored()).to.have.length(1);
  });

  it('is each tab’s own; a new tab starts with the latest', () => {
    inTab('a');
    saveDraft(page, '', 'From a');
    inTab('b');
    expect(readDraft(page, ''), 'the latest of another').to.equal('From a');
    saveDraft(page, '', 'From a and b');
    expect(stored(), 'it moved here').to.have.length(1);
    inTab('c');
    saveDraft(page, '', 'From c');
    expect(stored()).to.have.length(2);
    inTab('b');
    expect(readDraft(page, '')).to.equal('From a and b');
  });

  it('goes with the same text in every tab once it is sent; another text stays', () => {
    for (const [tab, text] of [
      ['a', 'Same'],
      ['b', 'Same'],
      ['c', 'Other'],
    ] as const) {
      inTab(tab);
      localStorage.setItem(`inlay:draft:${page}##${tab}`, JSON.stringify({ text, at: 1 }));
    }
    inTab('a');
    discardDraft(page, '', 'Same');
    expect(stored()).to.deep.equal([`inlay:draft:${page}##c`]);
  });

  it('works where storage is blocked, for the page’s life', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    undo(() => (Storage.prototype.setItem = setItem));
    saveDraft(page, '', 'Kept');
    expect(readDraft(page, '')).to.equal('Kept');
    saveDraft(page, '', '');
    expect(readDraft(page, '')).to.equal('');
  });

  describe('that another tab changes', () => {
    const changed = (tab: string, before: string | null, now: string | null) => {
      const draft = (text: string | null) => text && JSON.stringify({ text, at: Date.now() });
      const key = `inlay:draft:${page}##${tab}`;
      if (now) localStorage.setItem(key, draft(now)!);
      else localStorage.removeItem(key);
      dispatchEvent(new StorageEvent('storage', { key, oldValue: draft(before), newValue: draft(now) }));
    };

    /** A form that shows the draft. */
    function form(): HTMLTextAreaElement {
      const field = document.createElement('textarea');
      field.defaultValue = field.value = readDraft(page, '');
      const replace = (text: string) => (field.value = field.defaultValue = text);
      undo(followDrafts(page, () => [{ id: '', field, replace }]));
      return field;
    }

    it('is shown as it is now, as long as nobody writes here', () => {
      localStorage.setItem(`inlay:draft:${page}##b`, JSON.stringify({ text: 'One', at: 1 }));
      inTab('a');
      const field = form();
      changed('b', 'One', 'One two');
      expect(field.value).to.equal('One two');
      changed('b', 'One two', null);
      expect(field.value, 'the other tab has sent it').to.equal('');
    });

    it('leaves alone what is written here', () => {
      localStorage.setItem(`inlay:draft:${page}##b`, JSON.stringify({ text: 'One', at: 1 }));
      inTab('a');
      const field = form();
      field.value = 'One, mine';
      changed('b', 'One', 'One, theirs');
      expect(field.value).to.equal('One, mine');
    });

    it('under this tab’s name, as duplicates do, is saved under a new one', () => {
      inTab('a');
      saveDraft(page, '', 'Mine');
      const field = form();
      field.value = 'Mine too';
      changed('a', 'Mine', 'Of the duplicate');
      expect(sessionStorage.getItem('inlay:tab')).to.not.equal('a');
      expect(readDraft(page, '')).to.equal('Mine too');
      expect(field.value).to.equal('Mine too');
    });
  });
});
