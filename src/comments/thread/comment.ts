/** One comment as readers see it. */
import { fillBody } from './body.js';
import type { Context } from './context.js';
import type { CommentNode } from './node.js';
import { fillShell } from './shell.js';

/** Plain comments are copies of a shell. As soon as one has more, such as a panel, `writing/` draws that around the copy. */
export function drawComment(context: Context, node: CommentNode): void {
  const fill = () => {
    fillShell(context, node);
    fillBody(context, node);
  };
  if (context.writing) context.writing.draw(node, fill);
  else fill();
}
