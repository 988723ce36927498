import type { CommentNode } from './node.js';

/** Draws a comment again. What had the focus in it has it afterwards, though it was moved or a copy has taken its place. */
export function keepFocus({ view: { article } }: CommentNode, draw: () => void): void {
  const root = article?.getRootNode() as ShadowRoot | undefined;
  const focused = root?.activeElement as HTMLElement | null | undefined;
  const isInside = !!focused && article!.contains(focused);
  draw();
  if (isInside && root!.activeElement !== focused)
    (article!.querySelector<HTMLElement>(`[data-do=${focused.dataset.do}]`) ?? article!).focus({
      preventScroll: true,
    });
}
