/** Where a reply stands in the tree of its page. */
import type { Transaction } from 'kysely';
import type { Schema } from '../../db/index.js';

export interface TreePlace {
  parent_id: number | null;
  /** of the comment that the branch begins with */
  root_id: number | null;
  depth: number;
}

/** Of a comment that replies to none. */
export const topPlace: TreePlace = { parent_id: null, root_id: null, depth: 0 };

/** A reply to a comment at this depth becomes its sibling, so that no thread nests without end. */
const deepestReply = 30;

interface Parent extends TreePlace {
  id: number;
}

export const placeBelow = ({ id, parent_id, root_id, depth }: Parent): TreePlace => ({
  root_id: root_id ?? id,
  ...(depth >= deepestReply ? { parent_id, depth } : { parent_id: id, depth: depth + 1 }),
});

/** Those of the comments that take replies: the others have left the page. */
export const findParents = (
  tx: Transaction<Schema>,
  pageId: number,
  ids: readonly number[],
): Promise<Parent[]> =>
  tx
    .selectFrom('comments')
    .select(['id', 'parent_id', 'root_id', 'depth'])
    .where('id', 'in', ids)
    .where('page_id', '=', pageId)
    .where('shown', '=', 1)
    .where('status', '=', 'approved')
    .execute();
