/** A story with its comments, the least that a page can be. */
export const story = (
  comments = '<inlay-comments loading="eager"></inlay-comments>',
  { lang = 'en', scripts = ['inlay'] } = {},
): string => `<!doctype html>
<html lang="${lang}">
  <meta charset="utf-8">
  <title>A story</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/inlay.css">
  ${scripts.map((name) => `<script type="module" src="/${name}.js"></script>`).join('\n  ')}
  ${comments}
</html>`;

/** Settings under which whoever writes is read at once, however much. */
export const atOnce = { moderation: 'none', perHour: 100_000, floodPerMinute: 100_000 };
