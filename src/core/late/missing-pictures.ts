/** A picture that cannot be loaded leaves its box empty, instead of the browser's sign for a broken one; its words stay. */
export function followPictures(root: ParentNode & EventTarget): void {
  const show = (image: EventTarget | null, content: string) => {
    if (image instanceof HTMLImageElement && !image.alt) image.style.content = content;
  };
  const clear = ({ target }: Pick<Event, 'target'>) => show(target, 'linear-gradient(#0000, #0000)');
  root.addEventListener('error', clear, true);
  // another picture has taken its place
  root.addEventListener('load', ({ target }) => show(target, ''), true);
  // some may have failed before this was here
  for (const image of root.querySelectorAll('img'))
    if (image.complete && !image.naturalWidth) image.decode().catch(() => clear({ target: image }));
}
