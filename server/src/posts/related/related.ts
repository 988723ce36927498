/** Keeps every post's list of related posts in the `related` table, as posts come, change and go. */
import type { Database } from '../../db/index.js';
import { Corpus, type Neighbour } from './corpus.js';
import { readLists, writeLists } from './lists.js';
import { decodeTerms, sameness, type Terms } from './terms.js';
import { findTerms } from '../content-index/store.js';

/** Stored for each post: what a widget may show, with spares for what it leaves out. */
const most = 24;
/** Neighbours whose lists a newly indexed post may enter. */
const reach = 100;
/** Posts that share this much of their words are the same text: a correction, a second edition. */
const duplicate = 0.8;

/** Posts loaded at a time when the server starts: about 30 ms, with requests served in between. */
const slice = 200;

export interface Indexed {
  id: number;
  site: string;
  terms: Terms;
}

/** Not safe for concurrent calls: the owner awaits each before the next. */
export class Related {
  readonly #database: Database;
  readonly #corpora = new Map<string, Corpus>();
  #lastId = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Loads the terms of posts indexed since, by this process or another. */
  async catchUp(): Promise<void> {
    for (;;) {
      const rows = await this.#database.db
        .selectFrom('posts')
        .select(['id', 'site', 'terms'])
        .where('id', '>', this.#lastId)
        .orderBy('id')
        .limit(slice)
        .execute();
      if (!rows.length) return;
      for (const { id, site, terms } of rows) if (terms) this.#corpus(site).add(id, decodeTerms(terms));
      this.#lastId = rows.at(-1)!.id;
    }
  }

  /**
   * Works posts that are new or have changed into their own lists and the lists of those like them. All are known
   * before the first list is made, so the lists do not depend on the order.
   */
  async index(posts: readonly (Indexed & { before: Terms | null })[]): Promise<void> {
    const left = new Map<number, number[]>();
    for (const { id, site, terms, before } of posts) {
      const corpus = this.#corpus(site);
      if (!before || !corpus.has(id)) continue;
      left.set(id, corpus.similar(id, before, reach).map(idOf));
      corpus.remove(id, before);
      corpus.add(id, terms);
    }
    await this.catchUp();
    for (const post of posts) await this.#refresh(post, left.get(post.id) ?? []);
  }

  /** Removes a post. Stored lists may still name it; readers of lists skip it. */
  forget({ id, site, terms }: Indexed): void {
    this.#corpus(site).remove(id, terms);
  }

  #corpus(site: string): Corpus {
    let corpus = this.#corpora.get(site);
    if (!corpus) this.#corpora.set(site, (corpus = new Corpus()));
    return corpus;
  }

  /** @param left posts whose lists may hold it from before it changed */
  async #refresh({ id, site, terms }: Indexed, left: readonly number[]): Promise<void> {
    const near = this.#corpus(site).similar(id, terms, reach);
    const { own, twins } = await this.#cutDuplicates(terms, near.slice(0, most * 2));
    const scores = new Map(near.map((neighbour) => [neighbour.id, neighbour.score]));
    const lists = await readLists(this.#database, [...new Set([...scores.keys(), ...left])]);

    const changed = new Map([[id, own]]);
    for (const other of [...scores.keys(), ...left]) {
      const list = lists.get(other) ?? [];
      const others = list.filter((entry) => entry.id !== id);
      const score =
        twins.has(other) || others.some((entry) => twins.has(entry.id)) ? 0 : (scores.get(other) ?? 0);
      const room = others.length < most || others.at(-1)!.score < score;
      if (score > 0 && room) changed.set(other, ranked([...others, { id, score }]).slice(0, most));
      else if (others.length < list.length) changed.set(other, others);
    }
    await writeLists(this.#database, changed);
  }

  /** Splits the neighbours into those worth listing and duplicates of the post. */
  async #cutDuplicates(post: Terms, neighbours: readonly Neighbour[]) {
    const own: Neighbour[] = [];
    const twins = new Set<number>();
    const terms = await findTerms(this.#database, neighbours.map(idOf));
    for (const neighbour of neighbours) {
      const words = terms.get(neighbour.id);
      if (!words) continue;
      if (sameness(post, words) >= duplicate) twins.add(neighbour.id);
      else if (own.length < most && !own.some(({ id }) => sameness(terms.get(id)!, words) >= duplicate))
        own.push(neighbour);
    }
    return { own, twins };
  }
}

const idOf = ({ id }: Neighbour) => id;

const ranked = (list: Neighbour[]) => list.sort((a, b) => b.score - a.score);
