/** Contrasts of colours, in whatever way the browser writes them. */

const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** What is seen of colours that lie on each other, the lowest first: red, green and blue, 0 to 255. */
export function channels(...colours: string[]): [number, number, number] {
  pixel.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = pixel.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!];
}

function luminance(...colours: string[]): number {
  const [r, g, b] = channels(...colours).map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As WCAG 2.2 defines it, of a text on grounds, the lowest first. */
export function contrast(text: string, ...grounds: string[]): number {
  const [light, dark] = [luminance(...grounds, text), luminance(...grounds)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

/** The colours that a gradient runs between. */
export const stopsOf = (gradient: string): string[] => gradient.match(/(rgba?|color)\([^)]*\)/g) ?? [];
