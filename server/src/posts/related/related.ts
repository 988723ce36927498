/** Keeps every post's list of related posts in the `related` table, as posts come, change and go. */
import type { Database } from '../../db/index.js';
import { Corpus, type Neighbour } from './corpus.js';
import { decodeTerms, type Terms } from './terms.js';

/** Kept for each post: what a widget may show, with room for what it leaves out. */
const kept = 24;
/** Looked at when a post is indexed: those whose own lists it may enter. */
const reach = 150;
/** From this cosine on two posts are the same text twice: a correction, a second edition. */
const duplicate = 0.9;

export interface Indexed {
  id: number;
  site: string;
  terms: Terms;
}

/** Not for two calls at once: whoever holds it waits for one before the next. */
export class Related {
  readonly #database: Database;
  readonly #corpora = new Map<string, Corpus>();
  #lastId = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Learns the terms of posts that came into the index since, from this process or another. */
  async catchUp(): Promise<void> {
    for (;;) {
      const rows = await this.#database.db
        .selectFrom('posts')
        .select(['id', 'site', 'terms'])
        .where('id', '>', this.#lastId)
        .orderBy('id')
        .limit(2000)
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
    for (const { id, site, terms, before } of posts) {
      const corpus = this.#corpus(site);
      if (!before || !corpus.has(id)) continue;
      corpus.remove(id, before);
      corpus.add(id, terms);
    }
    await this.catchUp();
    for (const post of posts) await this.#refresh(post);
  }

  /** Forgets a post that has left the index; its rows went with it. */
  forget({ id, site, terms }: Indexed): void {
    this.#corpus(site).remove(id, terms);
  }

  #corpus(site: string): Corpus {
    let corpus = this.#corpora.get(site);
    if (!corpus) this.#corpora.set(site, (corpus = new Corpus()));
    return corpus;
  }

  async #refresh({ id, site, terms }: Indexed): Promise<void> {
    const corpus = this.#corpus(site);
    const near = corpus.similar(id, terms, reach);
    const finalists = await this.#termsOf(near.slice(0, kept * 2).map((neighbour) => neighbour.id));
    const { own, twins } = cutDuplicates(corpus, terms, near.slice(0, kept * 2), finalists);
    const others = near.filter(({ id }) => !twins.has(id));
    const lists = await this.#listsOf(near.map((neighbour) => neighbour.id));

    const entering: { post_id: number; other_id: number; score: number }[] = [];
    const leaving: { post_id: number; other_id: number }[] = [];
    for (const { id: other, score } of others) {
      const list = (lists.get(other) ?? []).filter((entry) => entry.id !== id);
      if (list.some((entry) => twins.has(entry.id))) continue;
      const last = list.length < kept ? null : list.reduce((a, b) => (b.score < a.score ? b : a));
      if (last && last.score >= score) continue;
      entering.push({ post_id: other, other_id: id, score });
      if (last) leaving.push({ post_id: other, other_id: last.id });
    }
    await this.#write(id, own, entering, leaving);
  }

  async #termsOf(ids: readonly number[]): Promise<Map<number, Terms>> {
    if (!ids.length) return new Map();
    const { db } = this.#database;
    const rows = await db.selectFrom('posts').select(['id', 'terms']).where('id', 'in', ids).execute();
    return new Map(rows.flatMap(({ id, terms }) => (terms ? [[id, decodeTerms(terms)] as const] : [])));
  }

  async #listsOf(ids: readonly number[]): Promise<Map<number, Neighbour[]>> {
    if (!ids.length) return new Map();
    const { db } = this.#database;
    const rows = await db.selectFrom('related').selectAll().where('post_id', 'in', ids).execute();
    const lists = new Map<number, Neighbour[]>();
    for (const { post_id, other_id, score } of rows) {
      const list = lists.get(post_id);
      if (list) list.push({ id: other_id, score });
      else lists.set(post_id, [{ id: other_id, score }]);
    }
    return lists;
  }

  async #write(
    id: number,
    own: readonly Neighbour[],
    entering: readonly { post_id: number; other_id: number; score: number }[],
    leaving: readonly { post_id: number; other_id: number }[],
  ): Promise<void> {
    const rows = [
      ...own.map(({ id: other, score }) => ({ post_id: id, other_id: other, score })),
      ...entering,
    ];
    await this.#database.db.transaction().execute(async (tx) => {
      await tx
        .deleteFrom('related')
        .where((e) => e.or([e('post_id', '=', id), e('other_id', '=', id)]))
        .execute();
      if (leaving.length)
        await tx
          .deleteFrom('related')
          .where((e) => e.or(leaving.map((pair) => e.and(pair))))
          .execute();
      if (rows.length) await tx.insertInto('related').values(rows).execute();
    });
  }
}

/** Splits the neighbours into those worth listing and those that are the post itself again. */
function cutDuplicates(
  corpus: Corpus,
  post: Terms,
  neighbours: readonly Neighbour[],
  termsOf: ReadonlyMap<number, Terms>,
): { own: Neighbour[]; twins: Set<number> } {
  const own: Neighbour[] = [];
  const twins = new Set<number>();
  for (const neighbour of neighbours) {
    const terms = termsOf.get(neighbour.id);
    if (!terms) continue;
    if (corpus.sameness(post, terms) >= duplicate) twins.add(neighbour.id);
    else if (
      own.length < kept &&
      !own.some(({ id }) => corpus.sameness(termsOf.get(id)!, terms) >= duplicate)
    )
      own.push(neighbour);
  }
  return { own, twins };
}
