/** An element that shows something else in place of a missing picture. */
interface PictureHost extends HTMLElement {
  missPicture?(address: string): void;
}

/**
 * A picture that cannot be loaded leaves its box empty, instead of the browser's sign for a broken one, unless the widget
 * has something to show in its place. One that has words keeps them.
 */
export function followPictures(element: PictureHost): void {
  const root = element.shadowRoot!;
  const show = (image: EventTarget | null, content: string) => {
    if (image instanceof HTMLImageElement && !image.alt) image.style.content = content;
  };
  const miss = ({ target }: Pick<Event, 'target'>) => {
    show(target, 'linear-gradient(#0000, #0000)');
    element.missPicture?.((target as HTMLImageElement).src);
  };
  root.addEventListener('error', miss, true);
  // another picture has taken its place
  root.addEventListener('load', ({ target }) => show(target, ''), true);
  // some may have failed before this was here
  for (const image of root.querySelectorAll('img'))
    if (image.complete && !image.naturalWidth) image.decode().catch(() => miss({ target: image }));
}
